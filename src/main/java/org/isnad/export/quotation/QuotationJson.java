package org.isnad.export.quotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.Attribution;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Judgement;
import org.isnad.quote.MachineVerdict;
import org.isnad.quote.Verdict;
import org.isnad.quote.extract.ExtractedQuotation;
import org.isnad.quote.extract.QuotationKind;
import org.isnad.quote.extract.TextSpan;

/**
 * A quotation with its verdicts as API and command line give it.
 *
 * @param start in the article's text, Unicode code points
 * @param end exclusive
 * @param nestedIn number of the quotation around it
 * @param verdict that holds: a person's, else the machine's
 * @param stale whether the machine's verdict is out of date
 * @param machineChangedItsMind whether the machine has come to another verdict since a person decided
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuotationJson(
        String id,
        int number,
        QuotationKind kind,
        int start,
        int end,
        String text,
        Optional<String> speaker,
        Optional<Span> cue,
        Optional<Span> source,
        Optional<Integer> nestedIn,
        List<String> flags,
        Verdict verdict,
        boolean stale,
        boolean machineChangedItsMind,
        Optional<DecisionJson> decision,
        AttributionJson attribution,
        MachineJson machine) {

    /** A stretch of the article's text in Unicode code points, end exclusive. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Span(int start, int end) {

        static Span of(TextSpan span) {
            return new Span(span.start(), span.end());
        }
    }

    /** @param machineVerdict what the machine said at that time */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DecisionJson(
            long id,
            Decision.Action action,
            Optional<Verdict> verdict,
            Optional<String> reason,
            String author,
            Instant at,
            Verdict machineVerdict) {

        public static DecisionJson of(Decision d) {
            return new DecisionJson(
                    d.id(),
                    d.action(),
                    d.verdict(),
                    d.reason(),
                    d.author(),
                    d.at(),
                    d.seen().verdict());
        }
    }

    /** @param note what an editor should know of it, when there is something */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record AttributionJson(
            Attribution.Status status,
            Optional<String> printed,
            List<String> names,
            Optional<String> voice,
            AttributionNote note) {}

    /** A verdict of the machine with what it was computed from. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record MachineJson(
            long id, Instant at, String verifier, List<String> scope, BasisJson basis, VerificationJson verification) {

        public static MachineJson of(MachineVerdict v) {
            Judgement.Basis basis = v.judgement().basis();
            return new MachineJson(
                    v.id(),
                    v.at(),
                    basis.verifier(),
                    v.judgement().scope().episodes().stream()
                            .map(EpisodeId::value)
                            .sorted()
                            .toList(),
                    new BasisJson(
                            basis.articleSha256(),
                            basis.episodes().stream().map(PinJson::of).toList()),
                    VerificationJson.of(v.judgement().verification()));
        }
    }

    /** What a verdict rests on. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record BasisJson(String articleSha256, List<PinJson> episodes) {}

    /** The state of an episode that was looked at. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PinJson(String episodeId, int revision, Optional<String> audioSha256) {

        static PinJson of(Judgement.EpisodePin pin) {
            return new PinJson(pin.episode().value(), pin.revision(), pin.audioSha256());
        }
    }

    public static QuotationJson of(CheckedQuotation q) {
        ExtractedQuotation said = q.quotation().said();
        Attribution attribution = q.machine().judgement().attribution();
        return new QuotationJson(
                q.quotation().id().toString(),
                q.quotation().id().number(),
                said.kind(),
                said.content().start(),
                said.content().end(),
                said.text(),
                said.speaker(),
                said.cue().map(Span::of),
                said.source().map(Span::of),
                said.nestedIn().isPresent() ? Optional.of(said.nestedIn().getAsInt() + 1) : Optional.empty(),
                said.flags().stream().map(Enum::name).sorted().toList(),
                q.verdict(),
                q.stale(),
                q.isDecidedOnAnother(),
                q.decision().map(DecisionJson::of),
                new AttributionJson(
                        attribution.status(),
                        attribution.printed(),
                        attribution.names(),
                        attribution.voice(),
                        AttributionNote.of(attribution)),
                MachineJson.of(q.machine()));
    }
}
