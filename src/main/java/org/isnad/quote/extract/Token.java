package org.isnad.quote.extract;

/**
 * A word, a quote mark or another sign; offsets count UTF-16 units.
 *
 * @param fold the word without vowels, hamza seats and the like; a sign as it is
 */
record Token(int start, int end, String fold, Kind kind, int paragraph) {

    enum Kind {
        WORD,
        MARK,
        SIGN
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String sign) {
        return fold.equals(sign);
    }

    boolean isComma() {
        return kind == Kind.SIGN && (fold.equals("،") || fold.equals(",") || fold.equals("؛") || fold.equals(";"));
    }

    boolean isColon() {
        return kind == Kind.SIGN && fold.equals(":");
    }
}
