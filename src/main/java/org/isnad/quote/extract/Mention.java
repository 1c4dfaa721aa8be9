package org.isnad.quote.extract;

/**
 * The words of an article that name a speaker, as token indices; {@code nameFirst..nameLast} is the person's name among them, empty when there is none.
 */
record Mention(int first, int last, int nameFirst, int nameLast) {

    boolean hasName() {
        return nameLast > nameFirst;
    }
}
