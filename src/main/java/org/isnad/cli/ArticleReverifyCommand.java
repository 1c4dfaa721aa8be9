package org.isnad.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.article.ArticleStore;
import org.isnad.pipeline.VerifyArticle;
import org.isnad.pipeline.index.IndexFreshness;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad article reverify}. */
@Command(
        name = "reverify",
        mixinStandardHelpOptions = true,
        description = {
            "Compute verdicts anew: all of one article, or with --stale those of all articles that are out of date, because an episode has another",
            "transcript or other audio, a transcript came after nothing was found, or the method changed. The history is kept, and so are decisions.",
            "A running `isnad serve` does the latter by itself."
        })
class ArticleReverifyCommand implements Callable<Integer> {

    private final ArticleStore articles;
    private final VerifyArticle verify;
    private final IndexFreshness freshness;

    @Spec
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    What what = new What();

    /** One article, or what is out of date. */
    static class What {
        @Parameters(paramLabel = "ARTICLE", description = "Id, or the beginning of one.")
        Optional<String> id = Optional.empty();

        @Option(names = "--stale", description = "Everything that is out of date.")
        boolean stale;
    }

    @Option(names = "--json", description = "Print {\"renewed\": N}.")
    boolean json;

    ArticleReverifyCommand(ArticleStore articles, VerifyArticle verify, IndexFreshness freshness) {
        this.freshness = freshness;
        this.articles = articles;
        this.verify = verify;
    }

    @Override
    public Integer call() {
        FreshIndex.await(freshness, spec);
        int renewed = what.id
                .map(id -> verify.reverifyAll(articles.require(id)))
                .orElseGet(() -> verify.reverifyStale(Integer.MAX_VALUE));
        spec.commandLine()
                .getOut()
                .println(json ? JsonOutput.line(Map.of("renewed", renewed)) : renewed + " verdicts computed anew");
        return ExitCodes.OK;
    }
}
