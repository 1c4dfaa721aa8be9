package org.isnad.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.export.quotation.Outlet;
import org.isnad.export.quotation.QuotationFormat;
import org.isnad.pipeline.VerifyArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad article export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Write an article's quotations and verdicts as json, web-annotation, schema-org, csv or html.")
class ArticleExportCommand implements Callable<Integer> {

    private final ArticleStore articles;
    private final VerifyArticle verify;
    private final Clock clock;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--format",
            required = true,
            description = {
                "json            everything, as the API answers it",
                "web-annotation  W3C Web Annotation: places in the article and in the audio",
                "schema-org      Quotation, and ClaimReview where an editor has decided",
                "csv             one line for each quotation",
                "html            the report"
            })
    String format = "";

    @Mixin
    Target target = new Target();

    ArticleExportCommand(ArticleStore articles, VerifyArticle verify, Clock clock) {
        this.articles = articles;
        this.verify = verify;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        target.write(
                QuotationFormat.of(format),
                articles,
                verify,
                clock,
                spec.commandLine().getOut());
        return ExitCodes.OK;
    }

    /** Which article, and whereto. */
    static class Target {
        @Parameters(
                paramLabel = "ARTICLE",
                description = "Id, or the beginning of one, as `isnad article list` shows it.")
        String id = "";

        @Option(names = "--version-number", paramLabel = "N", description = "An earlier version. Default: the latest.")
        Optional<Integer> version = Optional.empty();

        @Option(
                names = {"-o", "--out", "--output"},
                paramLabel = "FILE",
                description = "A new file. Default: standard output.")
        Optional<Path> output = Optional.empty();

        @Option(
                names = "--server",
                paramLabel = "URL",
                defaultValue = "http://127.0.0.1:8080",
                description =
                        "Where `isnad serve` will serve the audio that the output links to. Default: ${DEFAULT-VALUE}.")
        String server = "";

        void write(QuotationFormat format, ArticleStore articles, VerifyArticle verify, Clock clock, PrintWriter out) {
            ArticleVersion wanted = ArticleCommand.require(articles, id, version);
            verify.reverify(wanted);
            URI root = org.isnad.pipeline.ArticleIntake.address(server.replaceAll("/+$", ""));
            String text = format.write(verify.show(wanted), new Outlet(root, clock.instant()));
            if (output.isEmpty()) {
                out.print(text);
                out.flush();
                return;
            }
            NewFile.write(output.get(), file -> file.write(text));
        }
    }
}
