package org.isnad.quote.extract;

/** A reporting verb, participle or noun at a token. */
record Cue(int token, CueForm form) {}
