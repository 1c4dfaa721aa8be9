package org.isnad.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How each unit of one quotation agrees with each column of speech, found out once however often the quotation is laid against that speech, and once for all columns
 * where the same word stands. Not thread-safe.
 */
final class Likenesses {

    private final List<Unit> quote;
    private final Speech speech;
    private final @Nullable Likeness[][] known;

    Likenesses(List<Unit> quote, Speech speech) {
        this.quote = quote;
        this.speech = speech;
        this.known = new Likeness[quote.size()][speech.kinds()];
    }

    /** @param i number of the quotation's unit */
    Likeness of(int i, int column) {
        int kind = speech.kind(column);
        Likeness before = known[i][kind];
        if (before != null) {
            return before;
        }
        Likeness found = Comparison.of(quote.get(i), speech.unit(column));
        known[i][kind] = found;
        return found;
    }
}
