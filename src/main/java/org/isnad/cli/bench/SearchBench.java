package org.isnad.cli.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isnad.report.UserError;
import org.isnad.search.IndexedTranscript;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.TranscriptIndexWriter;
import org.isnad.search.TranscriptIndexes;
import org.isnad.search.lucene.BareLucene;
import org.isnad.search.lucene.LuceneIndexes;
import org.isnad.synthetic.SyntheticArchive;
import org.isnad.synthetic.SyntheticEpisode;
import org.isnad.transcript.Segment;
import org.jspecify.annotations.Nullable;

/** Measures search over a made-up archive in a folder: ours, a bare Lucene loop, and PostgreSQL's full text search, with the same queries. */
public final class SearchBench {

    private static final int AHEAD = 8;

    /** Beside the index, what building it took. */
    private static final String NOTE = "bench.properties";

    /** Expensive queries are measured less often than ordinary ones. */
    private static final int EXPENSIVE_PART = 10;

    /** PostgreSQL answers some queries in seconds. */
    private static final int POSTGRES_PART = 10;

    private final Path folder;
    private final Path index;
    private final SyntheticArchive archive;
    private final long seed;
    private final int queries;
    private final Consumer<String> log;

    /**
     * @param folder for what is thrown away
     * @param index where our index is put in a folder of its own
     * @param queries ordinary ones to measure, after as many to warm up
     */
    public SearchBench(Path folder, Path index, long seed, double hours, int queries, Consumer<String> log) {
        this.folder = folder;
        this.index = index;
        this.archive = new SyntheticArchive(seed, hours);
        this.seed = seed;
        this.queries = queries;
        this.log = log;
    }

    /** The engine that an archive is searched with. */
    public static TranscriptIndexes indexes() {
        return new LuceneIndexes();
    }

    /** How one engine did. */
    public record Engine(
            Latencies.Summary ordinary,
            Latencies.Summary expensive,
            Map<String, Latencies.Summary> kinds,
            long bytes) {}

    /** What indexing took. */
    public record Built(long words, double seconds, long bytes) {}

    /** Asks one engine. */
    @FunctionalInterface
    interface Question {
        long ask(SearchRequest request) throws Exception;
    }

    /** Our index as an earlier run with the same seed and hours left it in the folder, if one did. */
    public Optional<Built> kept() throws IOException {
        Path note = indexFolder().resolve(NOTE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(note)) {
            kept.load(in);
        }
        return Optional.of(new Built(
                Long.parseLong(kept.getProperty("words")),
                Double.parseDouble(kept.getProperty("seconds")),
                size(indexFolder())));
    }

    private Path indexFolder() {
        return index.resolve("isnad-" + archive.episodes() + "-" + seed);
    }

    private void note(long words, double seconds) throws IOException {
        Properties built = new Properties();
        built.setProperty("words", Long.toString(words));
        built.setProperty("seconds", Double.toString(seconds));
        try (Writer out = Files.newBufferedWriter(indexFolder().resolve(NOTE))) {
            built.store(out, "what indexing took");
        }
    }

