package org.isnad.transcript.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.PlacedWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerLayer;
import org.isnad.transcript.SpeakerStore;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.WordRange;

/** Transcripts in PostgreSQL. */
@ApplicationScoped
class PanacheTranscriptStore implements TranscriptStore, PanacheRepositoryBase<TranscriptEntity, TranscriptEntity.Key> {

    /** Segments written between two flushes, so that a long transcript is not held twice. */
    private static final int BATCH = 200;

    /** Segments that overlap any of the stretches: from the one that holds its first word on. */
    private static final String STRETCHES = "select distinct on (s.episode_id, s.revision, s.ordinal) s.*"
            + " from unnest(cast(:episodes as text[]), cast(:revisions as int[]), cast(:froms as int[]), cast(:tos as int[])) w(episode, revision, first, last)"
            + " join lateral (select * from segment g where g.episode_id = w.episode and g.revision = w.revision and g.first_word < w.last"
            + " and g.first_word >= coalesce((select max(f.first_word) from segment f"
            + " where f.episode_id = w.episode and f.revision = w.revision and f.first_word <= w.first), 0)) s on true"
            + " order by s.episode_id, s.revision, s.ordinal";

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
    public List<List<PlacedWord>> words(List<WordRange> stretches) {
        Map<RevisionId, SpeakerLayer> layers = layers(revisions(stretches));
        Map<RevisionId, List<SegmentEntity>> segments = segments(stretches).stream()
                .collect(Collectors.groupingBy(row -> new RevisionId(new EpisodeId(row.episodeId), row.revision)));
        return stretches.stream()
                .map(stretch -> words(
                        stretch,
                        segments.getOrDefault(stretch.transcript(), List.of()),
                        layer(layers, stretch.transcript())))
                .toList();
    }

    private List<SegmentEntity> segments(List<WordRange> stretches) {
        return getEntityManager()
                .createNativeQuery(STRETCHES, SegmentEntity.class)
                .setParameter(
                        "episodes",
                        stretches.stream()
                                .map(w -> w.transcript().episode().value())
                                .toArray(String[]::new))
                .setParameter(
                        "revisions", numbers(stretches, w -> w.transcript().revision()))
                .setParameter("froms", numbers(stretches, WordRange::from))
                .setParameter("tos", numbers(stretches, WordRange::to))
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
    }

    private static Integer[] numbers(List<WordRange> stretches, Function<WordRange, Integer> number) {
        return stretches.stream().map(number).toArray(Integer[]::new);
    }

    /** @param segments of the whole transcript as far as they were read, in order */
    private static List<PlacedWord> words(WordRange stretch, List<SegmentEntity> segments, SpeakerLayer layer) {
        List<PlacedWord> words = new ArrayList<>();
        for (SegmentEntity segment : segments) {
            int first = segment.firstWord;
            List<StoredWords.StoredWord> stored = segment.words.w();
            String speaker = layer.voice(segment.speaker);
            int from = Math.max(0, stretch.from() - first);
            int to = Math.min(stored.size(), stretch.to() - first);
            for (int i = from; i < to; i++) {
                words.add(new PlacedWord(first + i, speaker, stored.get(i).toWord()));
            }
        }
        return List.copyOf(words);
    }

    private static Set<RevisionId> revisions(List<WordRange> stretches) {
        return stretches.stream().map(WordRange::transcript).collect(Collectors.toSet());
    }

    private Map<RevisionId, SpeakerLayer> layers(Set<RevisionId> revisions) {
        return speakers.histories(revisions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> SpeakerLayer.of(e.getValue())));
    }

    private static SpeakerLayer layer(Map<RevisionId, SpeakerLayer> layers, RevisionId revision) {
        return layers.getOrDefault(revision, SpeakerLayer.NONE);
    }

    @Override
    @Transactional
    public Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> revisions) {
        Map<RevisionId, SpeakerLayer> layers = layers(revisions);
        Map<RevisionId, List<TranscriptSpeaker>> found = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select episodeId, revision, header from TranscriptEntity where episodeId in :episodes",
                        Object[].class)
                .setParameter("episodes", RevisionId.episodes(revisions))
                .getResultStream()
                .forEach(row -> {
                    RevisionId id = new RevisionId(new EpisodeId((String) row[0]), (Integer) row[1]);
                    if (revisions.contains(id)) {
                        List<TranscriptSpeaker> recognised =
                                ((StoredHeader) row[2]).toTranscript(List.of()).speakers();
                        found.put(id, layer(layers, id).speakers(recognised));
                    }
                });
        return found;
    }

    @Override
    @Transactional
    public Set<RevisionId> demonstrations(Set<RevisionId> revisions) {
        return getEntityManager()
                .createQuery(
                        "select episodeId, revision from TranscriptEntity where demonstration and episodeId in :episodes",
                        Object[].class)
                .setParameter("episodes", RevisionId.episodes(revisions))
                .getResultStream()
                .map(row -> new RevisionId(new EpisodeId((String) row[0]), (Integer) row[1]))
                .filter(revisions::contains)
                .collect(Collectors.toSet());
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
