package org.isnad.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.report.UserError;
import org.isnad.summary.names.KeyPhrases;
import org.isnad.summary.names.NameFinder;
import org.isnad.summary.speech.SpokenSentence;
import org.isnad.summary.speech.Voices;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;

/** Makes a summary of a transcript: the same every time, of its own words only. Stateless, thread-safe. */
public final class Summarizer {

    private static final int KEYWORDS = 15;
    private static final int MENTIONED = 2;

    private Summarizer() {}

    /** @throws UserError when the request names a speaker whom the transcript does not have */
    public static Summary summarize(Transcript transcript, SummaryRequest request) {
        Reading reading = Reading.of(transcript);
        Set<String> speakers = speakers(transcript, request.speaker());
        long duration = duration(transcript);
        KeyPhrases keyPhrases = new KeyPhrases(reading.sentences(), reading.units(), known(transcript));
        List<Mention> names = NameFinder.find(reading.sentences(), known(transcript));
        List<Chapter> chapters =
                reading.sentences().isEmpty() ? List.of() : ChapterMaker.chapters(reading, keyPhrases, duration);
        return new Summary(
                transcript.podcast(),
                transcript.title(),
                transcript.publishedOn(),
                transcript.language(),
                Fingerprint.of(transcript),
                duration,
                transcript
                        .recognition()
                        .filter(Transcript.Recognition::demonstration)
                        .isPresent(),
                request.speaker().map(name -> label(transcript, speakers)),
                segments(reading, chapters, names, speakers, request.length()),
                chapters,
                keyPhrases.find(0, reading.sentences().size(), KEYWORDS, MENTIONED),
                names,
                reading.questions(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Ids of those who ask in the transcript. */
    static Set<String> interviewers(Transcript transcript) {
        Voices voices = Voices.of(transcript);
        return transcript.speakers().stream()
                .map(TranscriptSpeaker::id)
                .filter(voices::asks)
                .collect(Collectors.toSet());
    }

    /** Whether somebody of this name or id speaks in the transcript. */
    public static boolean hasSpeaker(Transcript transcript, String name) {
        return transcript.speakers().stream().anyMatch(speaker -> is(speaker, name));
    }

    private static boolean is(TranscriptSpeaker speaker, String name) {
        return speaker.id().equals(name)
                || ArabicText.fold(speaker.label(), Fold.ORTHOGRAPHIC)
                        .equals(ArabicText.fold(name.strip(), Fold.ORTHOGRAPHIC));
    }

    private static Set<String> speakers(Transcript transcript, Optional<String> wanted) {
        Set<String> ids = transcript.speakers().stream()
                .filter(speaker -> wanted.map(name -> is(speaker, name)).orElse(true))
                .map(TranscriptSpeaker::id)
                .collect(Collectors.toSet());
        if (ids.isEmpty() && wanted.isPresent()) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "speaker-unknown",
                    "Nobody called " + wanted.get() + " speaks in «" + transcript.title() + "». Known: "
                            + transcript.speakers().stream()
                                    .map(TranscriptSpeaker::label)
                                    .collect(Collectors.joining("، "))
                            + ".");
        }
        return ids;
    }

    private static String label(Transcript transcript, Set<String> speakers) {
        return speakers.stream()
                .sorted()
                .findFirst()
                .map(id -> transcript.speaker(id).label())
                .orElse("");
    }

    private static long duration(Transcript transcript) {
        long last = transcript.segments().stream()
                .mapToLong(segment -> segment.span().endMs())
                .max()
                .orElse(0);
        return Math.max(
                last, transcript.audio().map(Transcript.Audio::durationMs).orElse(0L));
    }

    private static List<String> known(Transcript transcript) {
        return transcript.speakers().stream()
                .flatMap(speaker -> speaker.name().stream())
                .toList();
    }

    private static List<KeySegment> segments(
            Reading reading, List<Chapter> chapters, List<Mention> names, Set<String> speakers, Length length) {
        Set<Integer> eligible = new HashSet<>();
        int spoken = 0;
        for (SpokenSentence sentence : reading.sentences()) {
            if (speakers.contains(sentence.speaker())) {
                eligible.add(sentence.number());
                spoken += sentence.words().size();
            }
        }
        Selection selection = new Selection(reading, chapters, names, eligible);
        return KeySegments.of(reading, selection.choose(length.words(spoken), length.sentences()));
    }
}
