package org.isnad.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.export.quotation.VerificationJson;
import org.isnad.pipeline.QuoteCheck;
import org.isnad.pipeline.index.IndexFreshness;
import org.isnad.quote.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Say of one quotation whether, where and by whom it was said. Keeps nothing; for whole articles see `isnad article add`.",
            "",
            "Example:  isnad verify --quote 'أرسلنا إلى الوزارة ثلاث رسائل' --speaker 'هاني عمران'"
        })
class VerifyCommand implements Callable<Integer> {

    private final QuoteCheck check;
    private final IndexFreshness freshness;

    @Spec
    CommandSpec spec;

    @Option(names = "--quote", required = true, description = "The words, with or without quote marks around them.")
    String quote = "";

    @Option(names = "--speaker", description = "To whom they are attributed; otherwise anybody may have said them.")
    Optional<String> speaker = Optional.empty();

    @Option(
            names = "--episode",
            description = "Id, or the beginning of one: look in this episode only. Default: the whole archive.")
    Optional<String> episode = Optional.empty();

    @Option(names = "--indirect", description = "It is reported speech, which need not keep the words.")
    boolean indirect;

    @Option(names = "--json", description = "Print one JSON object, the same as POST /api/v1/verify answers.")
    boolean json;

    VerifyCommand(QuoteCheck check, IndexFreshness freshness) {
        this.freshness = freshness;
        this.check = check;
    }

    @Override
    public Integer call() {
        FreshIndex.await(freshness, spec);
        Verification found = check.verify(quote, speaker, episode, indirect);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonOutput.line(VerificationJson.of(found)));
        } else {
            VerdictText.verification(out, found);
        }
        return ExitCodes.OK;
    }
}
