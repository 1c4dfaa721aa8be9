package org.isnad.quote.extract;

import java.util.Optional;

/**
 * What follows a cue.
 *
 * @param at the token that ends the subject: أن, the colon, the mark
 * @param first first token of a clause
 * @param lead a clause's أن carries its subject (أنه); marked words follow a colon
 */
record Complement(Type type, int at, int first, boolean lead, Optional<Marked> marked) {

    enum Type {
        /** أن and a clause. */
        CLAUSE,
        /** A marked span. */
        WORDS,
        /** A colon and words without marks. */
        UNMARKED,
        /** Nothing that is anybody's words. */
        NONE
    }

    static Complement none(int limit) {
        return new Complement(Type.NONE, limit, limit, false, Optional.empty());
    }

    static Complement clause(int that, boolean pronoun) {
        return new Complement(Type.CLAUSE, that, that + 1, pronoun, Optional.empty());
    }

    static Complement words(Marked marked, boolean colon) {
        return new Complement(Type.WORDS, marked.open(), marked.first(), colon, Optional.of(marked));
    }

    static Complement unmarked(int colon) {
        return new Complement(Type.UNMARKED, colon, colon + 1, false, Optional.empty());
    }

    boolean isNone() {
        return type == Type.NONE;
    }
}
