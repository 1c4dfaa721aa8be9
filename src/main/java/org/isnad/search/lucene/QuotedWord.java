package org.isnad.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;

/**
 * A term that a word of a quotation is looked for by.
 *
 * @param states where the segments have it: looked up once
 * @param word number of the word among those looked for, below {@link QuotedWords#MOST}
 * @param weight inverse frequency, natural logarithm, or less for what only sounds alike
 */
record QuotedWord(Term term, TermStates states, int word, float weight) {

    /** Occurrences in the archive. */
    long places() {
        return states.totalTermFreq();
    }

    /** @param flags of {@link PostingsEnum} */
    Optional<PostingsEnum> postings(LeafReaderContext segment, int flags) throws IOException {
        TermState state = states.get(segment);
        if (state == null) {
            return Optional.empty();
        }
        TermsEnum terms = segment.reader().terms(term.field()).iterator();
        terms.seekExact(term.bytes(), state);
        return Optional.of(terms.postings(null, flags));
    }
}
