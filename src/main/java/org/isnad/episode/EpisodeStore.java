package org.isnad.episode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps episodes. Thread-safe; each call is one transaction unless the caller is in one. */
public interface EpisodeStore {

    /** Adds the episode, or brings the podcast, title, date and names of the one with this id up to date. {@link Episode#position()} is ignored. */
    void save(Episode episode);

    Optional<Episode> find(EpisodeId id);

    /** Those of the episodes that there are, read at once. */
    Map<EpisodeId, Episode> find(Set<EpisodeId> ids);

    /** The only episode whose id starts with {@code prefix}; throws UserError when none or several do. */
    Episode require(String prefix);

    /** Removes the episode with its runs and transcripts. The original stays in the media store. */
    void delete(EpisodeId id);
}
