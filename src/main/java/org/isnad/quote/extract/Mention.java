package org.isnad.quote.extract;

/**
 * The words of an article that name a speaker, as token indices; {@code nameFirst..nameLast} is the person's name among them, empty when there is none.
 *
 * @param clitic whether a preposition is grown together with the first word: لصقر
 */
record Mention(int first, int last, int nameFirst, int nameLast, boolean clitic) {

    Mention(int first, int last, int nameFirst, int nameLast) {
        this(first, last, nameFirst, nameLast, false);
    }

    Mention withClitic() {
        return new Mention(first, last, nameFirst, nameLast, true);
    }

    boolean hasName() {
        return nameLast > nameFirst;
    }
}
