/**
 * Transcripts as files: writers of published formats, the reader of our own, and the folder that ingestion leaves them in. Entry points:
 * {@link org.isnad.export.TranscriptFormat}, {@link org.isnad.export.TranscriptReader}, {@link org.isnad.export.TranscriptFolder}.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.export;
