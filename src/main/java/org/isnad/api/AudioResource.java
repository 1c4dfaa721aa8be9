package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeStore;
import org.isnad.media.MediaStore;
import org.isnad.media.StoredMedia;
import org.isnad.report.UserError;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** An episode's original audio, whole or a range of its bytes (RFC 9110, one range), so that players can jump. */
@Path("/api/v1/episodes/{id}/audio")
@Tag(name = "Audio")
@Blocking
public class AudioResource {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private static final Map<String, String> TYPES = Map.of(
            "mp3", "audio/mpeg",
            "m4a", "audio/mp4",
            "mp4", "audio/mp4",
            "ogg", "audio/ogg",
            "opus", "audio/ogg",
            "flac", "audio/flac",
            "wav", "audio/wav",
            "webm", "audio/webm",
            "aac", "audio/aac");

    private final EpisodeStore episodes;
    private final MediaStore media;

    AudioResource(EpisodeStore episodes, MediaStore media) {
        this.episodes = episodes;
        this.media = media;
    }

    @GET
    @Operation(summary = "The original audio; takes Range")
    @APIResponse(responseCode = "200", description = "All of it")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "416", description = "The range lies outside the file")
    public Response get(
            @RestPath String id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context HttpHeaders conditions) {
        Original original = original(id);
        Optional<Response> unchanged = KnownTags.unchanged(conditions, original.tag());
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        Matcher form = RANGE.matcher(range == null ? "" : range.strip());
        boolean partial = form.matches()
                && !(form.group(1).isEmpty() && form.group(2).isEmpty())
                && (ifRange == null || ifRange.equals("\"" + original.tag().getValue() + "\""));
        return partial
                ? part(original, form)
                : headers(Response.ok(original.stored.path()), original).build();
    }

    @HEAD
    @Operation(summary = "Size, type and tag of the original audio, without its bytes")
    @APIResponse(responseCode = "200", description = "Content-Length and Accept-Ranges say what a GET can be asked for")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    public Response head(@RestPath String id, @Context HttpHeaders conditions) {
        Original original = original(id);
        return KnownTags.unchanged(conditions, original.tag())
                .orElseGet(() -> headers(Response.ok(), original)
                        .header(HttpHeaders.CONTENT_LENGTH, original.stored.sizeBytes())
                        .build());
    }

    /** @param name the name it came under */
    private record Original(StoredMedia stored, String name) {

        EntityTag tag() {
            return new EntityTag(stored.sha256());
        }

        /** What was uploaded or fetched lies under a name without an ending; the one it came under has one. */
        String type() {
            return typeOf(stored.path().getFileName().toString())
                    .or(() -> typeOf(name))
                    .orElse("application/octet-stream");
        }

        private static Optional<String> typeOf(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return Optional.ofNullable(TYPES.get(ending));
        }
    }

    private Original original(String id) {
        Episode episode = episodes.require(id);
        return episode.audio()
                .flatMap(a -> media.find(a.sha256()).map(stored -> new Original(stored, a.file())))
                .orElseThrow(() -> noAudio(episode));
    }

    private static UserError noAudio(Episode episode) {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "audio-unknown",
                "Episode " + episode.id()
                        + " has no audio here: only its transcript was imported, or the original was removed.");
    }

    private static Response part(Original original, Matcher form) {
        StoredMedia stored = original.stored;
        long size = stored.sizeBytes();
        boolean suffix = form.group(1).isEmpty();
        long from = suffix ? Math.max(0, size - Long.parseLong(form.group(2))) : Long.parseLong(form.group(1));
        long to = suffix || form.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(form.group(2)));
        if (from > to || from >= size) {
            return Response.fromResponse(Problem.response(
                            416, "range-outside", "The audio has " + size + " bytes; the range lies outside."))
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        return headers(Response.status(206).entity(new PathPart(stored.path(), from, to - from + 1)), original)
                .header("Content-Range", "bytes " + from + "-" + to + "/" + size)
                .build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, Original original) {
        return response.type(original.type()).header("Accept-Ranges", "bytes").tag(original.tag());
    }
}
