package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeStore;
import org.isnad.report.UserError;
import org.isnad.summary.EpisodeSummaries;
import org.isnad.summary.Length;
import org.isnad.summary.Summarizer;
import org.isnad.summary.Summary;
import org.isnad.summary.SummaryRequest;
import org.isnad.summary.write.AudioLinks;
import org.isnad.summary.write.SummaryFormat;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptStore;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Summaries in every format. The ETag names the transcript's words and names and what was asked. */
@Path("/api/v1/episodes/{id}/summary")
@Tag(name = "Summaries")
@Blocking
public class SummaryResource {

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final EpisodeSummaries summaries;

    SummaryResource(EpisodeStore episodes, TranscriptStore transcripts, EpisodeSummaries summaries) {
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.summaries = summaries;
    }

    @GET
    @Operation(
            summary = "An episode's summary as json, md, html, chapters-json or chapters-vtt",
            description =
                    "At most one of ratio (over 0 to 1), sentences (1 to 1000) and minutes (of reading, over 0 to 60); by default one minute, at most three tenths of what was said.")
    @APIResponse(responseCode = "200", description = "The summary")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    @APIResponse(responseCode = "400", description = "Unknown format, or a length out of range")
    @APIResponse(responseCode = "404", description = "No such episode, transcript, revision or speaker")
    public Response get(
            @RestPath String id,
            @RestQuery Optional<Integer> revision,
            @RestQuery @DefaultValue("json") String format,
            @RestQuery Optional<String> speaker,
            @RestQuery Optional<Double> ratio,
            @RestQuery Optional<Integer> sentences,
            @RestQuery Optional<Double> minutes,
            @Context Request conditions) {
        SummaryFormat wanted = SummaryFormat.of(format);
        Length length = length(ratio, sentences, minutes);
        Episode episode = episodes.require(id);
        int chosen = revision(episode, revision);
        Transcript transcript =
                transcripts.find(episode.id(), Optional.of(chosen)).orElseThrow();
        SummaryRequest request = new SummaryRequest(length, speaker.filter(name -> !name.isBlank()));
        boolean usual = request.speaker().isEmpty() && length instanceof Length.Usual;
        Optional<Summary> kept = usual ? Optional.of(summaries.of(episode.id(), chosen, transcript)) : Optional.empty();
        EntityTag tag = new EntityTag(EpisodeSummaries.fingerprint(transcript) + "." + wanted.id() + "."
                + Integer.toHexString(Objects.hash(
                        length.toString(),
                        request.speaker().orElse(""),
                        kept.flatMap(Summary::model),
                        kept.map(Summary::claims),
                        kept.map(Summary::modelWarnings))));
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        Summary summary = kept.orElseGet(() -> Summarizer.summarize(transcript, request));
        String body = wanted.write(summary, new AudioLinks("/api/v1/episodes/" + episode.id() + "/audio"));
        return Response.ok(body, wanted.mediaType() + ";charset=UTF-8")
                .tag(tag)
                .header("X-Isnad-Demonstration", summary.demonstration())
                .build();
    }

    private int revision(Episode episode, Optional<Integer> wanted) {
        return transcripts.revisions(episode.id()).stream()
                .map(TranscriptRevision::revision)
                .filter(known -> wanted.map(known::equals).orElse(true))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "transcript-unknown",
                        "Episode " + episode.id()
                                + wanted.map(r -> " has no revision " + r).orElse(" has no transcript yet") + "."));
    }

    private static Length length(Optional<Double> ratio, Optional<Integer> sentences, Optional<Double> minutes) {
        boolean several =
                Stream.of(ratio, sentences, minutes).filter(Optional::isPresent).count() > 1;
        if (several
                || ratio.filter(r -> !(r > 0 && r <= 1)).isPresent()
                || sentences.filter(n -> n < 1 || n > 1000).isPresent()
                || minutes.filter(m -> !(m > 0 && m <= 60)).isPresent()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "invalid-parameter",
                    "Give at most one of ratio (over 0 to 1), sentences (1 to 1000) and minutes (over 0 to 60).");
        }
        return ratio.<Length>map(Length.Ratio::new)
                .or(() -> sentences.map(Length.Sentences::new))
                .or(() -> minutes.map(Length.ReadingTime::new))
                .orElseGet(Length.Usual::new);
    }
}
