/**
 * Any audio to 16 kHz mono samples, cut into chunks at pauses. Entry point: {@link org.isnad.audio.AudioPreparation}. The FFmpeg libraries are used nowhere else;
 * hostile files are decoded in a worker process, never in the server.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.audio;
