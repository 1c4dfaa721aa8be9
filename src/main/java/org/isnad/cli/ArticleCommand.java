package org.isnad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.export.quotation.ArticleJson;
import org.isnad.export.quotation.ArticleSummaryJson;
import org.isnad.export.quotation.CheckedArticle;
import org.isnad.pipeline.VerifyArticle;
import org.isnad.pipeline.index.IndexFreshness;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad article}. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = "Verify the quotations of published articles, decide on them, and write reports.",
        subcommands = {
            ArticleAddCommand.class,
            ArticleCommand.ListArticles.class,
            ArticleCommand.Show.class,
            ArticleDecideCommand.class,
            ArticleReportCommand.class,
            ArticleExportCommand.class,
            ArticleReverifyCommand.class
        })
class ArticleCommand {

    static ArticleVersion require(ArticleStore articles, String id, Optional<Integer> version) {
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

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List articles, newest first.")
    static class ListArticles implements Callable<Integer> {

        private final ArticleStore articles;
        private final VerifyArticle verify;

        @Spec
        CommandSpec spec;

        @Option(
                names = "--limit",
                defaultValue = "50",
                description = "At most this many, 1 to 1000. Default: ${DEFAULT-VALUE}.")
        int limit;

        @Option(
                names = "--before",
                paramLabel = "POSITION",
                description = "Only articles before this position; for the next page.")
        Optional<Long> before = Optional.empty();

        @Option(names = "--json", description = "One JSON object per line.")
        boolean json;

        ListArticles(ArticleStore articles, VerifyArticle verify) {
            this.articles = articles;
            this.verify = verify;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<ArticleVersion> found = articles.list(before, Math.max(1, Math.min(1000, limit)));
            for (ArticleVersion version : found) {
                CheckedArticle article = verify.show(version);
                out.println(
                        json
                                ? JsonOutput.line(ArticleSummaryJson.of(version, article.tally()))
                                : version.id() + "  "
                                        + version.article()
                                                .publishedOn()
                                                .map(Object::toString)
                                                .orElse("          ")
                                        + "  " + VerdictText.summary(article.tally()) + "  " + version.label());
            }
            if (found.isEmpty() && !json) {
                out.println("No articles yet. `isnad article add FILE` adds one.");
            }
            return ExitCodes.OK;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "Show an article's quotations with their verdicts and the reasons. Verdicts of the latest version that are out of date are computed anew first.",
                "† marks what an editor decided."
            })
    static class Show implements Callable<Integer> {

        private final ArticleStore articles;
        private final VerifyArticle verify;
        private final IndexFreshness freshness;

        @Spec
        CommandSpec spec;

        @Parameters(
                paramLabel = "ARTICLE",
                description = "Id, or the beginning of one, as `isnad article list` shows it.")
        String id = "";

        @Option(names = "--version-number", paramLabel = "N", description = "An earlier version. Default: the latest.")
        Optional<Integer> version = Optional.empty();

        @Option(names = "--as-is", description = "Leave verdicts that are out of date as they are.")
        boolean asIs;

        @Option(names = "--json", description = "Print one JSON object, as the API answers it.")
        boolean json;

        Show(ArticleStore articles, VerifyArticle verify, IndexFreshness freshness) {
            this.freshness = freshness;
            this.articles = articles;
            this.verify = verify;
        }

        @Override
        public Integer call() {
            ArticleVersion wanted = require(articles, id, version);
            if (!asIs) {
                FreshIndex.await(freshness, spec);
                verify.reverify(wanted);
            }
            CheckedArticle article = verify.show(wanted);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonOutput.line(ArticleJson.of(article)));
            } else {
                VerdictText.table(out, article, true);
            }
            return ExitCodes.OK;
        }
    }
}
