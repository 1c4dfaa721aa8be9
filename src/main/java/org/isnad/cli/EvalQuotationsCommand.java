package org.isnad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.evaluation.QuoteScores;
import org.isnad.quote.extract.ExtractedQuotation;
import org.isnad.quote.extract.QuotationExtractor;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad eval quotations}. */
@Command(
        name = "quotations",
        mixinStandardHelpOptions = true,
        description = {
            "Find the quotations of annotated articles and count how many are right.",
            "GOLD has one JSON object a line: id, text and, to be scored, quotations (content.start, content.end, kind, speaker, …), distractors and optional; positions count code points."
        })
@NeedsNoArchive
class EvalQuotationsCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "GOLD.jsonl", description = "The articles.")
    Path gold = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "PRED.jsonl",
            description =
                    "Also write what is found: one line an article, {\"id\",\"quotations\":[{\"content\":{\"start\",\"end\"},\"kind\",\"speaker\"}]}.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object; rates are fractions.")
    boolean json;

    record Content(int start, int end) {}

    /** Nobody is written as null: a reader may ask for the field. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Predicted(Content content, String kind, Optional<String> speaker) {}

    record Prediction(String id, List<Predicted> quotations) {}

    @Override
    public Integer call() {
        QuotationExtractor extractor = new QuotationExtractor();
        QuoteScores scores = new QuoteScores();
        boolean scored = false;
        List<String> lines = new ArrayList<>();
        for (JsonNode article : articles()) {
            List<Predicted> found = extractor.extract(article.path("text").asText()).stream()
                    .map(EvalQuotationsCommand::predicted)
                    .toList();
            lines.add(JsonOutput.line(new Prediction(article.path("id").asText(), found)));
            if (article.has("quotations")) {
                scored = true;
                scores.add(
                        annotated(article),
                        found.stream().map(EvalQuotationsCommand::found).toList());
            }
        }
        out.ifPresent(file -> write(file, lines));
        print(scores.totals(), scored);
        return ExitCodes.OK;
    }

    private static Predicted predicted(ExtractedQuotation q) {
        return new Predicted(
                new Content(q.content().start(), q.content().end()), q.kind().name(), q.speaker());
    }

    private static QuoteScores.Found found(Predicted p) {
        return new QuoteScores.Found(p.content().start(), p.content().end(), p.kind(), p.speaker());
    }

    private List<JsonNode> articles() {
        List<JsonNode> out = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(gold, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    JsonNode article = JsonOutput.tree(line);
                    if (!article.path("id").isTextual() || !article.path("text").isTextual()) {
                        throw bad("line " + (out.size() + 1) + " has no id or no text", null);
                    }
                    out.add(article);
                }
            }
        } catch (JsonProcessingException e) {
            throw bad("line " + (out.size() + 1) + " is no JSON", e);
        } catch (NoSuchFileException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, "file-not-found", "There is no file " + gold + ".", e);
        } catch (IOException e) {
            throw bad("it can't be read (" + e.getMessage() + ")", e);
        }
        return out;
    }

    private UserError bad(String why, @org.jspecify.annotations.Nullable Exception cause) {
        String message = gold + " is not a file of articles: " + why
                + ". It takes one JSON object a line, with id and text, in UTF-8.";
        return cause == null
                ? new UserError(UserError.Kind.BAD_INPUT, "not-articles", message)
                : new UserError(UserError.Kind.BAD_INPUT, "not-articles", message, cause);
    }

    private static QuoteScores.Annotated annotated(JsonNode article) {
        List<QuoteScores.Gold> quotations = new ArrayList<>();
        for (JsonNode q : article.path("quotations")) {
            List<String> speakers = new ArrayList<>();
            if (q.path("speaker").isTextual()) {
                speakers.add(q.path("speaker").asText());
                q.path("speaker_alt").forEach(alt -> speakers.add(alt.asText()));
            }
            JsonNode source = q.path("source");
            quotations.add(new QuoteScores.Gold(
                    q.path("content").path("start").asInt(),
                    q.path("content").path("end").asInt(),
                    q.path("kind").asText(),
                    q.path("clause").isObject() ? Optional.of(range(q.path("clause"))) : Optional.empty(),
                    speakers,
                    source.isObject() ? Optional.of(source.path("text").asText()) : Optional.empty(),
                    source.isNull()));
        }
        return new QuoteScores.Annotated(
                article.path("text").asText(),
                quotations,
                ranges(article.path("distractors")),
                ranges(article.path("optional")));
    }

    private static List<QuoteScores.Range> ranges(JsonNode array) {
        List<QuoteScores.Range> out = new ArrayList<>();
        array.forEach(node -> out.add(range(node)));
        return out;
    }

    private static QuoteScores.Range range(JsonNode node) {
        return new QuoteScores.Range(
                node.path("start").asInt(),
                node.path("end").asInt(),
                node.path("why").asText(""));
    }

    private static void write(Path file, List<String> lines) {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "not-writable",
                    file + " can't be written (" + e.getMessage() + ").",
                    e);
        }
    }

    private void print(QuoteScores.Totals totals, boolean scored) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(JsonOutput.line(totals));
            return;
        }
        if (!scored) {
            writer.println("no annotations in " + gold + ": nothing to score");
            return;
        }
        writer.println("articles " + totals.articles());
        writer.println("           gold found  exact P/R/F1         overlap P/R/F1       overlap and kind P/R/F1");
        for (QuoteScores.Line line : totals.lines()) {
            writer.println(String.format(
                    Locale.ROOT,
                    "%-9s %5d %5d  %s  %s  %s",
                    line.kind(),
                    line.gold(),
                    line.found(),
                    rates(line.exact()),
                    rates(line.overlap()),
                    rates(line.overlapAndKind())));
        }
        writer.println(String.format(
                Locale.ROOT,
                "distractors taken %d of %d = %.3f",
                totals.distractorsTaken(),
                totals.distractors(),
                totals.distractorRate()));
        writer.println(String.format(
                Locale.ROOT,
                "speaker right     %d of %d = %.3f",
                totals.speakersRight(),
                totals.speakers(),
                totals.speakerAccuracy()));
    }

    private static String rates(QuoteScores.Rates r) {
        return String.format(Locale.ROOT, "%.3f %.3f %.3f   ", r.precision(), r.recall(), r.f1());
    }
}
