package org.isnad.search;

import org.isnad.report.UserError;

/** A query that can't be understood; the message shows the query and points at the place. */
public final class QuerySyntaxError extends UserError {

    private static final long serialVersionUID = 1L;

    /** How much of the query the message shows on either side of the place, in code points: a line of a terminal. */
    private static final int SHOWN = 30;

    private final transient QueryPlace place;

    public QuerySyntaxError(String query, QueryPlace place, String reason) {
        super(Kind.BAD_INPUT, "query-syntax", message(query, place, reason));
        this.place = place;
    }

    /** Where in the query, in Unicode code points. */
    public QueryPlace place() {
        return place;
    }

    private static String message(String query, QueryPlace place, String reason) {
        int[] points = query.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .toArray();
        int start = Math.min(place.start(), points.length);
        int end = Math.min(Math.max(place.end(), start), points.length);
        int from = Math.max(0, start - SHOWN);
        int to = Math.min(points.length, Math.max(end, start) + SHOWN);
        String before = (from > 0 ? "…" : "") + new String(points, from, start - from);
        String marked = new String(points, start, Math.min(end, to) - start);
        String after = new String(points, end, Math.max(0, to - end)) + (to < points.length ? "…" : "");
        return "The query is not understood at character " + (place.start() + 1) + ": " + reason + "\n  " + before + "⟦"
                + marked + "⟧" + after;
    }
}
