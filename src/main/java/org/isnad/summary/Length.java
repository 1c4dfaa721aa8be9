package org.isnad.summary;

/** How long a summary may be. */
public sealed interface Length {

    /** Words of Arabic that a reader takes in within a minute (Trauzettel-Klosinski and Dietz 2012, IReST). */
    int WORDS_PER_MINUTE = 138;

    /** At most so many words of {@code spoken}. */
    default int words(int spoken) {
        return Integer.MAX_VALUE;
    }

    /** At most so many sentences. */
    default int sentences() {
        return Integer.MAX_VALUE;
    }

    /**
     * A share of what was said.
     *
     * @param share over 0, at most 1
     */
    record Ratio(double share) implements Length {
        @Override
        public int words(int spoken) {
            return (int) Math.ceil(share * spoken);
        }
    }

    /**
     * A number of sentences.
     *
     * @param count at least 1
     */
    record Sentences(int count) implements Length {
        @Override
        public int sentences() {
            return count;
        }
    }

    /**
     * A reading time.
     *
     * @param minutes over 0
     */
    record ReadingTime(double minutes) implements Length {
        @Override
        public int words(int spoken) {
            return (int) Math.ceil(minutes * WORDS_PER_MINUTE);
        }
    }

    /** One minute of reading, but no more than three tenths of what was said. */
    record Usual() implements Length {
        private static final double MOST = 0.3;

        @Override
        public int words(int spoken) {
            return (int) Math.min(WORDS_PER_MINUTE, Math.ceil(MOST * spoken));
        }
    }
}
