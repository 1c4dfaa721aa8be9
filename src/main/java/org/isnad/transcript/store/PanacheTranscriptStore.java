package org.isnad.transcript.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptStore;

/** Transcripts in PostgreSQL. */
@ApplicationScoped
class PanacheTranscriptStore implements TranscriptStore, PanacheRepositoryBase<TranscriptEntity, TranscriptEntity.Key> {

    /** Segments written between two flushes, so that a long transcript is not held twice. */
    private static final int BATCH = 200;

    private final Clock clock;

    PanacheTranscriptStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(EpisodeId episode, int revision, Transcript transcript) {
        if (findByIdOptional(new TranscriptEntity.Key(episode.value(), revision))
                .isPresent()) {
            return;
        }
        TranscriptEntity row = new TranscriptEntity();
        row.episodeId = episode.value();
        row.revision = revision;
        row.demonstration = transcript
                .recognition()
                .map(Transcript.Recognition::demonstration)
                .orElse(false);
        row.header = StoredHeader.of(transcript);
        row.createdAt = clock.instant();
        persist(row);
        flush();
        List<Segment> segments = transcript.segments();
        for (int ordinal = 0; ordinal < segments.size(); ordinal++) {
            getEntityManager().persist(SegmentEntity.of(episode.value(), revision, ordinal, segments.get(ordinal)));
            if (ordinal % BATCH == BATCH - 1) {
                flush();
                getEntityManager().clear();
            }
        }
    }

    @Override
    @Transactional
    public Optional<Transcript> find(EpisodeId episode, Optional<Integer> revision) {
        Optional<TranscriptEntity> row = revision.isPresent()
                ? findByIdOptional(new TranscriptEntity.Key(episode.value(), revision.get()))
                : find("episodeId = ?1 order by revision desc", episode.value()).firstResultOptional();
        return row.map(found -> found.header.toTranscript(segments(found)));
    }

    private List<Segment> segments(TranscriptEntity transcript) {
        return getEntityManager()
                .createQuery(
                        "from SegmentEntity where episodeId = :episode and revision = :revision order by ordinal",
                        SegmentEntity.class)
                .setParameter("episode", transcript.episodeId)
                .setParameter("revision", transcript.revision)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(SegmentEntity::toSegment)
                .toList();
    }

    @Override
    @Transactional
    public List<TranscriptRevision> revisions(EpisodeId episode) {
        return getEntityManager()
                .createQuery(
                        "select new org.isnad.transcript.TranscriptRevision(revision, demonstration, createdAt)"
                                + " from TranscriptEntity where episodeId = :episode order by revision",
                        TranscriptRevision.class)
                .setParameter("episode", episode.value())
                .getResultList();
    }
}
