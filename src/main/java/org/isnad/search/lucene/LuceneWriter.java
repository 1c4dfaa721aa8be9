package org.isnad.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
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

    private final Directory directory;
    private final IndexWriter writer;
    private final PassageDocuments documents = new PassageDocuments();
    private long position;
    private long sequence;

    private LuceneWriter(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
        CommitData data = CommitData.read(writer.getLiveCommitData());
        this.position = data.position();
        this.sequence = data.sequence();
    }

    /** @throws org.apache.lucene.store.LockObtainFailedException where another writer is open */
    static LuceneWriter open(Directory directory, boolean anew) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(anew ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setSimilarity(new PassageSimilarity())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false)
                .setUseCompoundFile(false)
                .setMergePolicy(merging());
        return new LuceneWriter(directory, new IndexWriter(directory, config));
    }

    private static LogByteSizeMergePolicy merging() {
        LogByteSizeMergePolicy policy = new LogByteSizeMergePolicy();
        policy.setMergeFactor(8);
        policy.setMaxMergeMB(4096);
        policy.setNoCFSRatio(0);
        return policy;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void replace(IndexedTranscript transcript) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
