package org.isnad.search.lucene;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.isnad.search.IndexState;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.TranscriptIndexWriter;
import org.isnad.search.TranscriptIndexes;

/** Opens Lucene indexes. */
@ApplicationScoped
public class LuceneIndexes implements TranscriptIndexes {

    @Override
    public TranscriptIndex open(Path folder) {
        return new LuceneIndex(folder);
    }

    @Override
    public Optional<TranscriptIndexWriter> write(Path folder) {
        if (isTaken(folder)) {
            return Optional.empty();
        }
        try (TranscriptIndex reader = open(folder)) {
            IndexState state = reader.state();
            if (state instanceof IndexState.Unusable) {
                throw Views.unusable(state);
            }
        }
        return writer(folder, false);
    }

    /** Whether another writer is open: whoever waits for the end of one asks again and again, and reading the index each time would slow that one down. */
    private static boolean isTaken(Path folder) {
        try (MMapDirectory directory = new MMapDirectory(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return false;
        } catch (LockObtainFailedException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<TranscriptIndexWriter> rebuild(Path folder) {
        return writer(folder, true);
    }

    private static Optional<TranscriptIndexWriter> writer(Path folder, boolean anew) {
        try {
            Files.createDirectories(folder);
            MMapDirectory directory = new MMapDirectory(folder);
            try {
                return Optional.of(LuceneWriter.open(directory, anew));
            } catch (LockObtainFailedException e) {
                directory.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public IndexState check(Path folder) {
        try (TranscriptIndex reader = open(folder)) {
            IndexState state = reader.state();
            return state instanceof IndexState.Usable ? checked(folder, state) : state;
        }
    }

    private static IndexState checked(Path folder, IndexState usable) {
        try (MMapDirectory directory = new MMapDirectory(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext context : reader.leaves()) {
                context.reader().checkIntegrity();
            }
            return usable;
        } catch (IOException e) {
            return new IndexState.Unusable("it is damaged, " + e.getMessage());
        }
    }
}
