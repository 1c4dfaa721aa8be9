package org.isnad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.export.quotation.ArticleJson;
import org.isnad.pipeline.ArticleIntake;
import org.isnad.pipeline.VerifyArticle;
import org.isnad.pipeline.index.IndexFreshness;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad article add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Read an article, find its quotations, and say of each whether the archive bears it out.",
            "The article is kept with its bytes and may be shown again with `isnad article show`. The same article again adds nothing; the same address",
            "with other words is a new version.",
            "",
            "Examples:",
            "  isnad article add https://example.org/news/123",
            "  isnad article add article.html --date 2025-01-20",
            "  xclip -o | isnad article add - --title 'العنوان'"
        })
class ArticleAddCommand implements Callable<Integer> {

    private final ArticleIntake intake;
    private final IndexFreshness freshness;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|URL|-",
            description = "A file with HTML or text in any encoding, a web address, or - for standard input.")
    String source = "";

    @Option(names = "--title", description = "Title, instead of the page's.")
    Optional<String> title = Optional.empty();

    @Option(names = "--url", description = "Address under which it was published, instead of the page's.")
    Optional<String> url = Optional.empty();

    @Option(names = "--site", description = "Name of the site or paper, instead of the page's.")
    Optional<String> site = Optional.empty();

    @Option(names = "--author", description = "Author, instead of the page's.")
    Optional<String> author = Optional.empty();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Date of publication, instead of the page's.")
    Optional<LocalDate> date = Optional.empty();

    @Option(names = "--explain", description = "Also say why, under each quotation.")
    boolean explain;

    @Option(
            names = "--json",
            description = "Print one JSON object: the article with quotations and verdicts, as the API answers it.")
    boolean json;

    ArticleAddCommand(ArticleIntake intake, IndexFreshness freshness) {
        this.freshness = freshness;
        this.intake = intake;
    }

    @Override
    public Integer call() throws IOException {
        ArticleIntake.Details details =
                new ArticleIntake.Details(title, author, site, date, url.map(ArticleIntake::address));
        FreshIndex.await(freshness, spec);
        VerifyArticle.Outcome outcome = read(details);
        if (json) {
            spec.commandLine().getOut().println(JsonOutput.line(ArticleJson.of(outcome.article())));
            return ExitCodes.OK;
        }
        if (!outcome.isNew()) {
            spec.commandLine().getErr().println("This article is in the archive already.");
        }
        VerdictText.table(spec.commandLine().getOut(), outcome.article(), explain);
        return ExitCodes.OK;
    }

    private VerifyArticle.Outcome read(ArticleIntake.Details details) throws IOException {
        if (source.equals("-")) {
            return intake.add(System.in, Optional.empty(), details);
        }
        if (source.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            return intake.fetch(ArticleIntake.address(source), details);
        }
        Path file = Path.of(source);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-a-regular-file",
                    file + " is no file: name a file with one article.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return intake.add(in, Optional.empty(), details);
        } catch (NoSuchFileException e) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "file-missing",
                    "There is no file " + file + ". Check the name; put quotes around a name with spaces.",
                    e);
        }
    }
}
