package org.isnad.transcript.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.TranscriptChanges;

/** The table that the database's own triggers fill. */
@ApplicationScoped
class PanacheTranscriptChanges implements TranscriptChanges, PanacheRepositoryBase<ChangeEntity, Long> {

    @Override
    @Transactional
    public long last() {
        return getEntityManager()
                .createQuery("select coalesce(max(position), 0) from ChangeEntity", Long.class)
                .getSingleResult();
    }

    @Override
    @Transactional
    public boolean knows(long position) {
        return position == 0 || count("position", position) > 0;
    }

    @Override
    @Transactional
    public List<Change> after(long position, int limit) {
        return getEntityManager()
                .createQuery(
                        "select c.position, c.episodeId from ChangeEntity c where c.position > :position and not exists"
                                + " (select 1 from ChangeEntity l where l.episodeId = c.episodeId and l.position > c.position)"
                                + " order by c.position",
                        Object[].class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Change((Long) row[0], new EpisodeId((String) row[1])))
                .toList();
    }

    @Override
    @Transactional
    public long countAfter(long position) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct episodeId) from ChangeEntity where position > :position", Long.class)
                .setParameter("position", position)
                .getSingleResult();
    }
}
