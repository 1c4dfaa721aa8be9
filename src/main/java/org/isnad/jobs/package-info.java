/**
 * The durable queue of work, shared by every process of an archive through PostgreSQL. Start at {@link org.isnad.jobs.JobStore}; what a job does is the
 * pipeline's affair.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.jobs;
