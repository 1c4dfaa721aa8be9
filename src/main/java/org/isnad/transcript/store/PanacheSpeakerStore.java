package org.isnad.transcript.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.episode.EpisodeId;
import org.isnad.report.UserError;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerLayer;
import org.isnad.transcript.SpeakerName;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.SpeakerStore;
import org.isnad.transcript.SpeakerWishes;
import org.isnad.transcript.TranscriptSpeaker;

/** Changes to speakers in PostgreSQL. */
@ApplicationScoped
class PanacheSpeakerStore implements SpeakerStore, PanacheRepositoryBase<SpeakerChangeEntity, Long> {

    private static final String LATEST = "select t.episodeId, t.revision, t.header from TranscriptEntity t"
            + " where t.revision = (select max(l.revision) from TranscriptEntity l where l.episodeId = t.episodeId)";

    private final Clock clock;

    PanacheSpeakerStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<SpeakerChange> history(EpisodeId episode, int revision) {
        return list("episodeId = ?1 and revision = ?2", Sort.ascending("id"), episode.value(), revision).stream()
                .map(SpeakerChangeEntity::toChange)
                .toList();
    }

    @Override
    @Transactional
    public Map<RevisionId, List<SpeakerChange>> histories(Set<RevisionId> revisions) {
        return byRevision(list("episodeId in ?1", Sort.ascending("id"), RevisionId.episodes(revisions)));
    }

    private static Map<RevisionId, List<SpeakerChange>> byRevision(List<SpeakerChangeEntity> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new RevisionId(new EpisodeId(row.episodeId), row.revision),
                        Collectors.mapping(SpeakerChangeEntity::toChange, Collectors.toList())));
    }

    @Override
    @Transactional
    public Optional<SpeakerChange> change(EpisodeId episode, int revision, String speaker, SpeakerChange.Wish wish) {
        StoredHeader header = locked(episode, revision);
        SpeakerWishes wishes = new SpeakerWishes(speakers(header), history(episode, revision));
        return wishes.grant(speaker, wish, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(granted -> keep(episode, revision, granted));
    }

    /** One change to a revision after the other: each is judged by what was before it. */
    private StoredHeader locked(EpisodeId episode, int revision) {
        TranscriptEntity transcript = getEntityManager()
                .find(
                        TranscriptEntity.class,
                        new TranscriptEntity.Key(episode.value(), revision),
                        LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(transcript)
                .map(found -> found.header)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "transcript-unknown",
                        "Episode " + episode + " has no revision " + revision + "."));
    }

    private SpeakerChange keep(EpisodeId episode, int revision, SpeakerChange change) {
        SpeakerChangeEntity row = SpeakerChangeEntity.of(episode.value(), revision, change);
        persist(row);
        flush();
        return row.toChange();
    }

    @Override
    @Transactional
    public void carry(EpisodeId episode, int revision, List<SpeakerChange> changes) {
        locked(episode, revision);
        if (count("episodeId = ?1 and revision = ?2", episode.value(), revision) == 0) {
            changes.forEach(change -> keep(episode, revision, change));
        }
    }

    /** One row of {@link #LATEST} at a time: an archive has thousands. */
    @Override
    @Transactional
    public List<SpeakerName> names() {
        Map<RevisionId, List<SpeakerChange>> changes = byRevision(listAll(Sort.ascending("id")));
        Map<String, Integer> episodes = new TreeMap<>();
        Map<String, Set<SpeakerRole>> roles = new HashMap<>();
        try (Stream<Object[]> rows =
                getEntityManager().createQuery(LATEST, Object[].class).getResultStream()) {
            rows.forEach(row -> {
                RevisionId key = new RevisionId(new EpisodeId((String) row[0]), (Integer) row[1]);
                SpeakerLayer layer = SpeakerLayer.of(changes.getOrDefault(key, List.of()));
                Set<String> here = new HashSet<>();
                for (TranscriptSpeaker speaker : layer.speakers(speakers((StoredHeader) row[2]))) {
                    speaker.name().ifPresent(name -> {
                        here.add(name);
                        roles.computeIfAbsent(name, n -> EnumSet.noneOf(SpeakerRole.class))
                                .add(speaker.role());
                    });
                }
                here.forEach(name -> episodes.merge(name, 1, Integer::sum));
            });
        }
        return episodes.entrySet().stream()
                .map(e -> new SpeakerName(
                        e.getKey(), e.getValue(), List.copyOf(roles.getOrDefault(e.getKey(), Set.of()))))
                .toList();
    }

    private static List<TranscriptSpeaker> speakers(StoredHeader header) {
        return header.toTranscript(List.of()).speakers();
    }
}
