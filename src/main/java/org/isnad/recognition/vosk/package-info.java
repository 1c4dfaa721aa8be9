/** Vosk behind the port {@link org.isnad.recognition.Recognizer}. The only place that touches its native library; runs in worker processes alone. */
@org.jspecify.annotations.NullMarked
package org.isnad.recognition.vosk;
