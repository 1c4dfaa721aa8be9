package org.isnad.summary.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.summary.Summary;
import org.isnad.summary.SummaryStore;
import org.isnad.summary.write.SummaryJson;

/** Summaries in PostgreSQL. */
@ApplicationScoped
class PanacheSummaryStore implements SummaryStore, PanacheRepositoryBase<SummaryEntity, SummaryEntity.Key> {

    private static final String UPSERT =
            "insert into summary (episode_id, revision, fingerprint, content, computed_at) values (:episode, :revision, :fingerprint, :content, :now)"
                    + " on conflict (episode_id, revision) do update set fingerprint = excluded.fingerprint, content = excluded.content,"
                    + " computed_at = excluded.computed_at";

    private final Clock clock;

    PanacheSummaryStore(Clock clock) {
        this.clock = clock;
    }

    /** In one statement, since two processes may compute the same summary at once. */
    @Override
    @Transactional
    public void save(EpisodeId episode, int revision, Summary summary) {
        getEntityManager()
                .createNativeQuery(UPSERT)
                .setParameter("episode", episode.value())
                .setParameter("revision", revision)
                .setParameter("fingerprint", summary.fingerprint())
                .setParameter("content", SummaryJson.write(summary))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Override
    @Transactional
    public Optional<Summary> find(EpisodeId episode, int revision) {
        return findByIdOptional(new SummaryEntity.Key(episode.value(), revision))
                .flatMap(row -> SummaryJson.read(row.content));
    }
}
