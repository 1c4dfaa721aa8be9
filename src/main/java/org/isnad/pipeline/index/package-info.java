/**
 * Keeps the search index a true copy of the database. {@link org.isnad.pipeline.index.IndexSync} brings it up to date, {@link org.isnad.pipeline.index.IndexKeeper}
 * does so all the time, {@link org.isnad.pipeline.index.ArchiveIndex} is what everybody searches. PostgreSQL is the record: whatever is wrong with an index, a new
 * one is made from it beside the old and takes its place at once and whole.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.pipeline.index;
