package org.isnad.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.isnad.report.Failure;
import org.isnad.report.Stage;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/** Transcripts for the export tests. */
final class Samples {

    private static final String[] WORDS = {
        "كان",
        "المدير",
        "العام",
        "يعرف",
        "podcast",
        "2025",
        "A&B",
        "<v>",
        "-->",
        "لا",
        "\u200fنعم",
        "👩‍🎤",
        "قال:",
        "\"اقتباس\"",
        "C>D",
        "غدا"
    };

    private Samples() {}

    static Transcript interview() {
        List<Word> first = List.of(word("كيف", 0, 310), word("كان", 310, 600), word("الأسبوع؟", 600, 1100));
        List<Word> second = List.of(word("كان", 1600, 1900), word("صعبا", 1900, 2500));
        return new Transcript(
                "مزيج",
                "حوار مع كامل صقر",
                Optional.of(LocalDate.of(2025, 1, 8)),
                "ar",
                Optional.of(new Transcript.Audio("ab".repeat(32), 213_450, "الحلقة 12.mp3")),
                Optional.of(new Transcript.Recognition(
                        "vosk 0.3.45",
                        "vosk-model-demo-ar",
                        Optional.of("vosk-model-demo-spk"),
                        true,
                        1,
                        Optional.of(Instant.parse("2025-01-09T10:00:00Z")))),
                List.of(
                        new TranscriptSpeaker("S1", Optional.empty(), SpeakerRole.HOST),
                        new TranscriptSpeaker("S2", Optional.of("كامل صقر"), SpeakerRole.GUEST)),
                List.of(
                        new Segment("S1", new TimeSpan(0, 1100), "كيف كان الأسبوع؟", first),
                        new Segment("S2", new TimeSpan(1600, 2500), "كان صعبا", second)),
                List.of(Failure.warning(Stage.DECODE, "audio-gap", "فجوة", new TimeSpan(5000, 6000))));
    }

    static Word word(String text, long start, long end) {
        return new Word(text, new TimeSpan(start, end), 0.97);
    }

    /** Anything that may come: marks of every format, both directions, long and short words. */
    static Transcript random(long seed) {
        Random random = new Random(seed);
        List<Segment> segments = new ArrayList<>();
        long at = random.nextInt(5000);
        for (int s = 0; s < 1 + random.nextInt(20); s++) {
            List<Word> words = new ArrayList<>();
            for (int w = 0; w < 1 + random.nextInt(40); w++) {
                long end = at + 1 + random.nextInt(900);
                String text = WORDS[random.nextInt(WORDS.length)].repeat(random.nextInt(12) == 0 ? 9 : 1);
                words.add(new Word(text, new TimeSpan(at, end), Math.round(random.nextDouble() * 1e6) / 1e6));
                at = end + random.nextInt(300);
            }
            TimeSpan span =
                    words.get(0).span().union(words.get(words.size() - 1).span());
            segments.add(new Segment(
                    "S" + (1 + random.nextInt(3)),
                    span,
                    String.join(" ", words.stream().map(Word::text).toList()),
                    words));
        }
        return new Transcript(
                "A/B: \"بودكاست\"",
                "عنوان <b>& --> شيء",
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new TranscriptSpeaker("S1", Optional.of("نور <الدين> & \"أ\""), SpeakerRole.HOST),
                        new TranscriptSpeaker("S2", Optional.empty(), SpeakerRole.UNKNOWN),
                        new TranscriptSpeaker("S3", Optional.of("Jean --> Paul"), SpeakerRole.OTHER)),
                segments,
                List.of());
    }
}
