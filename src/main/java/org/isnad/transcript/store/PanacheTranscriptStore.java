package org.isnad.transcript.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.PlacedWord;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerLayer;
import org.isnad.transcript.SpeakerStore;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.Word;

/** Transcripts in PostgreSQL. */
@ApplicationScoped
class PanacheTranscriptStore implements TranscriptStore, PanacheRepositoryBase<TranscriptEntity, TranscriptEntity.Key> {

    /** Segments written between two flushes, so that a long transcript is not held twice. */
    private static final int BATCH = 200;

    /** Segments that overlap a window of words: from the one that holds its first word on. */
    private static final String WINDOW = "select s.firstWord, s.speaker, s.words from SegmentEntity s"
            + " where s.episodeId = :episode and s.revision = :revision and s.firstWord < :to and s.firstWord >= coalesce("
            + "(select max(f.firstWord) from SegmentEntity f where f.episodeId = :episode and f.revision = :revision and f.firstWord <= :from), 0)"
            + " order by s.ordinal";

    private static final String REVISIONS =
            "select new org.isnad.transcript.TranscriptRevision(t.revision, t.demonstration, t.createdAt,"
                    + " (select coalesce(max(c.id), 0L) from SpeakerChangeEntity c where c.episodeId = t.episodeId and c.revision = t.revision))"
                    + " from TranscriptEntity t where t.episodeId = :episode order by t.revision";

    private final Clock clock;
    private final SpeakerStore speakers;

    PanacheTranscriptStore(Clock clock, SpeakerStore speakers) {
        this.clock = clock;
        this.speakers = speakers;
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
        int firstWord = 0;
        for (int ordinal = 0; ordinal < segments.size(); ordinal++) {
            Segment segment = segments.get(ordinal);
            getEntityManager().persist(SegmentEntity.of(episode.value(), revision, ordinal, firstWord, segment));
            firstWord += segment.words().size();
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
        return row.map(found -> layer(episode, found.revision).over(found.header.toTranscript(segments(found))));
    }

    private SpeakerLayer layer(EpisodeId episode, int revision) {
        return SpeakerLayer.of(speakers.history(episode, revision));
    }

    @Override
    @Transactional
    public Optional<Transcript> recognised(EpisodeId episode, int revision) {
        return findByIdOptional(new TranscriptEntity.Key(episode.value(), revision))
                .map(found -> found.header.toTranscript(segments(found)));
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
                .createQuery(REVISIONS, TranscriptRevision.class)
                .setParameter("episode", episode.value())
                .getResultList();
    }

    @Override
    @Transactional
    public List<PlacedWord> words(EpisodeId episode, int revision, int fromWord, int toWord) {
        List<PlacedWord> words = new ArrayList<>();
        SpeakerLayer layer = layer(episode, revision);
        getEntityManager()
                .createQuery(WINDOW, Object[].class)
                .setParameter("episode", episode.value())
                .setParameter("revision", revision)
                .setParameter("from", fromWord)
                .setParameter("to", toWord)
                .getResultStream()
                .forEach(row ->
                        place((Integer) row[0], layer.voice((String) row[1]), ((StoredWords) row[2]).toWords(), words));
        words.removeIf(word -> word.position() < fromWord || word.position() >= toWord);
        return List.copyOf(words);
    }

    private static void place(int first, String speaker, List<Word> words, List<PlacedWord> placed) {
        for (int i = 0; i < words.size(); i++) {
            placed.add(new PlacedWord(first + i, speaker, words.get(i)));
        }
    }

    @Override
    @Transactional
    public List<TranscriptSpeaker> speakers(EpisodeId episode, int revision) {
        return getEntityManager()
                .createQuery(
                        "select header from TranscriptEntity where episodeId = :episode and revision = :revision",
                        StoredHeader.class)
                .setParameter("episode", episode.value())
                .setParameter("revision", revision)
                .getResultStream()
                .findFirst()
                .map(header -> layer(episode, revision)
                        .speakers(header.toTranscript(List.of()).speakers()))
                .orElse(List.of());
    }

    @Override
    @Transactional
    public Optional<Integer> latestRevision(EpisodeId episode) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(revision) from TranscriptEntity where episodeId = :episode", Integer.class)
                .setParameter("episode", episode.value())
                .getSingleResult());
    }
}
