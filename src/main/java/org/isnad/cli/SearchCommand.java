package org.isnad.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.pipeline.index.IndexFreshness;
import org.isnad.report.UserError;
import org.isnad.search.CollocationRequest;
import org.isnad.search.FrequencyRequest;
import org.isnad.search.Period;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.export.HitExport;
import org.isnad.search.export.HitFormat;
import org.isnad.search.export.HitLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Find what was said, to the second. A word is found in every spelling and form (كتاب finds الكتاب، وكتابهم، كتابه), better matches first.",
            "",
            "  =كلمة exactly so      \"كلمة كلمة\" phrase        كتا* *مكتب? patterns   كلمة~ similar",
            "  OR  -without  ( )    \"a b\"~5 near, any order   \"a >> b\"~5 in order    /كت.*ب/ expression",
            "  speaker:صقر  podcast:مزيج  episode:5f17  date:2024-11..2025-01  role:guest  confidence:>0.8",
            "",
            "Examples:",
            "  isnad search 'القصر الجمهوري'             both words, near each other",
            "  isnad search '\"لم يكن هناك قرار\"'         the phrase; negations count",
            "  isnad search --speaker 'كامل صقر' أربعمئة  the number, also as 400 or ٤٠٠",
            "  isnad search سقوط --trend month           how often, month by month",
            "  isnad search سقوط --format csv -o hits.csv"
        })
class SearchCommand implements Callable<Integer> {

    private static final int PAGE = 20;
    private static final int EXPORT_PAGE = 500;
    private static final int WORDS = 50;

    private final TranscriptIndex index;
    private final IndexFreshness freshness;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "What to find; several arguments are joined by blanks.")
    String[] words = {};

    @Mixin
    SearchFilterOptions filters = new SearchFilterOptions();

    @Option(
            names = "--sort",
            defaultValue = "relevance",
            description = "relevance, date (newest first) or position (order of arrival). Default: ${DEFAULT-VALUE}.")
    SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Hits to show. Default: 20, with --format all; with --frequency and --collocates 50 words.")
    Optional<Integer> limit = Optional.empty();

    @Option(names = "--cursor", description = "Where to go on: the word that the page before ended with.")
    Optional<String> cursor = Optional.empty();

    @Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "8",
            description = "Words before and after a hit, 0 to 50. Default: ${DEFAULT-VALUE}.")
    int context;

    @Option(
            names = "--facets",
            split = ",",
            description = "Also count hits by speaker, podcast, year (comma-separated).")
    Set<SearchRequest.Facet> facets = EnumSet.noneOf(SearchRequest.Facet.class);

    @ArgGroup(multiplicity = "0..1")
    Instead instead = new Instead();

    /** What to show instead of hits. */
    static class Instead {
        @Option(names = "--trend", paramLabel = "PERIOD", description = "Hits per year, month or day.")
        Optional<Period> trend = Optional.empty();

        @Option(
                names = "--frequency",
                description = "The most frequent words of what QUERY and filters select; of the archive without them.")
        boolean frequency;

        @Option(names = "--collocates", description = "Words that keep company with the hits, by log Dice.")
        boolean collocates;

        @Option(names = "--format", description = "All hits as csv, jsonl or vtt (a clip list).")
        Optional<String> format = Optional.empty();
    }

    @Option(names = "--bom", description = "Begin a csv with a byte order mark, which some spreadsheets need.")
    boolean bom;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where --format writes to: a new file. Default: standard output.")
    Optional<Path> output = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    SearchCommand(TranscriptIndex index, IndexFreshness freshness) {
        this.index = index;
        this.freshness = freshness;
    }

    @Override
    public Integer call() {
        Optional<SearchQuery> query = filters.filters().apply(Optional.of(String.join(" ", words)));
        if (query.isEmpty() && !instead.frequency) {
            throw new ParameterException(spec.commandLine(), "Say what to search for: isnad search QUERY.");
        }
        long pending = freshness.await(new IndexProgressPrinter(spec, false));
        if (pending > 0) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "isnad: " + pending
                                    + " new or changed episodes are not in the index yet; `isnad reindex --update` waits for them.");
        }
        if (instead.frequency) {
            print(index.frequency(new FrequencyRequest(query, limit.orElse(WORDS))));
        } else if (instead.collocates) {
            print(index.collocations(new CollocationRequest(query.orElseThrow(), 5, 2, limit.orElse(WORDS))));
        } else if (instead.trend.isPresent()) {
            print(index.trend(query.orElseThrow(), instead.trend.get()));
        } else if (instead.format.isPresent()) {
            export(query.orElseThrow(), HitFormat.of(instead.format.get()));
        } else {
            show(request(query.orElseThrow(), limit.orElse(PAGE)), pending);
        }
        return ExitCodes.OK;
    }

    private SearchRequest request(SearchQuery query, int size) {
        return new SearchRequest(query, sort, cursor, size, facets, context);
    }

    private void print(Object answer) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonOutput.line(answer) : SearchTables.of(answer));
    }

    /** A page of hits as JSON. */
    record Page(
            long total,
            java.util.List<HitLine> hits,
            Map<String, java.util.List<SearchAnswer.FacetCount>> facets,
            Optional<String> next,
            long pending) {}

    private void show(SearchRequest request, long pending) {
        SearchAnswer answer = index.search(request);
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            new SearchText(out, SearchText.colours()).print(answer, request);
            return;
        }
        Map<String, java.util.List<SearchAnswer.FacetCount>> counts = answer.facets().entrySet().stream()
                .collect(Collectors.toMap(f -> f.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        out.println(JsonOutput.line(new Page(
                answer.total(), answer.hits().stream().map(HitLine::of).toList(), counts, answer.next(), pending)));
    }

    private void export(SearchQuery query, HitFormat format) {
        long most = limit.map(Integer::longValue).orElse(Long.MAX_VALUE);
        try {
            if (output.isEmpty()) {
                PrintWriter out = spec.commandLine().getOut();
                export(query, format, most, new BufferedWriter(out));
                out.flush();
                return;
            }
            try (Writer file = NewFile.open(output.get())) {
                long hits = export(query, format, most, file);
                spec.commandLine().getErr().println(hits + " hits in " + output.get());
            }
        } catch (FileAlreadyExistsException e) {
            throw NewFile.exists(output.orElseThrow(), e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "output-not-written",
                    "Can't write the hits: " + e.getMessage() + ".",
                    e);
        }
    }

    private long export(SearchQuery query, HitFormat format, long most, Writer out) throws IOException {
        SearchRequest first = request(query, (int) Math.min(EXPORT_PAGE, most));
        long hits = HitExport.write(index, first, most, format.begin(out, bom));
        out.flush();
        return hits;
    }
}
