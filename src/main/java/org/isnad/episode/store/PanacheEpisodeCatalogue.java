package org.isnad.episode.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;

/** The catalogue in PostgreSQL. */
@ApplicationScoped
class PanacheEpisodeCatalogue implements EpisodeCatalogue, PanacheRepositoryBase<EpisodeEntity, String> {

    /** Columns, not entities: an archive has thousands, and they are read for every article. */
    private static final String ENTRIES =
            "select e.id, e.podcast, e.title, e.publishedOn, e.hosts, e.guests from EpisodeEntity e order by e.position";

    @Override
    @Transactional
    public List<Entry> entries() {
        return getEntityManager()
                .createQuery(ENTRIES, Object[].class)
                .getResultStream()
                .map(PanacheEpisodeCatalogue::entry)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Entry entry(Object[] row) {
        return new Entry(
                new EpisodeId((String) row[0]),
                (String) row[1],
                (String) row[2],
                Optional.ofNullable((LocalDate) row[3]),
                (List<String>) row[4],
                (List<String>) row[5]);
    }
}
