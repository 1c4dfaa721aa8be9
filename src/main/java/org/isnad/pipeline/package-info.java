/**
 * The only place that knows the order of the steps: {@link org.isnad.pipeline.Ingestion} takes originals in, {@link org.isnad.pipeline.IngestEpisode} turns one
 * into a transcript, {@link org.isnad.pipeline.JobRunner} does so for the jobs of the queue.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.pipeline;
