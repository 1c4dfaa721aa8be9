package org.isnad.synthetic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SegmentRules;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptAssembler;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/**
 * Episodes by number, each made when it is asked for: nothing of the archive is held in memory, and episode 7 is the same whatever was made before it. An hour has
 * about 7,500 words. Immutable, thread-safe.
 */
public final class SyntheticArchive {

    private static final int SHORTEST_MINUTES = 20;
    private static final int LONGEST_MINUTES = 90;

    /** A podcast for every 60 episodes: a year of them. */
    private static final int EPISODES_PER_PODCAST = 60;

    private static final int MOST_PODCASTS = 200;

    private final long seed;
    private final int episodes;
    private final Speech.Sources sources;
    private final Cast cast;
    private final TranscriptAssembler assembler = new TranscriptAssembler(SegmentRules.SENTENCES);

    /** @param hours of speech in all, about; at least one episode is made */
    public SyntheticArchive(long seed, double hours) {
        this.seed = seed;
        this.episodes = Math.max(1, (int) Math.round(hours * 60 * 2 / (SHORTEST_MINUTES + LONGEST_MINUTES)));
        WordLists lists = WordLists.read();
        this.sources = new Speech.Sources(lists);
        this.cast = new Cast(lists, Math.min(MOST_PODCASTS, 1 + episodes / EPISODES_PER_PODCAST));
    }

    public int episodes() {
        return episodes;
    }

    /** All episodes in order of number; lazily, so that the stream may be longer than the memory. */
    public Stream<SyntheticEpisode> stream() {
        return IntStream.range(0, episodes).mapToObj(this::episode);
    }

    /** @param number 0 to {@link #episodes()}, exclusive; greater ones exist too, beyond the archive's end */
    public SyntheticEpisode episode(int number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        int podcast = number % cast.podcasts();
        List<TranscriptSpeaker> speakers = speakers(podcast, random);
        long lengthMs = 60_000L * (SHORTEST_MINUTES + random.nextInt(LONGEST_MINUTES - SHORTEST_MINUTES + 1));
        List<Segment> segments = segments(speakers, lengthMs, random);
        String digest = digest(seed + "/" + number);
        Transcript transcript = new Transcript(
                cast.podcast(podcast),
                "الحلقة " + (number / cast.podcasts() + 1) + ": "
                        + speakers.get(1).label(),
                Optional.of(cast.date(number, episodes)),
                "ar",
                Optional.of(new Transcript.Audio(digest, lengthMs, "episode-" + number + ".mp3")),
                Optional.of(
                        new Transcript.Recognition("synthetic", "zipf", Optional.empty(), true, 1, Optional.empty())),
                speakers,
                segments,
                List.of());
        return new SyntheticEpisode(episode(digest, number, transcript), transcript);
    }

    private Episode episode(String digest, int number, Transcript t) {
        return new Episode(
                EpisodeId.ofDigest(digest),
                number + 1L,
                t.podcast(),
                t.title(),
                t.publishedOn(),
                t.language(),
                List.of(t.speakers().get(0).label()),
                t.speakers().stream().skip(1).map(TranscriptSpeaker::label).toList(),
                t.audio().map(a -> new Episode.Recording(a.sha256(), a.file(), Duration.ofMillis(a.durationMs()))),
                cast.date(number, episodes).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private List<TranscriptSpeaker> speakers(int podcast, SplittableRandom random) {
        List<TranscriptSpeaker> speakers = new ArrayList<>();
        speakers.add(new TranscriptSpeaker("S1", Optional.of(cast.host(podcast)), SpeakerRole.HOST));
        int guests = random.nextInt(5) == 0 ? 2 : 1;
        for (int i = 0; i < guests; i++) {
            speakers.add(new TranscriptSpeaker("S" + (i + 2), Optional.of(cast.guest(random)), SpeakerRole.GUEST));
        }
        return speakers;
    }

    private List<Segment> segments(List<TranscriptSpeaker> speakers, long lengthMs, SplittableRandom random) {
        Speech speech = new Speech(sources, cast.people(), random);
        int expected = (int) (lengthMs / 400);
        List<Word> words = new ArrayList<>(expected);
        List<String> voices = new ArrayList<>(expected);
        Delivery delivery = new Delivery(random);
        for (int turn = 0; delivery.at() < lengthMs; turn++) {
            boolean question = turn % 2 == 0;
            String voice = speakers.get(question ? 0 : 1 + random.nextInt(speakers.size() - 1))
                    .id();
            int length = question ? 8 + random.nextInt(33) : 30 + random.nextInt(370);
            for (int i = 0; i < length && delivery.at() < lengthMs; i++) {
                words.add(delivery.speak(speech.next(), lengthMs));
                voices.add(voice);
            }
            delivery.pause();
        }
        return assembler.assemble(words, voices);
    }

    private static String digest(String name) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(("synthetic " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Times and confidences of words. Not thread-safe. */
    private static final class Delivery {

        private final SplittableRandom random;
        private long at;

        Delivery(SplittableRandom random) {
            this.random = random;
        }

        long at() {
            return at;
        }

        Word speak(String text, long lengthMs) {
            long start = at;
            long end = Math.min(lengthMs, start + 75 + 70L * text.length() + random.nextInt(60));
            // One word in ten is followed by a short pause, one in fifty by one that ends a sentence.
            int kind = random.nextInt(100);
            at = end + (kind < 2 ? 700 + random.nextInt(900) : kind < 12 ? 80 + random.nextInt(500) : 0);
            return new Word(text, new TimeSpan(start, Math.max(start, end)), confidence());
        }

        void pause() {
            at += 200 + random.nextInt(600);
        }

        /** Nine in ten words between 0.9 and 1, the others spread down to 0.3: the shape of a good recogniser's confidences; two decimals. */
        private double confidence() {
            int hundredths = random.nextInt(10) == 0 ? 30 + random.nextInt(60) : 90 + random.nextInt(11);
            return hundredths / 100.0;
        }
    }
}
