/** {@link org.isnad.transcript.TranscriptStore} on PostgreSQL. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.transcript.store;
