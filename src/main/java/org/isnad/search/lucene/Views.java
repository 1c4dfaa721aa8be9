package org.isnad.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import org.isnad.report.UserError;
import org.isnad.search.IndexState;
import org.isnad.search.TranscriptIndex;
import org.jspecify.annotations.Nullable;

/** Keeps a reader of the last commit open, whoever made it. Thread-safe. */
final class Views implements AutoCloseable {

    /** A commit can be replaced while it is being opened; it can't be every time. */
    private static final int TRIES = 5;

    private final Path folder;
    private @Nullable MMapDirectory directory;
    private @Nullable DirectoryReader current;
    private long checkedAt;
    private IndexState state = new IndexState.Missing();

    Views(Path folder) {
        this.folder = folder;
    }

    /** Uses one view. */
    interface Use<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    synchronized IndexState state() {
        DirectoryReader reader = acquire(true);
        release(reader);
        return state;
    }

    <T> T use(Use<T> use) {
        DirectoryReader reader = acquire(false);
        if (reader == null) {
            throw unusable(state);
        }
        try {
            IndexSearcher searcher = Helpers.searcher(reader);
            searcher.setSimilarity(new PassageSimilarity());
            searcher.setQueryCache(null);
            return use.apply(searcher);
        } catch (CorruptIndexException | EOFException e) {
            state = new IndexState.Unusable(String.valueOf(e.getMessage()));
            throw unusable(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release(reader);
        }
    }

    static UserError unusable(IndexState state) {
        String why = state instanceof IndexState.Unusable broken
                ? "The search index can't be used: " + broken.reason() + "."
                : "There is no search index yet.";
        return new UserError(
                UserError.Kind.ENVIRONMENT, "index-unusable", why + " `isnad reindex` makes one from the archive.");
    }

    private static void release(@Nullable DirectoryReader reader) {
        try {
            if (reader != null) {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized @Nullable DirectoryReader acquire(boolean now) {
        long nanos = System.nanoTime();
        if (now || current == null || nanos - checkedAt > TranscriptIndex.FRESH_MS * 1_000_000) {
            checkedAt = nanos;
            refresh();
        }
        if (current != null) {
            current.incRef();
        }
        return current;
    }

    private void refresh() {
        for (int i = 1; i <= TRIES; i++) {
            try {
                DirectoryReader newer = current == null ? open() : DirectoryReader.openIfChanged(current);
                if (newer != null) {
                    take(newer);
                }
                return;
            } catch (IndexNotFoundException e) {
                drop(new IndexState.Missing());
                return;
            } catch (NoSuchFileException | FileNotFoundException e) {
                drop(
                        i < TRIES
                                ? new IndexState.Missing()
                                : new IndexState.Unusable("a file is missing, " + e.getMessage()));
            } catch (CorruptIndexException | EOFException e) {
                drop(new IndexState.Unusable("it is damaged, " + e.getMessage()));
                return;
            } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
                drop(new IndexState.Unusable("another version of the program made it"));
                return;
            } catch (IOException | IllegalArgumentException e) {
                drop(new IndexState.Unusable("it can't be read, " + e.getMessage()));
                return;
            }
        }
    }

    private DirectoryReader open() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexNotFoundException("no folder " + folder);
        }
        if (directory == null) {
            directory = new MMapDirectory(folder);
        }
        return DirectoryReader.open(directory);
    }

    private void take(DirectoryReader newer) throws IOException {
        String schema = newer.getIndexCommit().getUserData().getOrDefault("schema", "");
        if (!schema.equals(CommitData.SCHEMA)) {
            newer.close();
            drop(new IndexState.Unusable("another version of the program made it (schema \"" + schema + "\")"));
            return;
        }
        release(current);
        current = newer;
        state = CommittedState.of(newer);
    }

    private void drop(IndexState to) {
        release(current);
        current = null;
        state = to;
    }

    @Override
    public synchronized void close() {
        drop(new IndexState.Missing());
        try {
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
