package org.isnad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.evaluation.Rouge;
import org.isnad.report.UserError;
import org.isnad.summary.extract.ArticleExtract;
import org.isnad.summary.extract.Background;
import org.isnad.summary.extract.TextSentences;
import org.isnad.summary.extract.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad eval summaries}. */
@Command(
        name = "summaries",
        mixinStandardHelpOptions = true,
        description = {
            "ROUGE-1, -2 and -L (F1) of our extracts against human ones, after folding Arabic spelling.",
            "FILE has one JSON object a line: {\"id\", \"title\", \"text\", \"refs\": [\"…\", …]}. Several references count alike (mean over them).",
            "An extract has exactly as many words as the references have on average (the last sentence is cut to fit)."
        })
@NeedsNoArchive
class EvalSummariesCommand implements Callable<Integer> {

    /** Seed of the random baseline: any would do, a fixed one makes the figure repeatable. */
    private static final long SEED = 1;

    private enum Method {
        ISNAD,
        LEAD,
        RANDOM
    }

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE.jsonl", description = "Texts with their human extracts.")
    Path file = Path.of("");

    @Option(names = "--no-position", description = "Score sentences by what they say alone, not by where they stand.")
    boolean noPosition;

    @Option(
            names = "--method",
            defaultValue = "isnad",
            description = "isnad, lead (the beginning) or random. Default: ${DEFAULT-VALUE}.")
    Method method = Method.ISNAD;

    @Option(
            names = "--alone",
            description = "Weigh stems without looking at the file's other texts, as for a single episode.")
    boolean alone;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    private record Item(List<Unit> units, List<List<String>> references) {

        int budget() {
            return (int) Math.round(
                    references.stream().mapToInt(List::size).average().orElse(0));
        }
    }

    record Report(double rouge1, double rouge2, double rougeL, int texts, boolean position) {}

    @Override
    public Integer call() {
        List<Item> items = read(file);
        Background background = alone
                ? Background.none()
                : Background.of(items.stream().map(Item::units).toList());
        Rouge mean = Rouge.mean(items.stream()
                .map(item -> Rouge.of(
                        ArticleExtract.words(item.units, ranked(item.units, background), item.budget()),
                        item.references))
                .toList());
        Report report = new Report(mean.rouge1(), mean.rouge2(), mean.rougeL(), items.size(), !noPosition);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonOutput.line(report)
                                : String.format(
                                        Locale.ROOT,
                                        "ROUGE-1 %.3f  ROUGE-2 %.3f  ROUGE-L %.3f  (%d texts)",
                                        mean.rouge1(),
                                        mean.rouge2(),
                                        mean.rougeL(),
                                        items.size()));
        return ExitCodes.OK;
    }

    private List<Integer> ranked(List<Unit> units, Background background) {
        return switch (method) {
            case ISNAD -> ArticleExtract.rank(units, background, !noPosition);
            case LEAD -> IntStream.range(0, units.size()).boxed().toList();
            case RANDOM -> {
                List<Integer> order =
                        IntStream.range(0, units.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
                Collections.shuffle(order, new Random(SEED));
                yield order;
            }
        };
    }

    private static List<Item> read(Path file) {
        List<Item> items = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    items.add(item(JsonOutput.tree(line), number));
                }
            }
        } catch (JsonProcessingException e) {
            throw malformed("line " + number + " is not JSON");
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND, "file-missing", "Can't read " + file + ": " + e.getMessage() + ".", e);
        }
        if (items.isEmpty()) {
            throw malformed("it has no lines");
        }
        return items;
    }

    private static Item item(JsonNode node, int line) {
        List<List<String>> references = new ArrayList<>();
        // "refs" is a list; corpora in other hands have "references", or "ref1", "ref2" …
        node.fields().forEachRemaining(field -> {
            if (field.getKey().startsWith("ref")) {
                (field.getValue().isArray() ? field.getValue() : List.of(field.getValue()))
                        .forEach(reference -> references.add(Rouge.words(reference.asText())));
            }
        });
        List<Unit> units = TextSentences.of(node.path("text").asText()).stream()
                .map(Unit::ofText)
                .toList();
        if (references.isEmpty() || units.isEmpty()) {
            throw malformed("line " + line + " needs \"text\" and \"refs\"");
        }
        return new Item(units, references);
    }

    private static UserError malformed(String why) {
        return new UserError(
                UserError.Kind.BAD_INPUT, "summaries-unreadable", "The file can't be scored: " + why + ".");
    }
}
