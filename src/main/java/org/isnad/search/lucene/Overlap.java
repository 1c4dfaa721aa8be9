package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.isnad.search.QueryNode;

/** Tells whether parts of an OR may stand at the same word, so that their hits can't just be added up. */
final class Overlap {

    private Overlap() {}

    /** Only sure of plain words with one stem each: such stems never share a word unless one is the end of the other. */
    static boolean isImpossible(QueryNode.Or or, CompiledQuery query) {
        List<String> stems = new ArrayList<>();
        for (QueryNode node : or.nodes()) {
            if (!(node instanceof QueryNode.Word word)
                    || query.slot(word).terms().size() != 1) {
                return false;
            }
            stems.add(query.slot(word).terms().get(0).term().substring(1));
        }
        for (int i = 0; i < stems.size(); i++) {
            for (int j = i + 1; j < stems.size(); j++) {
                if (mayShare(stems.get(i), stems.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Two readings of one word have the letters after its proclitics in common, but for suffixes. */
    private static boolean mayShare(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        return longer.contains(shorter.substring(0, Math.min(2, shorter.length())));
    }
}
