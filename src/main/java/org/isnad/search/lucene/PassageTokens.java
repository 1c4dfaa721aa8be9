package org.isnad.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Gives the terms of a run of words to Lucene, all of a word's at its position. Used once. */
final class PassageTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<List<BytesRef>> words;
    private final int firstPosition;
    private int word;
    private int next;

    /** @param firstPosition position of the first word, at least 0 */
    PassageTokens(List<List<BytesRef>> words, int firstPosition) {
        this.words = words;
        this.firstPosition = firstPosition;
    }

    @Override
    public boolean incrementToken() {
        while (word < words.size()) {
            List<BytesRef> terms = words.get(word);
            if (next < terms.size()) {
                term.setBytesRef(terms.get(next));
                increment.setPositionIncrement(next > 0 ? 0 : word == 0 ? firstPosition + 1 : 1);
                next++;
                return true;
            }
            word++;
            next = 0;
        }
        return false;
    }
}
