package org.isnad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.export.quotation.QuotationJson;
import org.isnad.pipeline.Quotations;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.MachineVerdict;
import org.isnad.quote.QuotationId;
import org.isnad.quote.QuotationStore;
import org.isnad.quote.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad article decide}. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decide on a quotation: accept the machine's verdict, overrule it, or undo the last decision. Without an action: show the history.",
            "A decision stands above the machine and is never written over; taking one back is another line of the history.",
            "",
            "Examples:",
            "  isnad article decide 4b1f.8 accept --author 'منى'",
            "  isnad article decide 4b1f.8 overrule --verdict NEAR_VERBATIM --reason 'صححه الضيف كتابة' --author 'منى'",
            "  isnad article decide 4b1f.8 undo --author 'منى'"
        })
class ArticleDecideCommand implements Callable<Integer> {

    private final Quotations quotations;
    private final QuotationStore store;

    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "QUOTATION",
            description = "ARTICLE.NUMBER, as `isnad article show` prints them; the article's id may be cut short.")
    String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ACTION", description = "accept, overrule or undo.")
    Optional<Decision.Action> action = Optional.empty();

    @Option(names = "--verdict", description = "The right verdict, for overrule: ${COMPLETION-CANDIDATES}.")
    Optional<Verdict> verdict = Optional.empty();

    @Option(names = "--reason", description = "Why; needed for overrule.")
    Optional<String> reason = Optional.empty();

    @Option(
            names = "--author",
            defaultValue = "${sys:user.name}",
            description = "Who decides. Default: ${DEFAULT-VALUE}.")
    String author = "";

    @Option(names = "--json", description = "Print JSON, as the API answers it.")
    boolean json;

    ArticleDecideCommand(Quotations quotations, QuotationStore store) {
        this.quotations = quotations;
        this.store = store;
    }

    @Override
    public Integer call() {
        QuotationId id = quotations.require(name).quotation().id();
        action.ifPresent(what -> store.decide(id, new Decision.Wish(what, verdict, reason, author)));
        CheckedQuotation now = quotations.require(id.toString());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonOutput.line(QuotationJson.of(now)));
            return ExitCodes.OK;
        }
        out.println("quotation " + id + "  «"
                + VerdictText.shortened(now.quotation().said().text()) + "»");
        out.println("holds: " + now.verdict()
                + (now.decision().isPresent() ? ", by decision" : ", by the machine")
                + (now.isDecidedOnAnother() ? " (the machine has come to another verdict since)" : ""));
        history(out, id);
        return ExitCodes.OK;
    }

    private void history(PrintWriter out, QuotationId id) {
        for (MachineVerdict v : store.verdicts(id)) {
            out.println("  " + v.at() + "  machine   " + v.verdict()
                    + String.format(
                            Locale.ROOT,
                            "  score %.2f",
                            v.judgement().verification().score()));
        }
        List<Decision> decisions = store.decisions(id);
        for (Decision d : decisions) {
            out.println("  " + d.at() + "  " + d.verdict().map(v -> v + ", ").orElse("") + VerdictText.decision(d)
                    + d.carriedFrom()
                            .map(c -> " (taken over from an earlier version)")
                            .orElse(""));
        }
    }
}
