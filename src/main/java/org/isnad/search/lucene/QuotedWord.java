package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Stems;

/**
 * A word of a quotation as it is looked for: by its stems, and by what sounds alike.
 *
 * @param term of the index
 * @param word number of the word among those looked for, below {@value #MOST}
 * @param weight inverse frequency, natural logarithm; {@value #ALIKE} of it for what only sounds alike
 * @param places occurrences in the archive
 */
record QuotedWord(String term, int word, float weight, long places) {

    /** Words of one quotation that are looked for, one bit each: the rarest find its place. */
    static final int MOST = 64;

    /** What a word is worth that only sounds alike; methods of the verifier: stem .9, skeleton .8. */
    private static final float ALIKE = 0.8f;

    /** Words in a window; a term in more of them than {@link #FREQUENT} says nothing about the place. */
    static final int WINDOW = 30;

    private static final double FREQUENT = 0.15;

    /** Rarer words are always looked for: in a small archive nothing is frequent enough to leave out, and this many places cost nothing. */
    private static final long FEW_PLACES = 2_000;

    /** All terms worth looking for, the rarest first. */
    static List<QuotedWord> of(List<String> words, IndexReader reader, long windows) throws IOException {
        List<QuotedWord> found = new ArrayList<>();
        List<String> distinct = words.stream().map(WordTerms::folded).distinct().toList();
        int number = 0;
        for (String word : distinct) {
            List<QuotedWord> terms = new ArrayList<>();
            for (Stems.Reading reading : Stems.of(word)) {
                add(Terms.STEM + reading.stem(), number, 1, reader, windows, terms);
            }
            String skeleton = ArabicText.fold(word, Fold.SKELETON);
            if (skeleton.length() >= WordTerms.MIN_SKELETON) {
                add(Terms.SKELETON + skeleton, number, ALIKE, reader, windows, terms);
            }
            found.addAll(terms);
            number += terms.isEmpty() ? 0 : 1;
            if (number == MOST) {
                break;
            }
        }
        found.sort(java.util.Comparator.comparingLong(QuotedWord::places));
        return found;
    }

    private static void add(
            String term, int number, float worth, IndexReader reader, long windows, List<QuotedWord> terms)
            throws IOException {
        long places = reader.totalTermFreq(new Term(Terms.WORDS, term));
        if (places > 0 && places <= Math.max(FEW_PLACES, FREQUENT * windows)) {
            float weight = (float) Math.log(1 + (windows + 0.5) / (places + 0.5));
            terms.add(new QuotedWord(term, number, worth * weight, places));
        }
    }
}
