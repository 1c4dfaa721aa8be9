/**
 * Search in transcripts. Entry points: {@link org.isnad.search.SearchQuery#parse} and the ports {@link org.isnad.search.TranscriptIndex} (reading) and
 * {@link org.isnad.search.TranscriptIndexes} (places, writing). The index is a derived copy; PostgreSQL is the record.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.search;
