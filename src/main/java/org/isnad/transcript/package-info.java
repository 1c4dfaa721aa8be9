/** The transcript as a value: words, segments, speakers, revisions. Start at {@link org.isnad.transcript.Transcript}; nothing here touches files or native code. */
@org.jspecify.annotations.NullMarked
package org.isnad.transcript;
