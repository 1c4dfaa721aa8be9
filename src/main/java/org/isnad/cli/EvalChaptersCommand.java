package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.evaluation.SegmentationScores;
import org.isnad.evaluation.TextTiling;
import org.isnad.export.TranscriptReader;
import org.isnad.report.UserError;
import org.isnad.summary.extract.Unit;
import org.isnad.summary.topic.TopicBorders;
import org.isnad.summary.topic.TopicRules;
import org.isnad.summary.topic.TopicUnit;
import org.isnad.transcript.Segment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad eval chapters}. */
@Command(
        name = "chapters",
        mixinStandardHelpOptions = true,
        description = {
            "Pk and WindowDiff of our chapters on stitched episodes, whose borders are known, beside TextTiling and equal cuts.",
            "PATHS are transcripts (.json, or folders of them), each one topic, and .jsonl files with utterances of several programmes,",
            "{\"id\": \"PROGRAMME_START_END\", \"hyp\": \"…\"} a line with seconds, each programme one topic.",
            "An episode is 3 to 7 topics, each cut to between half of it and all. The number of topics is told to equal cuts only."
        })
@NeedsNoArchive
class EvalChaptersCommand implements Callable<Integer> {

    private static final Pattern TIMED_ID = Pattern.compile("(.*)_([0-9.]+)_([0-9.]+)");

    private static final int FEWEST = 3;
    private static final int MOST = 7;

    /** Utterances; programmes shorter than this make no topic. */
    private static final int SHORTEST = 20;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Transcripts, folders of transcripts, .jsonl files.")
    List<Path> paths = List.of();

    @Option(
            names = "--episodes",
            defaultValue = "100",
            description = "Stitched episodes per kind. Default: ${DEFAULT-VALUE}.")
    int episodes;

    @Option(names = "--seed", defaultValue = "1", description = "Of the stitching. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--penalty", hidden = true)
    double penalty = -1;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    private record Utterance(List<String> stems, long ms) {}

    record Line(
            String kind,
            int episodes,
            SegmentationScores isnad,
            SegmentationScores textTiling,
            SegmentationScores equal) {}

    record Report(double pk, double windowDiff, List<Line> kinds) {}

