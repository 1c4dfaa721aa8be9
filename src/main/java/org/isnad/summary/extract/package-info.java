/** Which sentences of a text say most: lexicon, sentence splitting, scoring, choosing. Knows words only, no audio. Entry point: {@link org.isnad.summary.extract.SentenceScorer}. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.extract;
