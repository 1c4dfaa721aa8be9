package org.isnad.pipeline.index;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.isnad.search.TranscriptIndexWriter;
import org.isnad.search.TranscriptIndexes;
import org.jboss.logging.Logger;

/**
 * Writes the newest change into an index that goes away again. Whoever has to take over from a writer that was killed has two seconds for it, and the first change that a
 * process writes takes up to three on a busy machine, most of them for loading classes: a server has that behind it when it begins to listen.
 */
@ApplicationScoped
class WriterRehearsal {

    private static final Logger LOG = Logger.getLogger(WriterRehearsal.class);

    /** One commit, at the end. */
    private static final long ONCE_MS = 60_000;

    private final IndexSource source;
    private final TranscriptIndexes indexes;
    private final boolean wanted;

    /** @param wanted whether this process is going to stay */
    WriterRehearsal(
            IndexSource source,
            TranscriptIndexes indexes,
            @ConfigProperty(name = "isnad.rehearse-writing", defaultValue = "false") boolean wanted) {
        this.source = source;
        this.indexes = indexes;
        this.wanted = wanted;
    }

    void onStart(@Observes StartupEvent event) {
        if (wanted) {
            run();
        }
    }

    /** Nothing depends on its success. */
    void run() {
        try {
            long last = source.last();
            if (last == 0) {
                return;
            }
            Path folder = Files.createTempDirectory("isnad-index-rehearsal");
            try (TranscriptIndexWriter writer = indexes.write(folder).orElseThrow()) {
                writer.commit(last - 1);
                new IndexFeed(source, writer, ONCE_MS, () -> false).run(IndexProgress.SILENT);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("the first change will take longer", e);
        }
    }
}