    @Override
    public Integer call() throws IOException {
        List<List<Utterance>> whole = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path) || path.toString().endsWith(".json")) {
                whole.addAll(transcripts(path));
            } else {
                List<List<Utterance>> programmes = programmes(path);
                if (programmes.size() < FEWEST) {
                    throw new UserError(
                            UserError.Kind.BAD_INPUT,
                            "too-few-programmes",
                            path + " has fewer than " + FEWEST + " programmes to stitch.");
                }
                lines.add(measure("programmes", random -> stitched(programmes, random)));
            }
        }
        if (!whole.isEmpty()) {
            lines.add(measure("transcripts", random -> stitched(whole, random)));
        }
        Report report = new Report(
                lines.stream().mapToDouble(l -> l.isnad.pk()).average().orElse(1),
                lines.stream().mapToDouble(l -> l.isnad.windowDiff()).average().orElse(1),
                lines);
        if (json) {
            spec.commandLine().getOut().println(JsonOutput.line(report));
        } else {
            lines.forEach(line -> spec.commandLine().getOut().println(text(line)));
        }
        return ExitCodes.OK;
    }

    private static String text(Line line) {
        return String.format(
                Locale.ROOT,
                "%-28s Pk %.3f  WindowDiff %.3f   TextTiling %.3f %.3f   equal cuts %.3f %.3f   (%d episodes)",
                line.kind,
                line.isnad.pk(),
                line.isnad.windowDiff(),
                line.textTiling.pk(),
                line.textTiling.windowDiff(),
                line.equal.pk(),
                line.equal.windowDiff(),
                line.episodes);
    }

    @FunctionalInterface
    private interface Stitching {
        List<List<Utterance>> topics(Random random);
    }

    private Line measure(String kind, Stitching stitching) {
        List<SegmentationScores> isnad = new ArrayList<>();
        List<SegmentationScores> tiling = new ArrayList<>();
        List<SegmentationScores> equal = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < episodes; i++) {
            List<List<Utterance>> topics = stitching.topics(random);
            List<Utterance> all = topics.stream().flatMap(List::stream).toList();
            TreeSet<Integer> truth = starts(topics);
            isnad.add(SegmentationScores.of(all.size(), truth, new TreeSet<>(found(all))));
            tiling.add(SegmentationScores.of(
                    all.size(),
                    truth,
                    TextTiling.borders(all.stream().map(Utterance::stems).toList())));
            equal.add(SegmentationScores.of(all.size(), truth, equalCuts(all.size(), topics.size())));
        }
        return new Line(kind, episodes, mean(isnad), mean(tiling), mean(equal));
    }

    private List<Integer> found(List<Utterance> utterances) {
        List<TopicUnit> units = new ArrayList<>();
        long at = 0;
        for (Utterance utterance : utterances) {
            units.add(new TopicUnit(utterance.stems, at, at + utterance.ms, 0));
            at += utterance.ms;
        }
        TopicRules rules = TopicRules.forAudio(at);
        return TopicBorders.find(units, penalty < 0 ? rules : new TopicRules(penalty, rules.minMs(), rules.maxMs()));
    }

    private static TreeSet<Integer> starts(List<List<Utterance>> topics) {
        TreeSet<Integer> starts = new TreeSet<>();
        int at = 0;
        for (List<Utterance> topic : topics) {
            starts.add(at);
            at += topic.size();
        }
        return starts;
    }

    private static TreeSet<Integer> equalCuts(int units, int topics) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (int i = 0; i < topics; i++) {
            starts.add(i * units / topics);
        }
        return starts;
    }

    private static SegmentationScores mean(Collection<SegmentationScores> scores) {
        return new SegmentationScores(
                scores.stream().mapToDouble(SegmentationScores::pk).average().orElse(1),
                scores.stream()
                        .mapToDouble(SegmentationScores::windowDiff)
                        .average()
                        .orElse(1));
    }

    /** Three to seven programmes in random order, each cut to between half of it and all. */
    private static List<List<Utterance>> stitched(List<List<Utterance>> programmes, Random random) {
        List<List<Utterance>> order = new ArrayList<>(programmes);
        Collections.shuffle(order, random);
        int topics = Math.min(order.size(), FEWEST + random.nextInt(MOST - FEWEST + 1));
        return order.subList(0, topics).stream()
                .map(programme -> {
                    int length = programme.size() / 2 + random.nextInt(programme.size() / 2 + 1);
                    int start = random.nextInt(programme.size() - length + 1);
                    return programme.subList(start, start + length);
                })
                .toList();
    }

    /** Utterances of several programmes: {@code {"id":"PROGRAMME_START_END","hyp":"…"}} a line, seconds; {@code text} serves for {@code hyp}. */
    private static List<List<Utterance>> programmes(Path file) {
        Map<String, TreeMap<Double, Utterance>> programmes = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                JsonNode node = JsonOutput.tree(line);
                Matcher id = TIMED_ID.matcher(node.path("id").asText());
                Unit unit =
                        Unit.ofText(node.path("hyp").asText(node.path("text").asText()));
                if (id.matches() && unit.length() > 0) {
                    double start = Double.parseDouble(id.group(2));
                    long ms = Math.round(1000 * (Double.parseDouble(id.group(3)) - start));
                    programmes
                            .computeIfAbsent(id.group(1), key -> new TreeMap<>())
                            .put(start, new Utterance(unit.content(), ms));
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return programmes.values().stream()
                .map(programme -> List.copyOf(programme.values()))
                .filter(programme -> programme.size() >= SHORTEST)
                .toList();
    }

    private static List<List<Utterance>> transcripts(Path path) {
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> TranscriptReader.read(file).segments().stream()
                            .map(EvalChaptersCommand::utterance)
                            .toList())
                    .filter(topic -> !topic.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Utterance utterance(Segment segment) {
        return new Utterance(
                Unit.ofText(segment.text()).content(), segment.span().durationMs());
    }

    private static UserError unreadable(Path file, IOException e) {
        return new UserError(
                UserError.Kind.NOT_FOUND, "file-missing", "Can't read " + file + ": " + e.getMessage() + ".", e);
    }
}
