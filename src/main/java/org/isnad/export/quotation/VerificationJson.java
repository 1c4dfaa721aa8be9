package org.isnad.export.quotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.isnad.quote.CharSpan;
import org.isnad.quote.Edit;
import org.isnad.quote.Evidence;
import org.isnad.quote.Finding;
import org.isnad.quote.SpokenWord;
import org.isnad.quote.Verdict;
import org.isnad.quote.Verification;

/**
 * A verification as {@code POST /api/v1/verify} answers it and {@code isnad verify --json} prints it.
 *
 * @param score of the best passage, 0..1
 * @param pValue probability that the best of chance passages scores as high
 * @param margin score minus that of the best other passage
 * @param speaker label of the voice that speaks the best passage; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VerificationJson(
        Verdict verdict,
        double score,
        double pValue,
        double margin,
        Optional<String> speaker,
        List<EvidenceJson> evidence,
        List<EditJson> edits,
        List<FindingJson> findings,
        ExplanationJson explanation) {

    /** @param clip address of the passage with a media fragment */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EvidenceJson(
            String episodeId,
            int revision,
            long startMs,
            long endMs,
            String speaker,
            String speakerId,
            String text,
            double score,
            List<WordJson> words,
            String clip) {}

    /** @param position number of the word among all words of the transcript's revision */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WordJson(int position, String text, long startMs, long endMs, double confidence, String speaker) {}

    /** A stretch of the quotation in Unicode code points, end exclusive. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SpanJson(int start, int end, String text) {}

    /** One step from what was said to what is printed. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EditJson(Edit.Kind kind, Optional<SpanJson> quote, Optional<WordJson> spoken) {}

    /** A reason under the verdict. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FindingJson(Finding.Kind kind, SpanJson quote, List<WordJson> spoken) {}

    /** The verdict in a sentence. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ExplanationJson(String ar, String en) {}

    public static VerificationJson of(Verification v) {
        return new VerificationJson(
                v.verdict(),
                v.score(),
                v.pValue(),
                v.margin(),
                v.evidence().stream().findFirst().map(Evidence::speaker),
                v.evidence().stream().map(VerificationJson::evidence).toList(),
                v.edits().stream().map(VerificationJson::edit).toList(),
                v.findings().stream().map(VerificationJson::finding).toList(),
                new ExplanationJson(v.explanation().ar(), v.explanation().en()));
    }

    private static EvidenceJson evidence(Evidence e) {
        return new EvidenceJson(
                e.episode().value(),
                e.revision(),
                e.span().startMs(),
                e.span().endMs(),
                e.speaker(),
                e.speakerId(),
                e.text(),
                e.score(),
                words(e.words()),
                e.clip());
    }

    private static EditJson edit(Edit e) {
        return new EditJson(
                e.kind(),
                e.quote().map(at -> span(at, e.quoteText())),
                e.spoken().map(VerificationJson::word));
    }

    private static FindingJson finding(Finding f) {
        return new FindingJson(f.kind(), span(f.quote(), f.quoteText()), words(f.spoken()));
    }

    private static SpanJson span(CharSpan at, String text) {
        return new SpanJson(at.start(), at.end(), text);
    }

    private static List<WordJson> words(List<SpokenWord> words) {
        return words.stream().map(VerificationJson::word).toList();
    }

    private static WordJson word(SpokenWord w) {
        return new WordJson(w.position(), w.text(), w.span().startMs(), w.span().endMs(), w.confidence(), w.speaker());
    }
}
