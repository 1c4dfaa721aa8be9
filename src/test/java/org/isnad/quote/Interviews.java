package org.isnad.quote;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/** Interviews written for the tests, as clearly heard transcripts: every word at confidence .93, words without gaps, half a second between turns. */
final class Interviews {

    static final EpisodeId HARBOUR = new EpisodeId("00000000000000a1");
    static final EpisodeId BAKERY = new EpisodeId("00000000000000a2");
    static final String HUDA = "هدى القباني";
    static final String SAMIR = "سمير الخباز";

    private static final double CLEAR = .93;
    private static final int MS_PER_LETTER = 80;
    private static final int PAUSE_MS = 500;

    private Interviews() {}

    static Transcript harbour() {
        return read("harbour.txt", "مذيع الميناء", HUDA);
    }

    static Transcript bakery() {
        return read("bakery.txt", "مذيعة الشام", SAMIR);
    }

    static MemoryPassages archive() {
        return new MemoryPassages(java.util.Map.of(HARBOUR, harbour(), BAKERY, bakery()));
    }

    static QuoteVerifier verifier() {
        MemoryPassages passages = archive();
        return new QuoteVerifier(passages, passages, new NameMatch());
    }

    /** Of an archive that holds one interview more. */
    static QuoteVerifier verifier(EpisodeId id, Transcript interview) {
        MemoryPassages passages =
                new MemoryPassages(java.util.Map.of(HARBOUR, harbour(), BAKERY, bakery(), id, interview));
        return new QuoteVerifier(passages, passages, new NameMatch());
    }

    static Transcript read(String resource, String host, String guest) {
        List<Segment> segments = new ArrayList<>();
        long at = 0;
        for (String line : lines(resource)) {
            String speaker = line.startsWith("H:") ? "S1" : "S2";
            List<Word> words = new ArrayList<>();
            for (String word : line.substring(2).trim().split(" ")) {
                long end = at + MS_PER_LETTER * (long) word.length();
                words.add(new Word(word, new TimeSpan(at, end), CLEAR));
                at = end;
            }
            TimeSpan span = new TimeSpan(words.get(0).span().startMs(), at);
            segments.add(new Segment(speaker, span, line.substring(2).trim(), words));
            at += PAUSE_MS;
        }
        return new Transcript(
                "بودكاست التجربة",
                resource,
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new TranscriptSpeaker("S1", Optional.of(host), SpeakerRole.HOST),
                        new TranscriptSpeaker("S2", Optional.of(guest), SpeakerRole.GUEST)),
                segments,
                List.of());
    }

    static List<String> lines(String resource) {
        InputStream in = Interviews.class.getResourceAsStream(resource);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.startsWith("H:") || line.startsWith("G:"))
                .toList();
    }
}
