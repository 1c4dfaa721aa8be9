package org.isnad.search.lucene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Stems;

/** The terms under which a word is indexed: one for each tier, several stems where the word can be read in several ways. Thread-safe. */
final class WordTerms {

    /** Words kept analysed: the vocabulary of 10,000 h has a long tail, but 200,000 words are all but a few percent of its running text; about 60 MB. */
    private static final int KEPT = 200_000;

    /** Shorter skeletons say too little: صقر and سيار both have سر. */
    static final int MIN_SKELETON = 3;

    private static final int LONGEST_WORD = 100;

    private final Map<String, Analysed> kept = new ConcurrentHashMap<>();

    /**
     * What is known of a word.
     *
     * @param frequent its stem, when it is one of {@link FrequentWords}
     */
    record Analysed(List<BytesRef> terms, Optional<String> frequent) {}

    List<BytesRef> of(String word) {
        return analysed(word).terms();
    }

    Analysed analysed(String word) {
        Analysed known = kept.get(word);
        if (known != null) {
            return known;
        }
        List<BytesRef> terms = analyse(word);
        Analysed analysed = new Analysed(terms, FrequentWords.stem(terms));
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        kept.put(word, analysed);
        return analysed;
    }

    private static List<BytesRef> analyse(String word) {
        String folded = folded(word);
        Set<String> terms = new LinkedHashSet<>();
        terms.add(Terms.EXACT + exact(word));
        terms.add(Terms.ORTHOGRAPHIC + folded);
        for (Stems.Reading reading : Stems.of(folded)) {
            terms.add(Terms.BARE + reading.bare());
            terms.add(Terms.STEM + reading.stem());
        }
        String skeleton = ArabicText.fold(folded, Fold.SKELETON);
        if (skeleton.length() >= MIN_SKELETON) {
            terms.add(Terms.SKELETON + skeleton);
        }
        return terms.stream().map(BytesRef::new).toList();
    }

    /** As it is spelled, cut where no word is so long. */
    static String exact(String word) {
        return word.length() <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST_WORD)));
    }

    /** Folded as {@link Fold#ORTHOGRAPHIC}; the word itself where nothing would be left of it. */
    static String folded(String word) {
        String folded = ArabicText.fold(exact(word), Fold.ORTHOGRAPHIC);
        return folded.isEmpty() ? exact(word) : folded;
    }
}
