package org.isnad.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.isnad.report.UserError;
import org.isnad.search.SearchRequest;

/**
 * Where the next page begins: after a hit, told by what never changes, so that it stays right while episodes come and go.
 *
 * @param key of the passage in the order asked for
 * @param sequence of the passage, see {@link Terms#SEQUENCE}
 * @param hit number of the last hit shown within the passage, from 0
 */
record PageCursor(long key, long sequence, int hit) {

    private static final String FORM = "1";

    String encode(SearchRequest request) {
        String text = String.join(
                " ",
                FORM,
                Integer.toHexString(fingerprint(request)),
                Long.toString(key),
                Long.toString(sequence),
                Integer.toString(hit));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<PageCursor> decode(SearchRequest request) {
        return request.cursor().map(cursor -> decode(cursor, request));
    }

    private static PageCursor decode(String cursor, SearchRequest request) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            String[] parts = text.split(" ", -1);
            boolean ours = parts.length == 5
                    && parts[0].equals(FORM)
                    && parts[1].equals(Integer.toHexString(fingerprint(request)));
            if (!ours) {
                throw invalid();
            }
            return new PageCursor(Long.parseLong(parts[2]), Long.parseLong(parts[3]), Integer.parseInt(parts[4]));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** Of the query and the order, for which alone a cursor is right. */
    private static int fingerprint(SearchRequest request) {
        return request.query().root().toString().hashCode() * 31
                + request.sort().name().hashCode();
    }

    private static UserError invalid() {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "invalid-cursor",
                "The cursor is not one that this query in this order was given: begin without one.");
    }
}
