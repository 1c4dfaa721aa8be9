package org.isnad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.isnad.cli.bench.Latencies;
import org.isnad.cli.bench.SearchBench;
import org.isnad.report.UserError;
import org.isnad.search.TranscriptIndexes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad bench search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Search over a made-up archive of N hours, in a throw-away folder: 7,500 words an hour, Zipf's law, Arabic morphology, speakers, episodes; by seed.",
            "",
            "Ordinary queries, per cent: frequent (rank 1 to 200), middle (1,000 to 5,000) and rare words 12, 14, 14; two words 10; a word without another 4;",
            "spoken phrases of two to four words 16; two words within five 6; beginnings (كتا*) 5; similar words (كلمة~) 5; a word by a speaker, in a podcast,",
            "in a year 4, 3, 3; a word with all facets 4. Expensive ones, evenly: endings (*تاب), inner parts (*كتا*), regular expressions.",
            "Each answer is a page of 20 hits in context with the exact total. First as many queries warm up. One query after the other; ours takes all processors for large ones.",
            "",
            "Beside it the same queries on a bare Lucene loop (words as spelled, 20 stored texts, matches counted; no folding, context, times or facets) and on",
            "PostgreSQL full text search (simple, GIN, best 20 by ts_rank, count), with a tenth of the queries; both are asked for what they can express."
        })
@NeedsNoArchive
class BenchSearchCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--hours", defaultValue = "100", description = "Size of the archive. Default: ${DEFAULT-VALUE}.")
    double hours;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--queries",
            defaultValue = "2000",
            description = "Ordinary queries to measure; expensive ones are a tenth. Default: ${DEFAULT-VALUE}.")
    int queries;

    @Option(names = "--no-bare-lucene", description = "Leave the bare Lucene loop out.")
    boolean noBareLucene;

    @Option(names = "--no-postgres", description = "Leave PostgreSQL out.")
    boolean noPostgres;

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description =
                    "Keep our index there; another run with the same hours and seed asks it again instead of building one.")
    Optional<Path> keep = Optional.empty();

    @Option(
            names = "--postgres-hours",
            paramLabel = "N",
            description = "PostgreSQL gets only so many of the hours. Default: all.")
    Optional<Double> postgresHours = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    /** How another engine did with the same queries. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Other(
            Latencies.Summary ordinary,
            Latencies.Summary expensive,
            long indexBytes,
            @Nullable Double hours,
            Map<String, Latencies.Summary> kinds) {

        static Other of(SearchBench.Engine engine, @Nullable Double hours) {
            return new Other(engine.ordinary(), engine.expensive(), engine.bytes(), hours, engine.kinds());
        }
    }

    /**
     * The measurement.
     *
     * @param heapBytes most that this process may use for objects
     * @param kinds the ordinary and expensive queries by kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            double hours,
            long words,
            long indexBytes,
            long indexWordsPerSecond,
            Latencies.Summary ordinary,
            Latencies.Summary expensive,
            @Nullable Other bareLucene,
            @Nullable Other postgres,
            long heapBytes,
            Map<String, Latencies.Summary> kinds) {}

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("isnad-bench-search");
        // PostgreSQL's unprivileged user must get through.
        if (!folder.toFile().setExecutable(true, false) || !folder.toFile().setReadable(true, false)) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT, "bench-folder", "Can't open " + folder + " for the database.");
        }
        Thread cleaner = new Thread(() -> delete(folder), "bench-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
        Path index = keep.isPresent() ? Files.createDirectories(keep.get()) : folder;
        Report report = measure(new SearchBench(folder, index, seed, hours, queries, this::say));
        spec.commandLine().getOut().println(json ? JsonOutput.line(report) : text(report));
        return ExitCodes.OK;
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
    }

    private Report measure(SearchBench bench) throws Exception {
        TranscriptIndexes indexes = SearchBench.indexes();
        Optional<SearchBench.Built> kept = bench.kept();
        SearchBench.Built built = kept.isPresent() ? kept.get() : bench.build(indexes);
        SearchBench.Engine isnad = bench.isnad(indexes, built.bytes());
        Other bare = noBareLucene ? null : Other.of(bench.bareLucene(), null);
        double share = Math.min(hours, postgresHours.orElse(hours));
        Other postgres = noPostgres ? null : Other.of(bench.postgres(share), share);
        return new Report(
                hours,
                built.words(),
                built.bytes(),
                Math.round(built.words() / built.seconds()),
                isnad.ordinary(),
                isnad.expensive(),
                bare,
                postgres,
                Runtime.getRuntime().maxMemory(),
                isnad.kinds());
    }

    private static String text(Report r) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%,.0f h, %,d words, index %,.1f MB, %,d words/s%n",
                r.hours,
                r.words,
                r.indexBytes / 1e6,
                r.indexWordsPerSecond));
        out.append("                    isnad p50   p99");
        out.append(r.bareLucene == null ? "" : "   bare p50   p99")
                .append(r.postgres == null ? "" : "   PostgreSQL p50   p99");
        row(out, "ordinary", r.ordinary, other(r.bareLucene, true), other(r.postgres, true));
        row(out, "expensive", r.expensive, other(r.bareLucene, false), other(r.postgres, false));
        r.kinds.forEach((kind, s) -> row(out, kind, s, kind(r.bareLucene, kind), kind(r.postgres, kind)));
        return out.toString();
    }

    private static Latencies.@Nullable Summary other(@Nullable Other other, boolean ordinary) {
        return other == null ? null : ordinary ? other.ordinary : other.expensive;
    }

    private static Latencies.@Nullable Summary kind(@Nullable Other other, String kind) {
        return other == null ? null : other.kinds.get(kind);
    }

    private static void row(StringBuilder out, String name, Latencies.@Nullable Summary... summaries) {
        out.append(String.format(Locale.ROOT, "%n%-18s", name));
        for (Latencies.@Nullable Summary s : summaries) {
            out.append(s == null ? "" : String.format(Locale.ROOT, " %9.2f %9.2f ms", s.p50Ms(), s.p99Ms()));
        }
    }

    private static void delete(Path folder) {
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
