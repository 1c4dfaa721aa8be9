package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.pipeline.SpeakerNames;
import org.isnad.report.UserError;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerName;
import org.isnad.transcript.SpeakerRole;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who speaks: names over the archive, the speakers of an episode, and what people say of them. */
@Path("/api/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers")
@Blocking
public class SpeakerResource {

    private final SpeakerNames names;

    SpeakerResource(SpeakerNames names) {
        this.names = names;
    }

    @GET
    @Operation(
            summary = "Names of speakers over the archive, or the speakers of one episode",
            description =
                    "With episode: its speakers with their share of the time. Without: every name, in order; q is a part of one in any spelling.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {SpeakerResponse.Page.class, SpeakerResponse.Names.class})))
    @APIResponse(responseCode = "404", description = "No such episode (episode-unknown), or it has no transcript")
    public Response list(
            @RestQuery Optional<String> episode,
            @RestQuery Optional<String> q,
            @RestQuery Optional<String> cursor,
            @RestQuery @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = Bounds.PAGE)) int limit,
            @Context HttpHeaders headers) {
        Bounds.page(limit);
        if (episode.isPresent()) {
            SpeakerNames.Cast cast = names.cast(episode.get());
            return KnownTags.answer(
                    headers,
                    new EntityTag(cast.state()),
                    () -> new SpeakerResponse.Page(cast.parts().stream()
                            .map(p -> SpeakerResponse.of(cast, p))
                            .toList()));
        }
        Optional<String> after = Cursor.parseText(cursor);
        List<SpeakerName> found = names.names(q).stream()
                .filter(n -> after.map(a -> n.name().compareTo(a) > 0).orElse(true))
                .limit(limit + 1L)
                .toList();
        List<SpeakerName> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.ofText(page.get(page.size() - 1).name()) : null;
        return Response.ok(new SpeakerResponse.Names(page, next)).build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A speaker of an episode, with all that people said of him",
            description = "The id is EPISODE.VOICE.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SpeakerResponse.class)))
    @APIResponse(responseCode = "404", description = "No such speaker (speaker-unknown) or episode")
    public Response get(@RestPath String id, @Context HttpHeaders headers) {
        Named named = named(id);
        return KnownTags.answer(
                headers,
                new EntityTag(named.cast.state()),
                () -> SpeakerResponse.of(named.cast, named.cast.part(named.voice)));
    }

    /**
     * What to change.
     *
     * @param action name, merge or undo; name when absent
     * @param role host, guest, other or unknown
     * @param into for merge: the voice of the same episode that this one is the same as
     */
    @Schema(example = "{\"action\":\"name\",\"name\":\"كامل صقر\",\"role\":\"guest\",\"author\":\"منى\"}")
    public record Change(
            @Nullable String action,
            @Nullable String name,
            @Nullable String role,
            @Nullable String into,
            @Nullable String author) {}

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name a speaker, say that two voices are one, or take the last change back",
            description =
                    "The machine's transcript is never written over: changes lie above it, with author and time. With If-Match, only if nobody changed a speaker of the episode meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The speaker as he stands now; after a merge, the one he counts as",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SpeakerResponse.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Something is missing (author-missing, name-missing, into-missing) or makes no sense (speaker-same)")
    @APIResponse(responseCode = "404", description = "No such speaker (speaker-unknown) or episode")
    @APIResponse(
            responseCode = "409",
            description = "The voice counts as another (speaker-merged), or nothing is to take back (nothing-to-undo)")
    @APIResponse(responseCode = "412", description = "It has changed since the ETag given in If-Match")
    public Response change(@RestPath String id, @Nullable Change change, @Context Request conditions) {
        if (change == null) {
            throw new UserError(UserError.Kind.BAD_INPUT, "name-missing", "Give {\"name\": \"…\", \"author\": \"…\"}.");
        }
        Named named = named(id);
        if (conditions.evaluatePreconditions(new EntityTag(named.cast.state())) != null) {
            return Problem.response(
                    412,
                    "changed-meanwhile",
                    "A speaker of this episode has changed since you read it: read it again, then change it.");
        }
        SpeakerNames.Cast now =
                names.change(named.cast, named.voice, wish(named.cast, change)).cast();
        return Response.ok(SpeakerResponse.of(now, now.part(named.voice)))
                .tag(new EntityTag(now.state()))
                .build();
    }

    private SpeakerChange.Wish wish(SpeakerNames.Cast cast, Change change) {
        SpeakerChange.Action action = Optional.ofNullable(change.action)
                .map(a -> constant(SpeakerChange.Action.class, "action", a))
                .orElse(SpeakerChange.Action.NAME);
        return new SpeakerChange.Wish(
                action,
                Optional.ofNullable(change.name),
                Optional.ofNullable(change.role).map(r -> constant(SpeakerRole.class, "role", r)),
                Optional.ofNullable(change.into).map(into -> names.voice(cast, into)),
                Optional.empty(),
                change.author == null ? "" : change.author);
    }

    private record Named(SpeakerNames.Cast cast, String voice) {}

    private Named named(String id) {
        int dot = id.indexOf('.');
        if (dot < 1 || dot == id.length() - 1) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-a-speaker-id",
                    "\"" + id + "\" does not name a speaker: EPISODE.VOICE, such as 5f179ed717a45952.S1.");
        }
        SpeakerNames.Cast cast = names.cast(id.substring(0, dot));
        return new Named(cast, names.voice(cast, id.substring(dot + 1)));
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
}
