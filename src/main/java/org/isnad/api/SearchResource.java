package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.pipeline.index.IndexSync;
import org.isnad.search.CollocationRequest;
import org.isnad.search.Collocations;
import org.isnad.search.FrequencyRequest;
import org.isnad.search.IndexState;
import org.isnad.search.Period;
import org.isnad.search.PeriodCount;
import org.isnad.search.QueryLimits;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.WordCount;
import org.isnad.search.export.HitExport;
import org.isnad.search.export.HitFormat;
import org.jboss.resteasy.reactive.RestQuery;

/** Searching what was said. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@Blocking
public class SearchResource {

    private static final int EXPORT_PAGE = 500;

    /** A table that a spreadsheet still opens. */
    private static final long MOST_EXPORTED = 1_000_000;

    private final TranscriptIndex index;
    private final IndexSync sync;

    SearchResource(TranscriptIndex index, IndexSync sync) {
        this.index = index;
        this.sync = sync;
    }

    @GET
    @Operation(
            summary = "Hits in context, to the word",
            description =
                    "A transcript is found within a second of being stored. With format=csv, jsonl or vtt all hits are answered as a file; limit and cursor then count for nothing.")
    @APIResponse(
            responseCode = "200",
            description = "A page of hits",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchResponse.class),
                            examples = @ExampleObject(name = "القصر الجمهوري", value = SearchResponse.EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not understood (query-syntax, with its place), or a parameter is wrong",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = QueryProblem.class)))
    @APIResponse(responseCode = "503", description = "There is no whole index yet; it is being made")
    public Response search(
            @BeanParam SearchParameters parameters,
            @RestQuery
                    @DefaultValue("relevance")
                    @Parameter(description = "relevance, date (newest first) or position (order of arrival)")
                    String sort,
            @RestQuery @DefaultValue("20") @Parameter(schema = @Schema(minimum = "0", maximum = "" + QueryLimits.PAGE))
                    int limit,
            @RestQuery Optional<String> cursor,
            @RestQuery @Parameter(description = "Count hits by speaker, podcast, year", example = "speaker,year")
                    List<String> facets,
            @RestQuery
                    @DefaultValue("8")
                    @Parameter(
                            description = "Words before and after a hit",
                            schema = @Schema(minimum = "0", maximum = "50"))
                    int context,
            @RestQuery @DefaultValue("json") @Parameter(description = "json, csv, jsonl or vtt") String format,
            @RestQuery @DefaultValue("false") @Parameter(description = "Begin a csv with a byte order mark")
                    boolean bom) {
        Bounds.check("limit", limit, 0, QueryLimits.PAGE);
        Bounds.check("context", context, 0, 50);
        SearchQuery query = parameters.required();
        SearchRequest.Sort order = SearchParameters.constant(SearchRequest.Sort.class, "sort", sort);
        if (!format.equals("json")) {
            return export(
                    new SearchRequest(query, order, Optional.empty(), EXPORT_PAGE, java.util.Set.of(), context),
                    HitFormat.of(format),
                    bom);
        }
        SearchRequest request = new SearchRequest(
                query,
                order,
                cursor,
                limit,
                SearchParameters.constants(SearchRequest.Facet.class, "facets", facets),
                context);
        return Response.ok(SearchResponse.of(index.search(request))).build();
    }

    /** The first page is asked before the answer begins, so that an error is told as one. */
    private Response export(SearchRequest first, HitFormat format, boolean bom) {
        index.search(new SearchRequest(
                first.query(), first.sort(), Optional.empty(), 0, java.util.Set.of(), first.context()));
        StreamingOutput body = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            HitExport.write(index, first, MOST_EXPORTED, format.begin(writer, bom));
            writer.flush();
        };
        return Response.ok(body, format.mediaType() + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"hits." + format.id() + "\"")
                .build();
    }

    @GET
    @Path("trend")
    @Operation(summary = "Hits over time")
    public List<PeriodCount> trend(
            @BeanParam SearchParameters parameters,
            @RestQuery @DefaultValue("month") @Parameter(description = "year, month or day") String period) {
        return index.trend(parameters.required(), SearchParameters.constant(Period.class, "period", period));
    }

    @GET
    @Path("frequency")
    @Operation(summary = "The most frequent words of what query and filters select; of the archive without them")
    public List<WordCount> frequency(
            @BeanParam SearchParameters parameters,
            @RestQuery @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = Bounds.PAGE))
                    int limit) {
        return index.frequency(new FrequencyRequest(parameters.query(), Bounds.page(limit)));
    }

    @GET
    @Path("collocates")
    @Operation(summary = "Words that keep company with the hits, by log Dice")
    public Collocations collocates(
            @BeanParam SearchParameters parameters,
            @RestQuery
                    @DefaultValue("5")
                    @Parameter(
                            description = "Words on either side that count",
                            schema = @Schema(minimum = "1", maximum = "20"))
                    int window,
            @RestQuery
                    @DefaultValue("2")
                    @Parameter(
                            description = "Fewest times a word must stand near hits",
                            schema = @Schema(minimum = "1", maximum = Bounds.PAGE))
                    int least,
            @RestQuery @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = Bounds.PAGE))
                    int limit) {
        return index.collocations(new CollocationRequest(
                parameters.required(),
                Bounds.check("window", window, 1, 20),
                Bounds.check("least", least, 1, 1000),
                Bounds.page(limit)));
    }

    /**
     * The index.
     *
     * @param usable whether it can be asked
     * @param pending episodes that it lacks or has in an older form
     */
    public record IndexResponse(boolean usable, long episodes, long passages, long words, long pending) {}

    @GET
    @Path("index")
    @Operation(summary = "What the index holds, and what it still lacks of the database")
    public IndexResponse state() {
        long pending = sync.pending();
        return index.state() instanceof IndexState.Usable usable
                ? new IndexResponse(true, usable.episodes(), usable.passages(), usable.words(), pending)
                : new IndexResponse(false, 0, 0, 0, pending);
    }
}
