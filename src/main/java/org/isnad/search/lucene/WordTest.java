package org.isnad.search.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.NumberTerm;
import org.isnad.search.QueryNode;
import org.isnad.search.Tier;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Tells whether, and how nearly, an element of a query stands at a word of a passage: the same as the index tells, word by word. Immutable. */
final class WordTest {

    /**
     * What stands there.
     *
     * @param words that it takes
     */
    record Found(int words, Tier tier) {}

    private final QueryNode.Element element;
    private final Slot slot;
    private final Set<BytesRef> terms;
    private final Set<BytesRef> bare;
    private final Optional<NumberTerm> number;
    private final String text;
    private final String skeleton;

    WordTest(QueryNode.Element element, Slot slot) {
        this.element = element;
        this.slot = slot;
        this.terms = slot.terms().stream()
                .filter(t -> t.term().charAt(0) != Terms.NUMBER)
                .map(t -> new BytesRef(t.term()))
                .collect(Collectors.toCollection(HashSet::new));
        this.bare = slot.better().isEmpty()
                ? Set.of()
                : slot.better().get(0).stream().map(BytesRef::new).collect(Collectors.toSet());
        this.number = numberOf(element);
        this.text = textOf(element);
        this.skeleton = ArabicText.fold(WordTerms.folded(text), Fold.SKELETON);
    }

    private static Optional<NumberTerm> numberOf(QueryNode.Element element) {
        if (element instanceof QueryNode.Number number) {
            return Optional.of(number.term());
        }
        return element instanceof QueryNode.Word word ? Slot.number(word.text()) : Optional.empty();
    }

    private static String textOf(QueryNode.Element element) {
        if (element instanceof QueryNode.Word word) {
            return word.text();
        }
        if (element instanceof QueryNode.Exact exact) {
            return exact.text();
        }
        return element instanceof QueryNode.Fuzzy fuzzy ? fuzzy.text() : "";
    }

    Optional<Found> at(KeptPassage passage, int position) {
        String word = passage.text(position);
        boolean isWord = isWord(passage, position);
        boolean isPattern =
                !isWord && slot.pattern().isPresent() && slot.pattern().get().matches(WordTerms.folded(word));
        int numberWords = number.map(n -> passage.words(n, position)).orElse(0);
        if (numberWords > 1 || numberWords == 1 && !isWord) {
            return Optional.of(new Found(numberWords, Tier.NUMBER));
        }
        return isWord || isPattern
                ? Optional.of(new Found(1, tier(word, isPattern, passage, position)))
                : Optional.empty();
    }

    /** Analysing a word takes longer than all else, so a pattern doesn't, and what may sound alike is only folded. */
    private boolean isWord(KeptPassage passage, int position) {
        if (terms.isEmpty()) {
            return false;
        }
        return element instanceof QueryNode.Fuzzy
                ? ArabicText.fold(WordTerms.folded(passage.text(position)), Fold.SKELETON)
                        .equals(skeleton)
                : any(passage.terms(position), terms);
    }

    private static boolean any(List<BytesRef> found, Set<BytesRef> wanted) {
        for (BytesRef term : found) {
            if (wanted.contains(term)) {
                return true;
            }
        }
        return false;
    }

    private Tier tier(String word, boolean isPattern, KeptPassage passage, int position) {
        if (element instanceof QueryNode.Wildcard || element instanceof QueryNode.Regex) {
            return patternTier(WordTerms.folded(word));
        }
        if (word.equals(text)) {
            return Tier.EXACT;
        }
        if (ArabicText.fold(word, Fold.DIACRITICS).equals(ArabicText.fold(text, Fold.DIACRITICS))) {
            return Tier.DIACRITICS;
        }
        if (WordTerms.folded(word).equals(WordTerms.folded(text))) {
            return Tier.ORTHOGRAPHIC;
        }
        if (element instanceof QueryNode.Fuzzy) {
            return isPattern
                            || slot.pattern().isPresent()
                                    && slot.pattern().get().near(WordTerms.folded(word))
                    ? Tier.FUZZY
                    : Tier.SKELETON;
        }
        return any(passage.terms(position), bare) ? Tier.CLITICS : Tier.STEM;
    }

    private Tier patternTier(String folded) {
        boolean whole =
                slot.pattern().isPresent() && slot.pattern().get().whole().test(folded);
        return whole ? Tier.ORTHOGRAPHIC : Tier.CLITICS;
    }
}
