package org.isnad.search.lucene;

/** Names of the index's fields, and the letters that begin its terms: one field holds every tier of a word at the word's position. */
final class Terms {

    /** A passage's own words. */
    static final String WORDS = "w";

    /** The end of a passage with the beginning of the next one of the same turn, for what crosses the border; {@link #BORDER} is the next one's first position. */
    static final String BRIDGE = "b";

    /** First position of the next passage in {@link #BRIDGE}. */
    static final int BORDER = 128;

    /** Sorted doc values: what passages of one speaker in one episode share, see {@link Group}. */
    static final String GROUP = "g";

    /** Numeric doc values: counts up over everything ever added; never changes for a passage, rises with the document number. */
    static final String SEQUENCE = "q";

    /** Numeric doc values: number of the passage's own words. */
    static final String LENGTH = "l";

    /** Binary doc values: certainty of the words, see {@link PassageCodec}. */
    static final String CONFIDENCE = "c";

    /** Binary doc values, as stored fields would be compressed with their neighbours: the words with their times, see {@link PassageCodec}. */
    static final String KEPT = "v";

    /** Indexed: the episode's id, to delete by. */
    static final String EPISODE = "e";

    static final char EXACT = 'x';
    static final char ORTHOGRAPHIC = 'o';
    static final char BARE = 'b';
    static final char STEM = 's';
    static final char SKELETON = 'k';
    static final char NUMBER = 'n';

    /** Two frequent stems that follow each other, with a space between, at the first one's position; see {@link FrequentWords}. */
    static final char PAIR = 'p';

    private Terms() {}
}
