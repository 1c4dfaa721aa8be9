package org.isnad.search;

/** How near a hit's words are to the asked ones, best first; a hit has the tier of its worst word. */
public enum Tier {
    /** Code point by code point. */
    EXACT,
    /** But for short vowels, tatweel and invisible marks. */
    DIACRITICS,
    /** But for the seats of hamza, ta marbuta, alef maqsura, the script of digits and letter case; what patterns match, too. */
    ORTHOGRAPHIC,
    /** But for the article and the proclitics و ف ب ل ك س. */
    CLITICS,
    /** The same number in other words or digits. */
    NUMBER,
    /** The same stem: suffixes, listed broken plurals. */
    STEM,
    /** Within the edit distance that {@code ~} allows. */
    FUZZY,
    /** Sounds alike to a recogniser; only where {@code ~} asks for it. */
    SKELETON
}
