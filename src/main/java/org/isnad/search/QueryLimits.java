package org.isnad.search;

/** The bounds of a query: generous for people, small enough that no query takes a server down. */
public final class QueryLimits {

    /** Longest query, in Unicode code points; the longest quotation in 10,161 news articles is well under it. */
    public static final int LENGTH = 1_000;

    /** Most words, patterns and filters together. */
    public static final int CLAUSES = 64;

    /** Deepest nesting of parentheses. */
    public static final int DEPTH = 16;

    /** Most words of a phrase plus its distance: what two neighbouring passages of a turn share. */
    public static final int REACH = 100;

    /** Longest regular expression, in code points. */
    public static final int REGEX_LENGTH = 100;

    /** Most hits on one page. */
    public static final int PAGE = 1_000;

    private QueryLimits() {}
}
