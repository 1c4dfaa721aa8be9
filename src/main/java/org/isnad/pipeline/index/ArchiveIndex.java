package org.isnad.pipeline.index;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.isnad.archive.ArchiveHome;
import org.isnad.quote.PassageCandidate;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.PassageQuery;
import org.isnad.quote.SpokenWord;
import org.isnad.report.UserError;
import org.isnad.search.CollocationRequest;
import org.isnad.search.Collocations;
import org.isnad.search.FrequencyRequest;
import org.isnad.search.IndexState;
import org.isnad.search.Period;
import org.isnad.search.PeriodCount;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.TranscriptIndexes;
import org.isnad.search.WordCount;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.WordRange;
import org.jspecify.annotations.Nullable;

/** The archive's index for readers, whichever generation is in use: a new one is noticed within {@value #LOOK_MS} ms. Thread-safe. */
@ApplicationScoped
public class ArchiveIndex implements TranscriptIndex {

    private static final long LOOK_MS = 100;

    private final TranscriptIndexes indexes;
    private final IndexFolders folders;

    /** Held for reading by whoever asks the opened index, for writing by who changes it. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /** Held while somebody looks: a look that began before {@link #lookAgain} must not count as one after it. */
    private final Object looking = new Object();

    private @Nullable Opened opened;
    private volatile long looked;

    private record Opened(Path folder, TranscriptIndex index) {}

    ArchiveIndex(ArchiveHome home, TranscriptIndexes indexes) {
        this.indexes = indexes;
        this.folders = new IndexFolders(home.data().resolve("index"));
    }

    IndexFolders folders() {
        return folders;
    }

    @Override
    public IndexState state() {
        return ask(index -> index.state(), new IndexState.Missing());
    }

    /** Whether the generation in use was found damaged. */
    Optional<String> condemned() {
        return folders.current().flatMap(folders::condemned);
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return ask(index -> index.search(request));
    }

    @Override
    public List<PeriodCount> trend(SearchQuery query, Period period) {
        return ask(index -> index.trend(query, period));
    }

    @Override
    public List<WordCount> frequency(FrequencyRequest request) {
        return ask(index -> index.frequency(request));
    }

    @Override
    public Collocations collocations(CollocationRequest request) {
        return ask(index -> index.collocations(request));
    }

    /** Follows the generations like everything else here. */
    @Override
    public PassageFinder passages() {
        return new PassageFinder() {
            @Override
            public List<PassageCandidate> find(PassageQuery query, int limit, int byMeaning) {
                return ask(index -> index.passages().find(query, limit, byMeaning));
            }

            @Override
            public double documentFrequency(String word) {
                return ask(index -> index.passages().documentFrequency(word));
            }

            @Override
            public long passages() {
                return ask(index -> index.passages().passages());
            }
        };
    }

    @Override
    public List<Optional<List<SpokenWord>>> words(List<WordRange> stretches) {
        return ask(index -> index.words(stretches));
    }

    @Override
    public Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> transcripts) {
        return ask(index -> index.speakers(transcripts));
    }

    private <T> T ask(Function<TranscriptIndex, T> question) {
        return ask(question, null);
    }

    private <T> T ask(Function<TranscriptIndex, T> question, @Nullable T none) {
        follow();
        use.readLock().lock();
        try {
            Opened now = opened;
            if (now != null) {
                return ask(now, question);
            }
        } finally {
            use.readLock().unlock();
        }
        if (none != null) {
            return none;
        }
        throw new UserError(
                UserError.Kind.ENVIRONMENT,
                "index-missing",
                "The search index is being made and can't be asked yet. A running `isnad serve` or `isnad ingest` makes it, or `isnad reindex`, which shows how far it is.");
    }

    private <T> T ask(Opened now, Function<TranscriptIndex, T> question) {
        try {
            return question.apply(now.index);
        } catch (UserError e) {
            if (e.code().equals("index-unusable")
                    && folders.current().filter(now.folder::equals).isPresent()) {
                folders.condemn(now.folder, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** Opens the generation in use when it is another one than before. */
    private void follow() {
        if (isDue()) {
            synchronized (looking) {
                if (isDue()) {
                    look();
                }
            }
        }
    }

    private boolean isDue() {
        return looked == 0 || System.nanoTime() - looked >= TimeUnit.MILLISECONDS.toNanos(LOOK_MS);
    }

    private void look() {
        long now = System.nanoTime();
        Optional<Path> current = folders.current();
        Opened before = opened;
        if (!current.equals(Optional.ofNullable(before).map(Opened::folder))) {
            use.writeLock().lock();
            try {
                if (opened == before) {
                    opened = current.map(folder -> new Opened(folder, indexes.open(folder)))
                            .orElse(null);
                    if (before != null) {
                        before.index.close();
                    }
                }
            } finally {
                use.writeLock().unlock();
            }
        }
        looked = now;
    }

    /** What was just written is looked for at once. */
    void lookAgain() {
        synchronized (looking) {
            looked = 0;
        }
    }

    void onShutdown(@Observes ShutdownEvent event) {
        close();
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (opened != null) {
                opened.index.close();
                opened = null;
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
