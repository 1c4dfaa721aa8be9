package org.isnad.episode.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;

/** The catalogue in PostgreSQL. */
@ApplicationScoped
class PanacheEpisodeCatalogue implements EpisodeCatalogue, PanacheRepositoryBase<EpisodeEntity, String> {

    @Override
    @Transactional
    public List<Entry> entries() {
        return getEntityManager()
                .createQuery("from EpisodeEntity order by position", EpisodeEntity.class)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(PanacheEpisodeCatalogue::entry)
                .toList();
    }

    private static Entry entry(EpisodeEntity e) {
        return new Entry(
                new EpisodeId(e.id), e.podcast, e.title, Optional.ofNullable(e.publishedOn), e.hosts, e.guests);
    }
}
