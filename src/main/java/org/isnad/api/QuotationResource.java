package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.export.quotation.QuotationJson;
import org.isnad.export.quotation.VerificationJson;
import org.isnad.pipeline.Quotations;
import org.isnad.pipeline.QuoteCheck;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.QuotationId;
import org.isnad.quote.QuotationStore;
import org.isnad.quote.Verdict;
import org.isnad.report.UserError;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Single quotations: verify one, look at one with its history, decide on one, find those of a passage. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotations")
@Blocking
public class QuotationResource {

    private final QuoteCheck check;
    private final Quotations quotations;
    private final QuotationStore store;

    QuotationResource(QuoteCheck check, Quotations quotations, QuotationStore store) {
        this.check = check;
        this.quotations = quotations;
        this.store = store;
    }

    /**
     * A quotation to verify.
     *
     * @param speaker to whom it is attributed
     * @param episodeId the only episode to look in
     * @param indirect whether it is reported speech, which need not keep the words
     */
    @Schema(example = "{\"quote\":\"أرسلنا إلى الوزارة ثلاث رسائل\",\"speaker\":\"هاني عمران\"}")
    public record Question(
            @Nullable String quote,
            @Nullable String speaker,
            @Nullable String episodeId,
            boolean indirect) {}

    @POST
    @Path("verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether, where and by whom something was said; nothing is kept")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationJson.class),
                            examples = @ExampleObject(name = "altered", value = QuoteExamples.VERIFICATION)))
    @APIResponse(responseCode = "400", description = "No words (quote-missing), or too many (quote-too-long)")
    @APIResponse(responseCode = "404", description = "No such episode (episode-unknown)")
    public VerificationJson verify(@Nullable Question question) {
        if (question == null || question.quote == null) {
            throw new UserError(UserError.Kind.BAD_INPUT, "quote-missing", "Give {\"quote\": \"…\"}.");
        }
        return VerificationJson.of(check.verify(
                question.quote,
                Optional.ofNullable(question.speaker),
                Optional.ofNullable(question.episodeId),
                question.indirect));
    }

    /** A quotation with everything that was ever said of it, oldest first. */
    public record History(
            QuotationJson quotation,
            List<QuotationJson.MachineJson> verdicts,
            List<QuotationJson.DecisionJson> decisions) {}

    @GET
    @Path("quotations/{id}")
    @Operation(summary = "A quotation with the history of verdicts and decisions")
    @APIResponse(responseCode = "404", description = "No such quotation (quotation-unknown)")
    public Response get(@RestPath String id, @Context Request conditions) {
        CheckedQuotation q = quotations.require(id);
        EntityTag tag = StateTag.of(q);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        QuotationId whole = q.quotation().id();
        History history = new History(
                QuotationJson.of(q),
                store.verdicts(whole).stream()
                        .map(QuotationJson.MachineJson::of)
                        .toList(),
                store.decisions(whole).stream()
                        .map(QuotationJson.DecisionJson::of)
                        .toList());
        return Response.ok(history).tag(tag).build();
    }

    /**
     * A decision.
     *
     * @param action accept, overrule or undo
     * @param verdict that is right, for overrule
     * @param reason needed for overrule
     */
    @Schema(
            example =
                    "{\"action\":\"overrule\",\"verdict\":\"NEAR_VERBATIM\",\"reason\":\"صححه الضيف كتابة\",\"author\":\"منى\"}")
    public record DecisionRequest(
            @Nullable String action,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String author) {}

    @PATCH
    @Path("quotations/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide: accept the machine's verdict, overrule it, or undo the last decision",
            description = "With If-Match, only if nobody decided and nothing was computed anew meanwhile.")
    @APIResponse(responseCode = "200", description = "The quotation as it stands now")
    @APIResponse(
            responseCode = "400",
            description =
                    "Something is missing (author-missing, verdict-missing, reason-missing) or makes no sense (verdict-same, verdict-differs)")
    @APIResponse(responseCode = "409", description = "Nothing to take back (nothing-to-undo)")
    @APIResponse(responseCode = "412", description = "It has changed since the ETag given in If-Match")
    public Response decide(@RestPath String id, @Nullable DecisionRequest request, @Context Request conditions) {
        if (request == null || request.action == null) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "action-missing",
                    "Give {\"action\": \"accept\", \"overrule\" or \"undo\"}.");
        }
        CheckedQuotation before = quotations.require(id);
        if (conditions.evaluatePreconditions(StateTag.of(before)) != null) {
            return Problem.response(
                    412,
                    "changed-meanwhile",
                    "The quotation has changed since you read it: read it again, then decide.");
        }
        store.decide(
                before.quotation().id(),
                new Decision.Wish(
                        constant(Decision.Action.class, "action", request.action),
                        Optional.ofNullable(request.verdict).map(v -> constant(Verdict.class, "verdict", v)),
                        Optional.ofNullable(request.reason),
                        request.author == null ? "" : request.author));
        CheckedQuotation now = quotations.require(before.quotation().id().toString());
        return Response.ok(QuotationJson.of(now)).tag(StateTag.of(now)).build();
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String parameter, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.BAD_INPUT,
                        "invalid-parameter",
                        parameter + " is one of " + Arrays.toString(type.getEnumConstants()) + ", not \"" + text
                                + "\"."));
    }

    /** A quotation that leans on a passage, with its article. */
    public record QuoterJson(
            String articleId, String title, @Nullable String url, long startMs, long endMs, QuotationJson quotation) {}

    @GET
    @Path("segments/{id}/quotations")
    @Operation(
            summary = "Who quoted this passage?",
            description =
                    "The id of a segment is EPISODE.REVISION.ORDINAL: its place in the transcript, from 0. Answers quotations of the latest versions of articles.")
    @APIResponse(responseCode = "404", description = "No such segment (segment-unknown)")
    public List<QuoterJson> quoting(@RestPath String id) {
        return quotations.quoting(id).stream()
                .map(q -> new QuoterJson(
                        q.article().id().value(),
                        q.article().label(),
                        q.article().article().canonical().map(Object::toString).orElse(null),
                        q.passage().startMs(),
                        q.passage().endMs(),
                        QuotationJson.of(q.quotation())))
                .toList();
    }
}
