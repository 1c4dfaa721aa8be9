package org.isnad.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;

/** RTTM: one SPEAKER line a turn; segments of one speaker less than a second apart are one turn. */
final class RttmWriter implements TranscriptWriter {

    /** As the diarizer joins words into turns. */
    private static final long TURN_GAP_MS = 1000;

    private record Turn(String speaker, TimeSpan span) {}

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        NistFields.notice(transcript, out);
        String file = NistFields.file(transcript);
        for (Turn turn : turns(transcript)) {
            out.append("SPEAKER ")
                    .append(file)
                    .append(" 1 ")
                    .append(NistFields.seconds(turn.span.startMs()))
                    .append(' ')
                    .append(NistFields.seconds(turn.span.durationMs()))
                    .append(" <NA> <NA> ")
                    .append(NistFields.field(transcript.speaker(turn.speaker).label()))
                    .append(" <NA> <NA>\n");
        }
    }

    private static List<Turn> turns(Transcript transcript) {
        List<Turn> turns = new ArrayList<>();
        for (Segment segment : transcript.segments()) {
            Turn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (last != null
                    && last.speaker.equals(segment.speaker())
                    && segment.span().startMs() - last.span.endMs() <= TURN_GAP_MS) {
                turns.set(turns.size() - 1, new Turn(last.speaker, last.span.union(segment.span())));
            } else {
                turns.add(new Turn(segment.speaker(), segment.span()));
            }
        }
        return turns;
    }
}
