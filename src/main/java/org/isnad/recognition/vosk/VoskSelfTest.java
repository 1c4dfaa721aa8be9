package org.isnad.recognition.vosk;

import org.isnad.recognition.Recognizer;
import org.vosk.LibVosk;
import org.vosk.LogLevel;

/** Loads Vosk's library, to see whether it loads. */
public final class VoskSelfTest {

    private VoskSelfTest() {}

    /** Its version; throws a LinkageError where it doesn't load. */
    public static String version() {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        return Recognizer.ENGINE;
    }
}
