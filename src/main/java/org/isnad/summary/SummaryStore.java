package org.isnad.summary;

import java.util.Optional;
import org.isnad.episode.EpisodeId;

/** Keeps one summary per revision of a transcript. Thread-safe; each call is one transaction unless the caller is in one. */
public interface SummaryStore {

    /** Keeps the summary, in place of an earlier one of the revision. */
    void save(EpisodeId episode, int revision, Summary summary);

    /** The summary of the revision, if there is one that this version can read. */
    Optional<Summary> find(EpisodeId episode, int revision);
}
