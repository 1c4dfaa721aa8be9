package org.isnad.episode.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.episode.EpisodeSummary;
import org.isnad.report.UserError;
import org.jspecify.annotations.Nullable;

/** Episodes in PostgreSQL. */
@ApplicationScoped
class PanacheEpisodeStore implements EpisodeStore, PanacheRepositoryBase<EpisodeEntity, String> {

    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{1,16}");

    private static final String LIST =
            "select e, (select max(t.revision) from TranscriptEntity t where t.episodeId = e.id),"
                    + " exists(select 1 from TranscriptEntity t where t.episodeId = e.id and t.demonstration = true and t.revision ="
                    + " (select max(l.revision) from TranscriptEntity l where l.episodeId = e.id))"
                    + " from EpisodeEntity e where e.position < :before and (:podcast is null or e.podcast = :podcast) order by e.position desc";

    @Override
    @Transactional
    public void save(Episode episode) {
        EpisodeEntity known = findById(episode.id().value());
        if (known != null) {
            known.take(episode);
            return;
        }
        EpisodeEntity added = new EpisodeEntity();
        added.id = episode.id().value();
        added.createdAt = episode.createdAt();
        added.take(episode);
        persist(added);
    }

    @Override
    @Transactional
    public Optional<Episode> find(EpisodeId id) {
        return findByIdOptional(id.value()).map(EpisodeEntity::toEpisode);
    }

    @Override
    @Transactional
    public Map<EpisodeId, Episode> find(Set<EpisodeId> ids) {
        return list("id in ?1", ids.stream().map(EpisodeId::value).toList()).stream()
                .map(EpisodeEntity::toEpisode)
                .collect(Collectors.toMap(Episode::id, Function.identity()));
    }

    @Override
    @Transactional
    public Episode require(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            return find(new EpisodeId(prefix)).orElseThrow(() -> unknown(prefix));
        }
        List<EpisodeEntity> found =
                find("id like ?1", prefix + "%").page(Page.ofSize(2)).list();
        if (found.size() > 1) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "episode-ambiguous",
                    "Several episodes have an id that starts with " + prefix + ": give more of its digits.");
        }
        return found.stream().findFirst().map(EpisodeEntity::toEpisode).orElseThrow(() -> unknown(prefix));
    }

    private static UserError unknown(String id) {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "episode-unknown",
                "There is no episode " + id + " in this archive. `isnad episode list` shows what is there.");
    }

    @Override
    @Transactional
    public List<EpisodeSummary> list(Optional<Long> before, int limit, Optional<String> podcast) {
        return getEntityManager()
                .createQuery(LIST, Object[].class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setParameter("podcast", podcast.orElse(null))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new EpisodeSummary(
                        ((EpisodeEntity) row[0]).toEpisode(), revision(row[1]), Boolean.TRUE.equals(row[2])))
                .toList();
    }

    private static Optional<Integer> revision(@Nullable Object max) {
        return Optional.ofNullable((Integer) max);
    }

    @Override
    @Transactional
    public void delete(EpisodeId id) {
        deleteById(id.value());
    }
}
