package org.isnad.export;

import java.math.BigDecimal;
import org.isnad.transcript.Transcript;

/** Fields of NIST's line formats, which are separated by spaces. */
final class NistFields {

    private NistFields() {}

    /** The recording's id: the audio file's name without its ending, else the title. */
    static String file(Transcript transcript) {
        String name = transcript.audio().map(Transcript.Audio::file).orElse(transcript.title());
        int dot = name.lastIndexOf('.');
        return field(dot > 0 ? name.substring(0, dot) : name);
    }

    static String field(String text) {
        String field = text.strip().replaceAll("[\\s\\p{Cc}]+", "_");
        return field.isEmpty() || field.startsWith(";") ? "_" + field : field;
    }

    static String seconds(long ms) {
        return BigDecimal.valueOf(ms, 3).toPlainString();
    }

    static void notice(Transcript transcript, Appendable out) throws java.io.IOException {
        String notice = TranscriptWriter.notice(transcript);
        if (!notice.isEmpty()) {
            out.append(";; ").append(notice).append('\n');
        }
    }
}
