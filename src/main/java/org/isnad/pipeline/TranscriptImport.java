package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.isnad.episode.EpisodeId;

/** Rebuilds an episode from a transcript file, ours or made elsewhere, without audio. */
@ApplicationScoped
public class TranscriptImport {

    /**
     * What an import made.
     *
     * @param revision the revision under which the transcript is kept now
     */
    public record Imported(EpisodeId episode, int revision) {}

    public Imported importFile(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }
}
