/** Search in transcripts. Entry points: {@code SearchQuery} and the port {@code TranscriptIndex}. The index is a derived copy; PostgreSQL is the record. */
@org.jspecify.annotations.NullMarked
package org.isnad.search;
