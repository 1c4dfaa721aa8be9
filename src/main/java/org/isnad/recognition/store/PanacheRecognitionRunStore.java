package org.isnad.recognition.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.isnad.episode.EpisodeId;
import org.isnad.recognition.ChunkRecord;
import org.isnad.recognition.RecognitionRun;
import org.isnad.recognition.RecognitionRunStore;
import org.isnad.recognition.Utterance;

/** Recognition runs in PostgreSQL. */
@ApplicationScoped
class PanacheRecognitionRunStore implements RecognitionRunStore, PanacheRepositoryBase<RunEntity, Long> {

    private final Clock clock;

    PanacheRecognitionRunStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    @Transactional
    public RecognitionRun begin(RecognitionRun run, List<ChunkRecord> chunks) {
        Optional<RecognitionRun> begun = unfinished(run.episode());
        if (begun.isPresent()) {
            return begun.get();
        }
        RunEntity row = RunEntity.of(run, nextRevision(run.episode()));
        persistAndFlush(row);
        RecognitionRun stored = row.toRun();
        chunks.forEach(chunk -> getEntityManager().persist(ChunkEntity.of(stored.id(), chunk)));
        return stored;
    }

    /** Imported transcripts count too. */
    private int nextRevision(EpisodeId episode) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select 1 + greatest((select coalesce(max(revision), 0) from recognition_run where episode_id = :e),"
                                        + " (select coalesce(max(revision), 0) from transcript where episode_id = :e))")
                        .setParameter("e", episode.value())
                        .getSingleResult())
                .intValue();
    }

    @Override
    @Transactional
    public Optional<RecognitionRun> unfinished(EpisodeId episode) {
        return find("episodeId = ?1 and finishedAt is null order by revision desc", episode.value())
                .firstResultOptional()
                .map(RunEntity::toRun);
    }

    @Override
    @Transactional
    public List<ChunkRecord> chunks(long run) {
        return getEntityManager()
                .createQuery("from ChunkEntity where runId = :run order by ordinal", ChunkEntity.class)
                .setParameter("run", run)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .map(ChunkEntity::toRecord)
                .toList();
    }

    @Override
    @Transactional
    public List<byte[]> voices(long run) {
        return getEntityManager()
                .createQuery(
                        "select voices from ChunkEntity where runId = :run and voices is not null order by ordinal",
                        byte[].class)
                .setParameter("run", run)
                .getResultList();
    }

    @Override
    @Transactional
    public void started(long run, int ordinal) {
        pending(run, ordinal, chunk -> chunk.decodes++);
    }

    @Override
    @Transactional
    public void done(long run, int ordinal, List<Utterance> utterances, byte[] voices) {
        pending(run, ordinal, chunk -> {
            chunk.state = ChunkRecord.State.DONE;
            chunk.utterances = StoredUtterances.of(utterances);
            getEntityManager()
                    .createNativeQuery("update chunk set voices = :voices where run_id = :run and ordinal = :ordinal")
                    .setParameter("voices", voices)
                    .setParameter("run", run)
                    .setParameter("ordinal", ordinal)
                    .executeUpdate();
        });
    }

    @Override
    @Transactional
    public int crashed(long run, int ordinal, String trouble) {
        pending(run, ordinal, chunk -> {
            chunk.crashes++;
            chunk.trouble = trouble;
        });
        return chunk(run, ordinal).crashes;
    }

    @Override
    @Transactional
    public int killed(long run, int ordinal) {
        pending(run, ordinal, chunk -> chunk.kills++);
        return chunk(run, ordinal).kills;
    }

    @Override
    @Transactional
    public void gap(long run, int ordinal, String trouble) {
        pending(run, ordinal, chunk -> {
            chunk.state = ChunkRecord.State.GAP;
            chunk.trouble = trouble;
        });
    }

    private void pending(long run, int ordinal, Consumer<ChunkEntity> change) {
        ChunkEntity chunk = chunk(run, ordinal);
        if (chunk.state == ChunkRecord.State.PENDING) {
            change.accept(chunk);
        }
    }

    private ChunkEntity chunk(long run, int ordinal) {
        EntityManager em = getEntityManager();
        ChunkEntity chunk =
                em.find(ChunkEntity.class, new ChunkEntity.Key(run, ordinal), LockModeType.PESSIMISTIC_WRITE);
        if (chunk == null) {
            throw new IllegalArgumentException("run " + run + " has no chunk " + ordinal);
        }
        return chunk;
    }

    @Override
    @Transactional
    public void finished(long run) {
        update("finishedAt = ?1 where id = ?2 and finishedAt is null", clock.instant(), run);
    }

    @Override
    @Transactional
    public void discard(long run) {
        delete("id = ?1 and finishedAt is null", run);
    }

    @Override
    @Transactional
    public long decodes(long run) {
        return getEntityManager()
                .createQuery("select coalesce(sum(decodes), 0) from ChunkEntity where runId = :run", Long.class)
                .setParameter("run", run)
                .getSingleResult();
    }
}
