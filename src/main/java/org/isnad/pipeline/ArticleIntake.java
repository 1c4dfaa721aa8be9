package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.isnad.archive.ArchiveHome;
import org.isnad.article.Article;
import org.isnad.article.ArticleFetcher;
import org.isnad.article.ArticleParser;
import org.isnad.media.MediaStore;
import org.isnad.remote.AddressGuard;
import org.isnad.report.UserError;

/** Takes articles in: keeps their bytes under their SHA-256, reads them, and has their quotations verified. Thread-safe. */
@ApplicationScoped
public class ArticleIntake {

    /** For everything together; news pages answer within two or three seconds, slow archives within ten. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final ArticleParser parser = new ArticleParser();
    private final ArticleFetcher fetcher;
    private final VerifyArticle verify;
    private final ArchiveHome home;
    private final MediaStore originals;

    ArticleIntake(VerifyArticle verify, ArchiveHome home, PipelineConfig config) {
        this.fetcher = new ArticleFetcher(new AddressGuard(config.fetchPrivate()), DEADLINE);
        this.verify = verify;
        this.home = home;
        this.originals = new MediaStore(home.data().resolve("articles"));
    }

    /** What somebody says of an article; stands above what its page says. */
    public record Details(
            Optional<String> title,
            Optional<String> author,
            Optional<String> site,
            Optional<LocalDate> publishedOn,
            Optional<URI> address) {

        /** Nothing is said. */
        public static Details none() {
            return new Details(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private Article over(Article a) {
            return new Article(
                    title.or(a::title),
                    author.or(a::author),
                    site.or(a::site),
                    address.or(a::canonical),
                    publishedOn.or(a::publishedOn),
                    a.language(),
                    a.text(),
                    a.mediaType(),
                    a.charset(),
                    a.sha256());
        }
    }

    /** A web address of an article, or what is wrong with it. */
    public static URI address(String text) {
        try {
            URI address = new URI(text.strip());
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw notAnAddress(text, e);
        }
        throw notAnAddress(text, null);
    }

    private static UserError notAnAddress(String text, @org.jspecify.annotations.Nullable Exception cause) {
        String message =
                "\"" + text + "\" is not a web address: it begins with https:// or http:// and names a server.";
        return cause == null
                ? new UserError(UserError.Kind.BAD_INPUT, "not-an-address", message)
                : new UserError(UserError.Kind.BAD_INPUT, "not-an-address", message, cause);
    }

    /**
     * Adds an article from a stream, of which no more is read than an article may have.
     *
     * @param contentType of HTML or text, when known
     * @throws UserError when it is no article
     */
    public VerifyArticle.Outcome add(InputStream in, Optional<String> contentType, Details details) throws IOException {
        return add(in.readNBytes(ArticleParser.LARGEST + 1), contentType, details);
    }

    /** Fetches an article and adds it. */
    public VerifyArticle.Outcome fetch(URI address, Details details) {
        ArticleFetcher.Page page = fetcher.fetch(address);
        return add(page.bytes(), parser.parse(page.bytes(), page.contentType(), Optional.of(page.address())), details);
    }

    /** Adds an article from its bytes. */
    public VerifyArticle.Outcome add(byte[] bytes, Optional<String> contentType, Details details) {
        return add(bytes, parser.parse(bytes, contentType, details.address), details);
    }

    private VerifyArticle.Outcome add(byte[] bytes, Article read, Details details) {
        Article article = details.over(read);
        keep(bytes, article.mediaType().contains("html") ? ".html" : ".txt");
        return verify.add(article);
    }

    private void keep(byte[] bytes, String ending) {
        try {
            Path part = Files.createTempFile(ArchiveHome.create(home.work()), "article", ending);
            try {
                Files.write(part, bytes);
                originals.add(part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "article-not-stored",
                    "Can't keep the article's bytes: " + e.getMessage() + ". Check the disk's free space.",
                    e);
        }
    }
}
