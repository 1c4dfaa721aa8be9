package org.isnad.summary;

/** How long a summary may be. */
public sealed interface Length {

    /** Words of Arabic that a reader takes in within a minute: 138 (Trauzettel-Klosinski and Dietz 2012, IReST). */
    int WORDS_PER_MINUTE = 138;

    /**
     * A share of what was said.
     *
     * @param share over 0, at most 1
     */
    record Ratio(double share) implements Length {}

    /**
     * A number of sentences.
     *
     * @param count at least 1
     */
    record Sentences(int count) implements Length {}

    /**
     * A reading time.
     *
     * @param minutes over 0
     */
    record ReadingTime(double minutes) implements Length {}

    /** One minute of reading, but no more than three tenths of what was said. */
    record Usual() implements Length {}

    /** At most so many words of {@code spoken}. */
    default int words(int spoken) {
        return switch (this) {
            case Ratio ratio -> (int) Math.ceil(ratio.share * spoken);
            case Sentences sentences -> Integer.MAX_VALUE;
            case ReadingTime time -> (int) Math.ceil(time.minutes * WORDS_PER_MINUTE);
            case Usual usual -> (int) Math.min(WORDS_PER_MINUTE, Math.ceil(0.3 * spoken));
        };
    }

    /** At most so many sentences. */
    default int sentences() {
        return this instanceof Sentences sentences ? sentences.count : Integer.MAX_VALUE;
    }
}
