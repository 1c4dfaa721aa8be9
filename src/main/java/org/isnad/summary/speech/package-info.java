/** What a transcript is read as before it is summarised: sentences, voices, questions. Entry point: {@link org.isnad.summary.speech.SentenceFinder}. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.speech;
