package org.isnad.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.isnad.article.ArticleStore;
import org.isnad.export.quotation.QuotationFormat;
import org.isnad.pipeline.VerifyArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad article report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write the report for an editor, in Arabic: the article with its quotations marked by verdict; for each the passage, the difference word by word, the",
            "explanation and the seconds to listen to; at the foot the hashes it rests on. One HTML file that needs nothing else and prints well.",
            "",
            "Example:  isnad article report 4b1f --html -o report.html"
        })
class ArticleReportCommand implements Callable<Integer> {

    private final ArticleStore articles;
    private final VerifyArticle verify;
    private final Clock clock;

    @Spec
    CommandSpec spec;

    @Mixin
    ArticleExportCommand.Target target = new ArticleExportCommand.Target();

    @Option(names = "--html", description = "As HTML: the only form there is, and the default.")
    boolean html;

    ArticleReportCommand(ArticleStore articles, VerifyArticle verify, Clock clock) {
        this.articles = articles;
        this.verify = verify;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        target.write(
                QuotationFormat.HTML,
                articles,
                verify,
                clock,
                spec.commandLine().getOut());
        return ExitCodes.OK;
    }
}
