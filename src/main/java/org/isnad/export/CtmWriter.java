package org.isnad.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;

/** CTM: {@code file channel begin duration word confidence}, sorted by time. */
final class CtmWriter implements TranscriptWriter {

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        NistFields.notice(transcript, out);
        String file = NistFields.file(transcript);
        List<Word> words = transcript.segments().stream()
                .flatMap(segment -> segment.words().stream())
                .sorted(Comparator.comparing(Word::span))
                .toList();
        for (Word word : words) {
            out.append(file)
                    .append(" 1 ")
                    .append(NistFields.seconds(word.span().startMs()))
                    .append(' ')
                    .append(NistFields.seconds(word.span().durationMs()))
                    .append(' ')
                    .append(NistFields.field(word.text()))
                    .append(' ')
                    .append(BigDecimal.valueOf(word.confidence())
                            .setScale(3, RoundingMode.HALF_EVEN)
                            .toPlainString())
                    .append('\n');
        }
    }
}
