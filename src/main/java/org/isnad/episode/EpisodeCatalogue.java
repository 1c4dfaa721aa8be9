package org.isnad.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The names under which an archive's episodes may be spoken of. Thread-safe; one query. */
public interface EpisodeCatalogue {

    /** Every episode, oldest first. */
    List<Entry> entries();

    /** What people call an episode. */
    record Entry(
            EpisodeId id,
            String podcast,
            String title,
            Optional<LocalDate> publishedOn,
            List<String> hosts,
            List<String> guests) {

        public Entry {
            hosts = List.copyOf(hosts);
            guests = List.copyOf(guests);
        }
    }
}
