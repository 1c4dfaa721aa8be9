/** Summaries, chapters, keywords and questions of a transcript, every line of which points to seconds of audio. Entry point: {@code Summarizer}. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary;
