/**
 * The worker: a process of our own program in which all native code runs, so that a crash costs a chunk and not the server. {@link org.isnad.worker.WorkerPool} is
 * the parent's side, {@link org.isnad.worker.WorkerMain} the child's.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.worker;
