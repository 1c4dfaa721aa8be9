package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeList;
import org.isnad.episode.EpisodeStore;
import org.isnad.episode.EpisodeSummary;
import org.isnad.jobs.IngestRequest;
import org.isnad.jobs.Job;
import org.isnad.pipeline.Ingestion;
import org.isnad.report.UserError;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptStore;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Episodes: what is there, and taking in new ones. */
@Path("/api/v1/episodes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Episodes")
@Blocking
public class EpisodeResource {

    private final EpisodeList list;
    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final Ingestion ingestion;

    EpisodeResource(EpisodeList list, EpisodeStore episodes, TranscriptStore transcripts, Ingestion ingestion) {
        this.list = list;
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.ingestion = ingestion;
    }

    @GET
    @Operation(summary = "List episodes, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EpisodeResponse.Page.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    public Response list(
            @RestQuery Optional<String> cursor,
            @RestQuery Optional<String> podcast,
            @RestQuery @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = Bounds.PAGE)) int limit,
            @Context HttpHeaders headers) {
        List<EpisodeSummary> found = list.read(Cursor.parse(cursor), Bounds.page(limit) + 1, podcast);
        List<EpisodeSummary> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? Cursor.of(page.get(page.size() - 1).episode().position())
                : null;
        EpisodeResponse.Page answer =
                new EpisodeResponse.Page(page.stream().map(EpisodeResponse::of).toList(), next);
        return KnownTags.answer(headers, KnownTags.of(answer), () -> answer);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One episode")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EpisodeResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such episode (episode-unknown)")
    public Response get(@RestPath String id, @Context HttpHeaders headers) {
        EpisodeResponse answer = response(episodes.require(id));
        return KnownTags.answer(headers, KnownTags.of(answer), () -> answer);
    }

    private EpisodeResponse response(Episode episode) {
        Optional<TranscriptRevision> latest =
                transcripts.revisions(episode.id()).stream().reduce((a, b) -> b);
        return EpisodeResponse.of(
                episode,
                latest.map(TranscriptRevision::revision),
                latest.map(TranscriptRevision::demonstration).orElse(false));
    }

    @GET
    @Path("{id}/revisions")
    @Operation(summary = "The revisions of an episode's transcript, oldest first")
    public List<TranscriptRevision> revisions(@RestPath String id) {
        return transcripts.revisions(episodes.require(id).id());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload audio and queue its transcription")
    @APIResponse(responseCode = "202", description = "Queued: the answer is the job")
    @APIResponse(responseCode = "200", description = "It is transcribed already: the answer is the episode")
    public Response upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm Optional<String> podcast,
            @RestForm Optional<String> title,
            @RestForm Optional<String> date,
            @RestForm List<String> host,
            @RestForm List<String> guest,
            @RestForm Optional<Integer> speakers,
            @RestForm @DefaultValue("false") boolean again) {
        if (file == null) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT, "file-missing", "The form has no part named \"file\" with the audio.");
        }
        IngestRequest request = request(podcast, title, date, host, guest, speakers, again);
        // What the client calls the file names nothing here; it is shown to people only.
        String name = file.fileName().replaceAll(".*[/\\\\]", "");
        return answer(ingestion.submit(file.uploadedFile(), name.isBlank() ? "upload" : name, request));
    }

    /** What to fetch, and what is known of it. */
    public record Remote(
            @Nullable String url,
            @Nullable String podcast,
            @Nullable String title,
            @Nullable String date,
            @Nullable List<String> hosts,
            @Nullable List<String> guests,
            @Nullable Integer speakers,
            boolean again) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Queue the download of audio from an address and its transcription",
            description = "Answers at once; the job's first stage, FETCH, is the download.")
    @APIResponse(responseCode = "202", description = "Queued: the answer is the job")
    @APIResponse(
            responseCode = "400",
            description = "Not a web address (not-an-address), or one that may not be fetched (address-refused)")
    public Response fetch(@Nullable Remote remote) {
        if (remote == null || remote.url == null) {
            throw new UserError(UserError.Kind.BAD_INPUT, "url-missing", "Give {\"url\": \"https://…\"}.");
        }
        IngestRequest request = request(
                Optional.ofNullable(remote.podcast),
                Optional.ofNullable(remote.title),
                Optional.ofNullable(remote.date),
                remote.hosts == null ? List.of() : remote.hosts,
                remote.guests == null ? List.of() : remote.guests,
                Optional.ofNullable(remote.speakers),
                remote.again);
        try {
            return accepted(ingestion.queue(URI.create(remote.url), request));
        } catch (IllegalArgumentException e) {
            throw new UserError(UserError.Kind.BAD_INPUT, "not-an-address", "The url is not a web address.", e);
        }
    }

    private Response answer(Ingestion.Submission submission) {
        if (submission.job().isEmpty()) {
            return Response.ok(response(episodes.require(submission.episode().value())))
                    .build();
        }
        return accepted(submission.job().get());
    }

    private static Response accepted(Job job) {
        return Response.accepted(JobResponse.of(job))
                .location(UriBuilder.fromUri("/api/v1/jobs/{id}").build(job.id()))
                .build();
    }

    private static IngestRequest request(
            Optional<String> podcast,
            Optional<String> title,
            Optional<String> date,
            List<String> hosts,
            List<String> guests,
            Optional<Integer> speakers,
            boolean again) {
        if (speakers.filter(n -> n < 1 || n > 8).isPresent()) {
            throw new UserError(UserError.Kind.BAD_INPUT, "invalid-parameter", "speakers takes 1 to 8.");
        }
        try {
            return new IngestRequest(
                    podcast.filter(p -> !p.isBlank()),
                    title.filter(t -> !t.isBlank()),
                    date.filter(d -> !d.isBlank()).map(LocalDate::parse),
                    hosts,
                    guests,
                    speakers,
                    Optional.empty(),
                    again);
        } catch (java.time.DateTimeException e) {
            throw new UserError(UserError.Kind.BAD_INPUT, "invalid-parameter", "date must be like 2025-01-08.", e);
        }
    }
}
