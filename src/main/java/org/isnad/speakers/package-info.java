/** Who speaks when: voice embeddings of short windows, clustered and smoothed into {@link org.isnad.speakers.SpeakerTurn}s. */
@org.jspecify.annotations.NullMarked
package org.isnad.speakers;
