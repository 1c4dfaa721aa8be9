package org.isnad.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.search.lucene.LuceneIndexes;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/** Small archives for tests: words of 400 ms each, one after the other. */
public final class Archives {

    public static final TranscriptIndexes INDEXES = new LuceneIndexes();

    private static final long WORD_MS = 400;

    private Archives() {}

    /** @param lines of the form {@code S1: words}; a new line is a new segment, of the same turn when the speaker stays */
    public static IndexedTranscript transcript(int number, String podcast, String date, List<String> lines) {
        return transcript(number, 1, podcast, date, lines, 0.9);
    }

    public static IndexedTranscript transcript(
            int number, int revision, String podcast, String date, List<String> lines, double confidence) {
        List<Segment> segments = new ArrayList<>();
        long at = 0;
        for (String line : lines) {
            String speaker = line.substring(0, line.indexOf(':'));
            List<Word> words = new ArrayList<>();
            for (String text : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                boolean doubtful = text.endsWith("؟");
                String word = doubtful ? text.substring(0, text.length() - 1) : text;
                words.add(new Word(word, new TimeSpan(at, at + WORD_MS - 20), doubtful ? 0.4 : confidence));
                at += WORD_MS;
            }
            TimeSpan span =
                    words.get(0).span().union(words.get(words.size() - 1).span());
            segments.add(new Segment(
                    speaker,
                    span,
                    String.join(" ", words.stream().map(Word::text).toList()),
                    words));
        }
        return new IndexedTranscript(
                id(number),
                revision,
                podcast,
                "الحلقة " + number,
                date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
                List.of(
                        new TranscriptSpeaker("S1", Optional.of("كامل صقر"), SpeakerRole.GUEST),
                        new TranscriptSpeaker("S2", Optional.of("أحمد المضيف"), SpeakerRole.HOST)),
                segments);
    }

    public static EpisodeId id(int number) {
        return new EpisodeId(String.format("%016x", number));
    }

    /** Writes an index of the transcripts. */
    public static void write(Path folder, List<IndexedTranscript> transcripts) {
        try (TranscriptIndexWriter writer = INDEXES.write(folder).orElseThrow()) {
            transcripts.forEach(writer::replace);
            writer.commit(writer.position() + transcripts.size());
        }
    }

    public static List<String> notations(SearchAnswer answer) {
        return answer.hits().stream().map(h -> h.kwic().notation()).toList();
    }
}
