package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Stems;

/** Looks up what a quotation's words are looked for by: their stems, and what sounds alike. Numbers them through; not thread-safe. */
final class QuotedWords {

    /** Words that are looked for at once: the first ones of a long quotation are enough to find its place. */
    static final int MOST = 64;

    /** Words in a window; a term in more of them than {@link #FREQUENT} says nothing about the place. */
    static final int WINDOW = 30;

    /** What a word is worth that only sounds alike; methods of the verifier: stem .9, skeleton .8. */
    private static final float ALIKE = 0.8f;

    private static final double FREQUENT = 0.15;

    /** Rarer words are always looked for: in a small archive nothing is frequent enough to leave out, and this many places cost nothing. */
    private static final long FEW_PLACES = 2_000;

    private final IndexSearcher searcher;
    private final long windows;
    private final Set<String> known = new HashSet<>();
    private int number;

    /** @param windows of the whole archive */
    QuotedWords(IndexSearcher searcher, long windows) {
        this.searcher = searcher;
        this.windows = windows;
    }

    /** All terms worth looking for, the rarest first; without words that were given before. */
    List<QuotedWord> of(List<String> words) throws IOException {
        List<QuotedWord> found = new ArrayList<>();
        for (String word : words.stream().map(WordTerms::folded).distinct().toList()) {
            if (number < MOST && known.add(word)) {
                List<QuotedWord> terms = terms(word);
                found.addAll(terms);
                number += terms.isEmpty() ? 0 : 1;
            }
        }
        found.sort(Comparator.comparingLong(QuotedWord::places));
        return found;
    }

    private List<QuotedWord> terms(String word) throws IOException {
        List<QuotedWord> terms = new ArrayList<>();
        for (Stems.Reading reading : Stems.of(word)) {
            add(Terms.STEM + reading.stem(), 1, terms);
        }
        String skeleton = ArabicText.fold(word, Fold.SKELETON);
        if (skeleton.length() >= WordTerms.MIN_SKELETON) {
            add(Terms.SKELETON + skeleton, ALIKE, terms);
        }
        return terms;
    }

    private void add(String text, float worth, List<QuotedWord> terms) throws IOException {
        Term term = new Term(Terms.WORDS, text);
        TermStates states = TermStates.build(searcher, term, true);
        long places = states.totalTermFreq();
        if (places > 0 && places <= Math.max(FEW_PLACES, FREQUENT * windows)) {
            float weight = (float) Math.log(1 + (windows + 0.5) / (places + 0.5));
            terms.add(new QuotedWord(term, states, number, worth * weight));
        }
    }
}
