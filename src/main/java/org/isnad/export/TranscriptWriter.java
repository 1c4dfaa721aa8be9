package org.isnad.export;

import java.io.IOException;
import org.isnad.transcript.Transcript;

/** Writes one format. Stateless, thread-safe; equal transcripts give equal text. */
interface TranscriptWriter {

    void write(Transcript transcript, Appendable out) throws IOException;

    /** What must stand wherever a demonstration model's words do. */
    static String notice(Transcript transcript) {
        return transcript
                .recognition()
                .filter(Transcript.Recognition::demonstration)
                .map(r -> "Made with the demonstration model " + r.model() + ": do not rely on the words.")
                .orElse("");
    }
}
