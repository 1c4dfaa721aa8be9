package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.export.quotation.ArticleJson;
import org.isnad.export.quotation.ArticleSummaryJson;
import org.isnad.export.quotation.CheckedArticle;
import org.isnad.export.quotation.Outlet;
import org.isnad.export.quotation.QuotationFormat;
import org.isnad.pipeline.VerifyArticle;
import org.isnad.report.UserError;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Articles with their quotations and verdicts: what is there, as JSON, as a report, as files. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@Blocking
public class ArticleResource {

    private final ArticleStore articles;
    private final VerifyArticle verify;
    private final Clock clock;

    ArticleResource(ArticleStore articles, VerifyArticle verify, Clock clock) {
        this.articles = articles;
        this.verify = verify;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param next cursor of the next page; absent on the last one
     */
    public record Page(
            List<ArticleSummaryJson> items, @Nullable String next) {}

    @GET
    @Operation(summary = "List articles, newest first, with how their quotations stand")
    public Page list(
            @RestQuery Optional<String> cursor,
            @RestQuery @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = Bounds.PAGE))
                    int limit) {
        List<ArticleVersion> found = articles.list(Cursor.parse(cursor), Bounds.page(limit) + 1);
        List<ArticleVersion> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.get(page.size() - 1).position()) : null;
        return new Page(
                page.stream()
                        .map(v -> ArticleSummaryJson.of(v, verify.show(v).tally()))
                        .toList(),
                next);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "An article with its quotations and verdicts",
            description =
                    "Each quotation has the verdict that holds, the editor's decision if there is one, and the machine's verdict with all its evidence."
                            + " \"stale\" says that what the machine's verdict was computed from has changed since; a running server computes it again by itself.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleJson.class),
                            examples = @ExampleObject(name = "article", value = QuoteExamples.ARTICLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such article or version (article-unknown, version-unknown)")
    public Response get(
            @RestPath String id,
            @RestQuery @Parameter(description = "An earlier version; default: the latest") Optional<Integer> version,
            @Context Request conditions) {
        CheckedArticle article = verify.show(require(id, version));
        EntityTag tag = StateTag.of(article, "json");
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(ArticleJson.of(article)).tag(tag).build();
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "What was read under the article's address, oldest first")
    public List<ArticleSummaryJson> versions(@RestPath String id) {
        return articles.versions(require(id, Optional.empty()).id()).stream()
                .map(v -> ArticleSummaryJson.of(v, verify.show(v).tally()))
                .toList();
    }

    @GET
    @Path("{id}/export")
    @Operation(summary = "Quotations and verdicts as json, web-annotation, schema-org, csv or html")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag given in If-None-Match")
    @APIResponse(responseCode = "400", description = "No such format (unknown-format)")
    public Response export(
            @RestPath String id,
            @RestQuery @DefaultValue("json") String format,
            @RestQuery Optional<Integer> version,
            @Context Request conditions,
            @Context UriInfo uri) {
        return write(QuotationFormat.of(format), require(id, version), conditions, uri);
    }

    @GET
    @Path("{id}/report")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The editor's report: one right-to-left page with the quotations marked by verdict")
    @APIResponse(responseCode = "200", description = "The page")
    public Response report(
            @RestPath String id,
            @RestQuery Optional<Integer> version,
            @Context Request conditions,
            @Context UriInfo uri) {
        return write(QuotationFormat.HTML, require(id, version), conditions, uri);
    }

    @POST
    @Path("{id}/reverify")
    @Operation(summary = "Compute every verdict of the article anew; history and decisions are kept")
    public ArticleJson reverify(@RestPath String id) {
        ArticleVersion latest = require(id, Optional.empty());
        verify.reverifyAll(latest);
        return ArticleJson.of(verify.show(latest));
    }

    private Response write(QuotationFormat format, ArticleVersion version, Request conditions, UriInfo uri) {
        CheckedArticle article = verify.show(version);
        EntityTag tag = StateTag.of(article, format.id());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        URI root = URI.create(uri.getBaseUri().toString().replaceAll("/+$", ""));
        String name = "isnad-" + version.id() + "." + format.extension();
        return Response.ok(
                        format.write(article, new Outlet(root, clock.instant())), format.mediaType() + ";charset=UTF-8")
                .tag(tag)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }

    private ArticleVersion require(String id, Optional<Integer> version) {
        ArticleVersion latest = articles.require(id);
        return version.isEmpty()
                ? latest
                : articles.find(latest.id(), version)
                        .orElseThrow(() -> new UserError(
                                UserError.Kind.NOT_FOUND,
                                "version-unknown",
                                "Article " + latest.id() + " has no version " + version.get() + ", but 1 to "
                                        + latest.version() + "."));
    }
}
