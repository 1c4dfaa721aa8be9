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
import org.isnad.report.UserError;

/** Episodes in PostgreSQL. */
@ApplicationScoped
class PanacheEpisodeStore implements EpisodeStore, PanacheRepositoryBase<EpisodeEntity, String> {

    private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{1,16}");

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
    public void delete(EpisodeId id) {
        deleteById(id.value());
    }
}
