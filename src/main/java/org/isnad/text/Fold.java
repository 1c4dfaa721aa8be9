package org.isnad.text;

/** How much of a spelling is let go before two words are compared; each step includes those before it. */
public enum Fold {
    /** Nothing: code point by code point. */
    EXACT,
    /** Short vowels, tatweel and invisible marks. */
    DIACRITICS,
    /** Also the seats of hamza, ta marbuta, alef maqsura, digits' script and letter case. */
    ORTHOGRAPHIC,
    /** Also the article and the proclitics و ف ب ل ك س, where enough of a word is left. */
    CLITICS,
    /** Also the suffixes of number, gender and possession: Light10 (Larkey, Ballesteros and Connell 2007). */
    STEM,
    /** Also what a recogniser hears alike (ث and ت, ذ and د, ظ and ض, ط and ت, ص and س, ق and ا), and long vowels; may become empty. */
    SKELETON
}
