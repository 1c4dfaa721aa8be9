package org.isnad.export;

import java.io.IOException;
import java.util.List;
import org.isnad.transcript.Transcript;

/** WebVTT (W3C): one voice span a block, lines of at most 65 characters. */
final class VttWriter implements TranscriptWriter {

    private static final int WIDTH = 65;

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        boolean rightToLeft = Subtitles.isRightToLeft(transcript.language());
        out.append("WEBVTT\n");
        String notice = TranscriptWriter.notice(transcript);
        if (!notice.isEmpty()) {
            out.append("\nNOTE\n")
                    .append(Subtitles.oneLine(notice).replace("-->", "→"))
                    .append('\n');
        }
        List<VttCue> cues = VttCue.of(transcript, WIDTH);
        for (int i = 0; i < cues.size(); i++) {
            VttCue cue = cues.get(i);
            out.append("\n").append(Integer.toString(i + 1)).append('\n');
            out.append(Subtitles.time(cue.span().startMs(), '.'))
                    .append(" --> ")
                    .append(Subtitles.time(cue.span().endMs(), '.'))
                    .append('\n');
            out.append("<v ").append(escape(Subtitles.oneLine(cue.speaker()))).append('>');
            for (int line = 0; line < cue.lines().size(); line++) {
                String text = Subtitles.directed(Subtitles.oneLine(cue.lines().get(line)), rightToLeft);
                out.append(line == 0 ? "" : "\n").append(escape(text));
            }
            out.append('\n');
        }
    }

    /** {@code -->} may not stand in a block's text at all; escaping {@code >} sees to that. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
