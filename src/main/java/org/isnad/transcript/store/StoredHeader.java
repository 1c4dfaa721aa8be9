package org.isnad.transcript.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.report.Failure;
import org.isnad.report.Level;
import org.isnad.report.Stage;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.jspecify.annotations.Nullable;

/** Everything of a transcript but its segments, as stored. The names are short and may not change; {@code v} counts the form. */
record StoredHeader(
        int v,
        String podcast,
        String title,
        @Nullable String publishedOn,
        String language,
        @Nullable StoredAudio audio,
        @Nullable StoredRecognition recognition,
        List<StoredSpeaker> speakers,
        List<StoredWarning> warnings) {

    static final int VERSION = 1;

    record StoredAudio(String sha256, long durationMs, String file) {}

    record StoredRecognition(
            String engine,
            String model,
            @Nullable String speakerModel,
            boolean demonstration,
            int revision,
            @Nullable String startedAt) {}

    record StoredSpeaker(String id, @Nullable String name, SpeakerRole role) {}

    record StoredWarning(
            Stage stage,
            Level level,
            String code,
            String message,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    static StoredHeader of(Transcript t) {
        return new StoredHeader(
                VERSION,
                t.podcast(),
                t.title(),
                t.publishedOn().map(LocalDate::toString).orElse(null),
                t.language(),
                t.audio()
                        .map(a -> new StoredAudio(a.sha256(), a.durationMs(), a.file()))
                        .orElse(null),
                t.recognition().map(StoredHeader::recognition).orElse(null),
                t.speakers().stream()
                        .map(s -> new StoredSpeaker(s.id(), s.name().orElse(null), s.role()))
                        .toList(),
                t.warnings().stream().map(StoredHeader::warning).toList());
    }

    private static StoredRecognition recognition(Transcript.Recognition r) {
        return new StoredRecognition(
                r.engine(),
                r.model(),
                r.speakerModel().orElse(null),
                r.demonstration(),
                r.revision(),
                r.startedAt().map(Instant::toString).orElse(null));
    }

    private static StoredWarning warning(Failure f) {
        return new StoredWarning(
                f.stage(),
                f.level(),
                f.code(),
                f.message(),
                f.at().map(TimeSpan::startMs).orElse(null),
                f.at().map(TimeSpan::endMs).orElse(null));
    }

    Transcript toTranscript(List<Segment> segments) {
        return new Transcript(
                podcast,
                title,
                Optional.ofNullable(publishedOn).map(LocalDate::parse),
                language,
                Optional.ofNullable(audio).map(a -> new Transcript.Audio(a.sha256, a.durationMs, a.file)),
                Optional.ofNullable(recognition).map(StoredHeader::toRecognition),
                speakers.stream()
                        .map(s -> new TranscriptSpeaker(s.id, Optional.ofNullable(s.name), s.role))
                        .toList(),
                segments,
                warnings.stream().map(StoredHeader::toWarning).toList());
    }

    private static Transcript.Recognition toRecognition(StoredRecognition r) {
        return new Transcript.Recognition(
                r.engine,
                r.model,
                Optional.ofNullable(r.speakerModel),
                r.demonstration,
                r.revision,
                Optional.ofNullable(r.startedAt).map(Instant::parse));
    }

    private static Failure toWarning(StoredWarning w) {
        Optional<TimeSpan> at =
                w.startMs == null || w.endMs == null ? Optional.empty() : Optional.of(new TimeSpan(w.startMs, w.endMs));
        return new Failure(w.stage, w.level, w.code, w.message, at);
    }
}
