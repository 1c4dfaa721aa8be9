package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.search.NumberTerm;
import org.isnad.search.QueryNode;
import org.isnad.search.SearchQuery;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Numbers;
import org.isnad.text.Stems;

/**
 * A word, number or pattern of a query in terms of the index.
 *
 * @param terms any of which stands for it
 * @param pattern over {@link Terms#ORTHOGRAPHIC} terms that stand for it besides
 * @param better terms of better tiers, worse tiers first; a place with one of them has one of {@code terms} too
 * @param disjoint whether no place has two of its terms, so that occurrences can be counted without their places
 */
record Slot(List<Alternative> terms, Optional<WordPattern> pattern, List<List<String>> better, boolean disjoint) {

    /**
     * A term.
     *
     * @param words that it takes
     */
    record Alternative(String term, int words) {}

    static Slot of(QueryNode.Element element, SearchQuery query) {
        if (element instanceof QueryNode.Word word) {
            return word(word.text());
        }
        if (element instanceof QueryNode.Exact exact) {
            return new Slot(
                    List.of(single(Terms.EXACT, WordTerms.exact(exact.text()))), Optional.empty(), List.of(), true);
        }
        if (element instanceof QueryNode.Number number) {
            return new Slot(numbers(number.term()), Optional.empty(), List.of(), true);
        }
        if (element instanceof QueryNode.Fuzzy fuzzy) {
            return fuzzy(fuzzy);
        }
        return new Slot(List.of(), Optional.of(WordPattern.of(element, query)), List.of(), true);
    }

    private static Slot word(String text) {
        String folded = WordTerms.folded(text);
        List<Stems.Reading> readings = Stems.of(folded);
        List<Alternative> terms = new ArrayList<>();
        readings.forEach(r -> terms.add(single(Terms.STEM, r.stem())));
        number(text).ifPresent(n -> terms.addAll(numbers(n)));
        List<List<String>> better = List.of(
                readings.stream().map(r -> Terms.BARE + r.bare()).toList(),
                List.of(Terms.ORTHOGRAPHIC + folded),
                List.of(Terms.EXACT + WordTerms.exact(text)));
        return new Slot(List.copyOf(terms), Optional.empty(), better, terms.size() == 1);
    }

    /** The value of a word that is a number by itself. */
    static Optional<NumberTerm> number(String text) {
        return Numbers.at(List.of(text), 0).map(NumberTerm::of);
    }

    private static List<Alternative> numbers(NumberTerm number) {
        List<Alternative> terms = new ArrayList<>();
        for (int words = 1; words <= NumberTerms.LONGEST; words++) {
            terms.add(new Alternative(NumberTerms.term(number, words), words));
        }
        return terms;
    }

    /** What sounds alike has one term; what is spelled alike besides has another skeleton, so that no place counts twice. */
    private static Slot fuzzy(QueryNode.Fuzzy fuzzy) {
        String folded = WordTerms.folded(fuzzy.text());
        String skeleton = ArabicText.fold(folded, Fold.SKELETON);
        boolean sounds = skeleton.length() >= WordTerms.MIN_SKELETON;
        List<Alternative> terms = sounds ? List.of(single(Terms.SKELETON, skeleton)) : List.of();
        WordPattern pattern = WordPattern.fuzzy(folded, fuzzy.edits(), sounds ? skeleton : "");
        List<List<String>> better =
                List.of(List.of(Terms.ORTHOGRAPHIC + folded), List.of(Terms.EXACT + WordTerms.exact(fuzzy.text())));
        return new Slot(terms, Optional.of(pattern), better, true);
    }

    private static Alternative single(char tier, String text) {
        return new Alternative(tier + text, 1);
    }
}
