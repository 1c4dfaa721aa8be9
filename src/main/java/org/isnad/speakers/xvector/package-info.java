/**
 * Kaldi x-vectors in plain Java: reads the speaker models that Vosk uses and computes the vectors of many overlapping windows in one pass, which Vosk itself could
 * only do by decoding each window anew. Entry point: {@link org.isnad.speakers.xvector.XVectorEmbedder}.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.speakers.xvector;