    /** Our index, built from the archive's transcripts; making these up is another thread's work and not counted where a core is free for it. */
    public Built build(TranscriptIndexes indexes) throws IOException {
        long words = 0;
        long begun = System.nanoTime();
        try (TranscriptIndexWriter writer = indexes.write(indexFolder()).orElseThrow()) {
            int done = 0;
            for (Iterator<SyntheticEpisode> all = ahead(archive.episodes()); all.hasNext(); ) {
                SyntheticEpisode episode = all.next();
                writer.replace(IndexedTranscript.of(episode.id(), 1, episode.transcript()));
                words += episode.words();
                if (++done % 1000 == 0) {
                    log.accept("indexed " + done + " of " + archive.episodes() + " episodes");
                    writer.commit(done);
                }
            }
            writer.join(() -> false);
            writer.commit(done);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        note(words, seconds);
        return new Built(words, seconds, size(indexFolder()));
    }

    /** Episodes made by another thread, a few ahead. */
    private Iterator<SyntheticEpisode> ahead(int episodes) {
        BlockingQueue<SyntheticEpisode> made = new ArrayBlockingQueue<>(AHEAD);
        Thread maker =
                new Thread(() -> archive.stream().limit(episodes).forEach(episode -> put(made, episode)), "synthetic");
        maker.setDaemon(true);
        maker.start();
        return Stream.generate(() -> take(made)).limit(episodes).iterator();
    }

    private static void put(BlockingQueue<SyntheticEpisode> queue, SyntheticEpisode episode) {
        try {
            queue.put(episode);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static SyntheticEpisode take(BlockingQueue<SyntheticEpisode> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public Engine isnad(TranscriptIndexes indexes, long bytes) throws Exception {
        try (TranscriptIndex index = indexes.open(indexFolder())) {
            return measure("isnad", request -> ask(index, request), 1, bytes);
        }
    }

    /** A query that is refused for its cost counts with the time until then. */
    private long ask(TranscriptIndex index, SearchRequest request) {
        try {
            return index.search(request).total();
        } catch (UserError e) {
            log.accept(request.query() + ": " + e.getMessage());
            return 0;
        }
    }

    public Engine bareLucene() throws Exception {
        Path path = folder.resolve("bare");
        try (BareLucene bare = new BareLucene(path)) {
            for (Iterator<SyntheticEpisode> all = ahead(archive.episodes()); all.hasNext(); ) {
                SyntheticEpisode e = all.next();
                for (Segment segment : e.transcript().segments()) {
                    bare.add(
                            segment.text(),
                            e.transcript().speaker(segment.speaker()).label(),
                            e.transcript().podcast(),
                            e.transcript().publishedOn().orElseThrow());
                }
            }
            bare.finish();
            return measure("bare Lucene", request -> bare.search(request.query()), 1, size(path));
        }
    }

    /** @param hours of the archive that PostgreSQL gets, from its beginning */
    public Engine postgres(double hours) throws Exception {
        int episodes = Math.min(archive.episodes(), new SyntheticArchive(seed, hours).episodes());
        try (PostgresSearch postgres = new PostgresSearch(folder.resolve("postgres"))) {
            for (Iterator<SyntheticEpisode> all = ahead(episodes); all.hasNext(); ) {
                postgres.add(all.next());
            }
            long bytes = postgres.finish();
            return measure("PostgreSQL", request -> postgres.search(request.query()), POSTGRES_PART, bytes);
        }
    }

    /** Each engine gets the same queries: the mix is drawn anew from the same seed. */
    private Engine measure(String name, Question engine, int part, long bytes) throws Exception {
        log.accept("asking " + name);
        QueryMix mix = new QueryMix(archive, seed + 1);
        int ordinaryCount = Math.max(20, queries / part);
        int expensiveCount = Math.max(6, queries / part / EXPENSIVE_PART);
        ask(engine, mix, true, ordinaryCount, null);
        ask(engine, mix, false, Math.max(3, expensiveCount / 2), null);
        Latencies ordinary = new Latencies();
        ask(engine, mix, true, ordinaryCount, ordinary);
        Latencies expensive = new Latencies();
        ask(engine, mix, false, expensiveCount, expensive);
        Map<String, Latencies.Summary> kinds = new LinkedHashMap<>(ordinary.byKind());
        kinds.putAll(expensive.byKind());
        return new Engine(ordinary.summary(), expensive.summary(), kinds, bytes);
    }

    private static void ask(Question engine, QueryMix mix, boolean ordinary, int count, @Nullable Latencies latencies)
            throws Exception {
        for (int i = 0; i < count; i++) {
            QueryMix.Asked asked = mix.next(ordinary);
            long begun = System.nanoTime();
            engine.ask(asked.request());
            long nanos = System.nanoTime() - begun;
            Optional.ofNullable(latencies).ifPresent(l -> l.add(asked.kind(), nanos));
        }
    }

    static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
