package org.isnad.search;

/** A query's text with a reading place, in Unicode code points. Not thread-safe; one parser owns it. */
final class QueryText {

    private static final int END = -1;

    private final String text;
    private final int[] points;
    private int at;

    QueryText(String text) {
        this.text = text;
        this.points = text.codePoints().toArray();
        if (points.length > QueryLimits.LENGTH) {
            throw error(
                    new QueryPlace(QueryLimits.LENGTH, points.length),
                    "it has " + points.length + " characters, " + QueryLimits.LENGTH + " are allowed");
        }
    }

    int at() {
        return at;
    }

    boolean ended() {
        return at >= points.length;
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return at + ahead < points.length ? points[at + ahead] : END;
    }

    void skip(int count) {
        at += count;
    }

    void skipSpace() {
        while (!ended() && isSpace(points[at])) {
            at++;
        }
    }

    /** Moves past {@code word} when it comes next. */
    boolean take(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (peek(i) != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Moves past {@code word} when it comes next and ends there. */
    boolean takeWhole(String word) {
        int after = peek(word.length());
        if (after != END && !isSpace(after) && after != '(' && after != '"') {
            return false;
        }
        return take(word);
    }

    String slice(int from, int to) {
        return new String(points, from, to - from);
    }

    QueryPlace from(int start) {
        return new QueryPlace(start, at);
    }

    QuerySyntaxError error(QueryPlace place, String reason) {
        return new QuerySyntaxError(text, place, reason);
    }

    /** White space, and what no keyboard types on purpose: control characters and halves of characters. */
    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static boolean opensPhrase(int c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '‟';
    }

    static boolean closesPhrase(int c) {
        return c == '"' || c == '“' || c == '”' || c == '»' || c == '‟';
    }
}
