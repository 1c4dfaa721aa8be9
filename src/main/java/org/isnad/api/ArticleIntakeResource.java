package org.isnad.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.article.ArticleParser;
import org.isnad.export.quotation.ArticleJson;
import org.isnad.pipeline.ArticleIntake;
import org.isnad.pipeline.VerifyArticle;
import org.isnad.report.UserError;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Taking in articles: by address, as text or HTML, as a file. The answer is the article with its verdicts. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
@Blocking
public class ArticleIntakeResource {

    private final ArticleIntake intake;
    private final ObjectMapper json;

    ArticleIntakeResource(ArticleIntake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    /**
     * An article to take in: one of url, text and html; url beside text or html is the address under which they were published.
     *
     * @param date of publication, like 2025-01-20
     */
    @Schema(example = "{\"url\":\"https://example.org/news/123\"}")
    public record Submission(
            @Nullable String url,
            @Nullable String text,
            @Nullable String html,
            @Nullable String title,
            @Nullable String author,
            @Nullable String site,
            @Nullable String date) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Verify an article: by its address, its text or its HTML")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Submission.class),
                            examples = {
                                @ExampleObject(name = "address", value = "{\"url\":\"https://example.org/news/123\"}"),
                                @ExampleObject(name = "text", value = QuoteExamples.TEXT)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Added: the answer is the article with its verdicts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ArticleJson.class),
                            examples = @ExampleObject(name = "article", value = QuoteExamples.ARTICLE)))
    @APIResponse(responseCode = "200", description = "It was there already")
    @APIResponse(
            responseCode = "400",
            description =
                    "No article (article-empty, not-an-article, article-too-large), or its address is refused (address-refused)")
    @APIResponse(responseCode = "502", description = "The article's server does not deliver it")
    public Response submit(InputStream body) throws IOException {
        Submission s = submission(body.readNBytes(2 * ArticleParser.LARGEST));
        ArticleIntake.Details details = details(
                Optional.ofNullable(s.title),
                Optional.ofNullable(s.author),
                Optional.ofNullable(s.site),
                Optional.ofNullable(s.date),
                Optional.ofNullable(s.url));
        if (s.html != null && s.text != null) {
            throw bad("text-and-html", "Give text or html, not both.");
        }
        if (s.html != null) {
            return answer(intake.add(bytes(s.html), Optional.of("text/html;charset=UTF-8"), details));
        }
        if (s.text != null) {
            return answer(intake.add(bytes(s.text), Optional.of("text/plain;charset=UTF-8"), details));
        }
        if (s.url == null) {
            throw bad("article-missing", "Give {\"url\": \"https://…\"}, {\"text\": \"…\"} or {\"html\": \"…\"}.");
        }
        return answer(intake.fetch(ArticleIntake.address(s.url), details));
    }

    private Submission submission(byte[] body) throws IOException {
        try {
            Submission s = json.readValue(body, Submission.class);
            if (s != null) {
                return s;
            }
        } catch (JsonProcessingException e) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-json",
                    "The body is not the JSON that is expected: " + e.getOriginalMessage(),
                    e);
        }
        throw bad("article-missing", "The body is empty.");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Operation(summary = "Verify an article that is the body itself, in any encoding")
    @APIResponse(responseCode = "201", description = "Added")
    public Response body(
            InputStream body,
            @HeaderParam("Content-Type") Optional<String> type,
            @RestQuery Optional<String> url,
            @RestQuery Optional<String> title,
            @RestQuery Optional<String> author,
            @RestQuery Optional<String> site,
            @RestQuery Optional<String> date)
            throws IOException {
        return answer(intake.add(body, type, details(title, author, site, date, url)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Verify an article that is uploaded as a file of HTML or text")
    @APIResponse(responseCode = "201", description = "Added")
    public Response upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm Optional<String> url,
            @RestForm Optional<String> title,
            @RestForm Optional<String> author,
            @RestForm Optional<String> site,
            @RestForm Optional<String> date)
            throws IOException {
        if (file == null) {
            throw bad("file-missing", "The form has no part named \"file\" with the article.");
        }
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return answer(intake.add(in, Optional.empty(), details(title, author, site, date, url)));
        }
    }

    private static Response answer(VerifyArticle.Outcome outcome) {
        ArticleJson article = ArticleJson.of(outcome.article());
        Response.ResponseBuilder response = outcome.isNew()
                ? Response.created(UriBuilder.fromUri("/api/v1/articles/{id}").build(article.id()))
                : Response.ok();
        return response.entity(article)
                .tag(StateTag.of(outcome.article(), "json"))
                .build();
    }

    private static ArticleIntake.Details details(
            Optional<String> title,
            Optional<String> author,
            Optional<String> site,
            Optional<String> date,
            Optional<String> url) {
        try {
            return new ArticleIntake.Details(
                    title.filter(t -> !t.isBlank()),
                    author.filter(a -> !a.isBlank()),
                    site.filter(s -> !s.isBlank()),
                    date.filter(d -> !d.isBlank()).map(LocalDate::parse),
                    url.filter(u -> !u.isBlank()).map(ArticleIntake::address));
        } catch (DateTimeException e) {
            throw new UserError(UserError.Kind.BAD_INPUT, "invalid-parameter", "date must be like 2025-01-20.", e);
        }
    }

    private static UserError bad(String code, String message) {
        return new UserError(UserError.Kind.BAD_INPUT, code, message);
    }
}
