package org.isnad.export;

import java.io.IOException;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;

/** For reading: a heading, then each turn with its speaker and time. */
final class TextWriter implements TranscriptWriter {

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        out.append(Subtitles.oneLine(transcript.podcast() + " — " + transcript.title()))
                .append('\n');
        String notice = TranscriptWriter.notice(transcript);
        if (!notice.isEmpty()) {
            out.append(notice).append('\n');
        }
        String speaker = "";
        for (Segment segment : transcript.segments()) {
            if (!segment.speaker().equals(speaker)) {
                speaker = segment.speaker();
                out.append('\n')
                        .append(Subtitles.oneLine(transcript.speaker(speaker).label()))
                        .append(" [")
                        .append(Subtitles.time(segment.span().startMs(), '.'))
                        .append("]\n");
            }
            out.append(Subtitles.oneLine(segment.text())).append('\n');
        }
    }
}
