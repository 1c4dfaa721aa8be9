package org.isnad.export;

import java.io.IOException;
import java.util.List;
import org.isnad.transcript.Transcript;

/** SubRip: at most two lines of 32 characters; the speaker's name stands before the first block of each turn. The format has no place for remarks. */
final class SrtWriter implements TranscriptWriter {

    private static final int WIDTH = 32;

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        boolean rightToLeft = Subtitles.isRightToLeft(transcript.language());
        List<VttCue> cues = VttCue.of(transcript, WIDTH);
        String speaker = "";
        for (int i = 0; i < cues.size(); i++) {
            VttCue cue = cues.get(i);
            out.append(i == 0 ? "" : "\n").append(Integer.toString(i + 1)).append('\n');
            out.append(Subtitles.time(cue.span().startMs(), ','))
                    .append(" --> ")
                    .append(Subtitles.time(cue.span().endMs(), ','))
                    .append('\n');
            if (!cue.speaker().equals(speaker)) {
                speaker = cue.speaker();
                out.append(Subtitles.directed(plain(speaker) + ":", rightToLeft))
                        .append('\n');
            }
            for (String line : cue.lines()) {
                out.append(Subtitles.directed(plain(line), rightToLeft)).append('\n');
            }
        }
    }

    private static String plain(String text) {
        return Subtitles.oneLine(text).replace("-->", "→");
    }
}
