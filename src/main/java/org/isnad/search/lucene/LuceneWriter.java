package org.isnad.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.isnad.episode.EpisodeId;
import org.isnad.search.IndexedTranscript;
import org.isnad.search.TranscriptIndexWriter;

/** Writes the index. Merges join neighbours only, so that documents stay in the order in which they came. */
final class LuceneWriter implements TranscriptIndexWriter {

    /** Memory for what is not yet flushed; [measured] more does not make it faster. */
    private static final double BUFFER_MB = 128;

    /** Share of the heap that it may take: servers and commands live with 256 MB. */
    private static final double HEAP_SHARE = 1.0 / 8;

    /** How long the end waits for merges, while nobody else can write; longer ones begin anew with the next writer. */
    private static final long MERGE_PATIENCE_MS = 1_000;

    private static final long MERGE_LOOK_MS = 20;

    /** Larger segments than this are not joined any more. */
    private static final double LARGEST_MB = 4096;

    private final Directory directory;
    private final IndexWriter writer;
    private final PassageDocuments documents = new PassageDocuments();
    private final ConcurrentMergeScheduler merges;
    private long position;
    private long sequence;
    private boolean changed;
    private boolean committed;

    private LuceneWriter(Directory directory, IndexWriter writer, ConcurrentMergeScheduler merges) {
        this.merges = merges;
        this.directory = directory;
        this.writer = writer;
        CommitData data = CommitData.read(writer.getLiveCommitData());
        this.position = data.position();
        this.sequence = data.sequence();
    }

    /** @throws org.apache.lucene.store.LockObtainFailedException where another writer is open */
    static LuceneWriter open(Directory directory, boolean anew) throws IOException {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setSimilarity(new PassageSimilarity())
                .setRAMBufferSizeMB(Math.min(BUFFER_MB, Runtime.getRuntime().maxMemory() * HEAP_SHARE / 1e6))
                .setMergeScheduler(merges)
                .setCommitOnClose(false)
                .setUseCompoundFile(false)
                .setMergePolicy(merging());
        return new LuceneWriter(directory, new IndexWriter(directory, config), merges);
    }

    private static LogByteSizeMergePolicy merging() {
        LogByteSizeMergePolicy policy = new LogByteSizeMergePolicy();
        policy.setMergeFactor(8);
        policy.setMaxMergeMB(LARGEST_MB);
        policy.setMaxMergeMBForForcedMerge(LARGEST_MB);
        policy.setNoCFSRatio(0);
        return policy;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void replace(IndexedTranscript transcript) {
        changed = true;
        List<Document> added = documents.of(transcript, sequence);
        sequence += added.size();
        try {
            if (added.isEmpty()) {
                writer.deleteDocuments(episode(transcript.episode()));
            } else {
                writer.updateDocuments(episode(transcript.episode()), added);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term episode(EpisodeId id) {
        return new Term(Terms.EPISODE, id.value());
    }

    @Override
    public void delete(EpisodeId episode) {
        changed = true;
        try {
            writer.deleteDocuments(episode(episode));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void commit(long to) {
        Map<String, String> data = new CommitData(to, sequence).write();
        writer.setLiveCommitData(data.entrySet());
        try {
            writer.commit();
            position = to;
            changed = false;
            committed = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into one segment for each processor: Lucene divides a query among them. */
    @Override
    public void join(BooleanSupplier stopping) {
        try {
            writer.forceMerge(Helpers.PROCESSORS, false);
            while (writer.hasPendingMerges() || merges.mergeThreadCount() > 0) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(MERGE_LOOK_MS);
            }
            if (!writer.isOpen()) {
                throw new IOException("joining them failed: " + writer.getTragicException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            keepMerges();
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Segments that were joined since the last commit are kept by another one, or writers that live shortly would never get to join any. */
    private void keepMerges() throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MERGE_PATIENCE_MS);
        try {
            while (!changed && merges.mergeThreadCount() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(MERGE_LOOK_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (committed && !changed && writer.isOpen()) {
            writer.commit();
        }
    }
}
