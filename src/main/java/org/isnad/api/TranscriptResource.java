package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeStore;
import org.isnad.export.TranscriptFormat;
import org.isnad.report.UserError;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptStore;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Transcripts in every format. A revision never changes but for what people said of its speakers, so its ETag is its number, the last of these changes, and the format. */
@Path("/api/v1/episodes/{id}/transcript")
@Tag(name = "Transcripts")
@Blocking
public class TranscriptResource {

    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;

    TranscriptResource(EpisodeStore episodes, TranscriptStore transcripts) {
        this.episodes = episodes;
        this.transcripts = transcripts;
    }

    @GET
    @Operation(summary = "An episode's transcript as json, vtt, srt, txt, podcast-json, rttm, ctm or tei")
    @APIResponse(responseCode = "200", description = "The transcript")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such episode, transcript or revision")
    public Response get(
            @RestPath String id,
            @RestQuery Optional<Integer> revision,
            @RestQuery @DefaultValue("json") String format,
            @Context HttpHeaders headers) {
        TranscriptFormat wanted = TranscriptFormat.of(format);
        Episode episode = episodes.require(id);
        List<TranscriptRevision> known = transcripts.revisions(episode.id());
        TranscriptRevision chosen = known.stream()
                .filter(r -> revision.map(wantedRevision -> wantedRevision == r.revision())
                        .orElse(true))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "transcript-unknown",
                        "Episode " + episode.id()
                                + revision.map(r -> " has no revision " + r).orElse(" has no transcript yet") + "."));
        EntityTag tag = new EntityTag(
                episode.id() + "." + chosen.revision() + "." + chosen.speakerChange() + "." + wanted.id());
        Optional<Response> unchanged = KnownTags.unchanged(headers, tag);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        Transcript transcript =
                transcripts.find(episode.id(), Optional.of(chosen.revision())).orElseThrow();
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            wanted.write(transcript, writer);
            writer.flush();
        };
        return Response.ok(body, wanted.mediaType() + ";charset=UTF-8")
                .tag(tag)
                .header("X-Isnad-Demonstration", chosen.demonstration())
                .build();
    }
}
