package org.isnad.quote.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.CharSpan;
import org.isnad.quote.Edit;
import org.isnad.quote.Evidence;
import org.isnad.quote.Finding;
import org.isnad.quote.SpokenWord;
import org.isnad.quote.Verdict;
import org.isnad.quote.Verification;
import org.isnad.timing.TimeSpan;
import org.jspecify.annotations.Nullable;

/** A verification as stored. The names may not change; {@code v} counts the form. */
record StoredVerification(
        int v,
        Verdict verdict,
        double score,
        double pValue,
        double margin,
        List<StoredEvidence> evidence,
        List<StoredEdit> edits,
        List<StoredFinding> findings,
        String explanationAr,
        String explanationEn) {

    static final int VERSION = 1;

    /** {@code [position, text, start ms, end ms, confidence, speaker]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"position", "text", "startMs", "endMs", "confidence", "speaker"})
    record StoredWord(int position, String text, long startMs, long endMs, double confidence, String speaker) {

        static StoredWord of(SpokenWord w) {
            return new StoredWord(
                    w.position(), w.text(), w.span().startMs(), w.span().endMs(), w.confidence(), w.speaker());
        }

        SpokenWord toWord() {
            return new SpokenWord(position, text, new TimeSpan(startMs, endMs), confidence, speaker);
        }
    }

    record StoredEvidence(
            String episode,
            int revision,
            long startMs,
            long endMs,
            String speaker,
            String speakerId,
            String text,
            List<StoredWord> words,
            double score) {}

    record StoredEdit(
            Edit.Kind kind,
            String text,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable StoredWord spoken) {}

    record StoredFinding(Finding.Kind kind, int start, int end, String text, List<StoredWord> spoken) {}

    static StoredVerification of(Verification v) {
        return new StoredVerification(
                VERSION,
                v.verdict(),
                v.score(),
                v.pValue(),
                v.margin(),
                v.evidence().stream().map(StoredVerification::evidence).toList(),
                v.edits().stream().map(StoredVerification::edit).toList(),
                v.findings().stream().map(StoredVerification::finding).toList(),
                v.explanation().ar(),
                v.explanation().en());
    }

    private static StoredEvidence evidence(Evidence e) {
        return new StoredEvidence(
                e.episode().value(),
                e.revision(),
                e.span().startMs(),
                e.span().endMs(),
                e.speaker(),
                e.speakerId(),
                e.text(),
                e.words().stream().map(StoredWord::of).toList(),
                e.score());
    }

    private static StoredEdit edit(Edit e) {
        return new StoredEdit(
                e.kind(),
                e.quoteText(),
                e.quote().map(CharSpan::start).orElse(null),
                e.quote().map(CharSpan::end).orElse(null),
                e.spoken().map(StoredWord::of).orElse(null));
    }

    private static StoredFinding finding(Finding f) {
        return new StoredFinding(
                f.kind(),
                f.quote().start(),
                f.quote().end(),
                f.quoteText(),
                f.spoken().stream().map(StoredWord::of).toList());
    }

    Verification toVerification() {
        return new Verification(
                verdict,
                score,
                pValue,
                margin,
                evidence.stream().map(StoredVerification::toEvidence).toList(),
                edits.stream().map(StoredVerification::toEdit).toList(),
                findings.stream().map(StoredVerification::toFinding).toList(),
                new Verification.Explanation(explanationAr, explanationEn));
    }

    private static Evidence toEvidence(StoredEvidence e) {
        return new Evidence(
                new EpisodeId(e.episode),
                e.revision,
                new TimeSpan(e.startMs, e.endMs),
                e.speaker,
                e.speakerId,
                e.text,
                e.words.stream().map(StoredWord::toWord).toList(),
                e.score);
    }

    private static Edit toEdit(StoredEdit e) {
        Optional<CharSpan> quote =
                e.start == null || e.end == null ? Optional.empty() : Optional.of(new CharSpan(e.start, e.end));
        return new Edit(e.kind, e.text, quote, Optional.ofNullable(e.spoken).map(StoredWord::toWord));
    }

    private static Finding toFinding(StoredFinding f) {
        return new Finding(
                f.kind,
                new CharSpan(f.start, f.end),
                f.text,
                f.spoken.stream().map(StoredWord::toWord).toList());
    }
}
