package org.isnad.text;

/** How much of a spelling is let go before two words are compared; each step includes those before it. */
public enum Fold {
    /** Nothing: code point by code point. */
    EXACT,
    /** Short vowels, tatweel and invisible marks. */
    DIACRITICS,
    /** Also the seats of hamza, ta marbuta, alef maqsura, digits' script and letter case. */
    ORTHOGRAPHIC
}
