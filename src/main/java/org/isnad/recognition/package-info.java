/** Speech to timed words. {@link org.isnad.recognition.Utterance} is what comes out; only {@code vosk} below this package touches native code. */
@org.jspecify.annotations.NullMarked
package org.isnad.recognition;
