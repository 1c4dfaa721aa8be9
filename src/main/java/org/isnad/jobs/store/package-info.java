/** {@link org.isnad.jobs.JobStore} on PostgreSQL: claims with SKIP LOCKED. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.jobs.store;
