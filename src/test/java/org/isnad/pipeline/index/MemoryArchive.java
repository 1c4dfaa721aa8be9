package org.isnad.pipeline.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.synthetic.SyntheticEpisode;
import org.isnad.transcript.PlacedWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptChanges;
import org.isnad.transcript.TranscriptRevision;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.WordRange;

/** Episodes, transcripts and their history without a database; what the index does not ask for is not there. */
final class MemoryArchive implements EpisodeStore, TranscriptStore, TranscriptChanges {

    private final Map<EpisodeId, Episode> episodes = new LinkedHashMap<>();
    private final Map<EpisodeId, Transcript> transcripts = new LinkedHashMap<>();
    private final List<Change> history = new ArrayList<>();
    private long step = 17;
    /** What happens elsewhere right after the next question whether a position is known. */
    volatile Runnable afterKnows = () -> {};

    volatile int reads;
    volatile int failAfter = Integer.MAX_VALUE;

    synchronized void add(SyntheticEpisode episode) {
        episodes.put(episode.id(), episode.episode());
        transcripts.put(episode.id(), episode.transcript());
        note(episode.id());
    }

    /** As if another history had led here. */
    synchronized void forgetHistory() {
        history.clear();
        step += 1_000_000;
        transcripts.keySet().forEach(this::note);
    }

    private void note(EpisodeId id) {
        step += 7;
        history.add(new Change(step, id));
    }

    @Override
    public synchronized void delete(EpisodeId id) {
        episodes.remove(id);
        transcripts.remove(id);
        note(id);
    }

    @Override
    public synchronized void save(Episode episode) {
        episodes.put(episode.id(), episode);
        note(episode.id());
    }

    @Override
    public synchronized Optional<Episode> find(EpisodeId id) {
        return Optional.ofNullable(episodes.get(id));
    }

    @Override
    public synchronized Optional<Transcript> find(EpisodeId id, Optional<Integer> revision) {
        if (++reads > failAfter) {
            throw new IllegalStateException("the power went off");
        }
        return Optional.ofNullable(transcripts.get(id));
    }

    @Override
    public synchronized Optional<Integer> latestRevision(EpisodeId id) {
        return transcripts.containsKey(id) ? Optional.of(1) : Optional.empty();
    }

    @Override
    public synchronized long last() {
        return history.isEmpty() ? 0 : history.get(history.size() - 1).position();
    }

    @Override
    public boolean knows(long position) {
        boolean known = isInHistory(position);
        Runnable elsewhere = afterKnows;
        afterKnows = () -> {};
        elsewhere.run();
        return known;
    }

    private synchronized boolean isInHistory(long position) {
        return position == 0 || history.stream().anyMatch(c -> c.position() == position);
    }

    @Override
    public synchronized List<Change> after(long position, int limit) {
        return history.stream()
                .filter(c -> c.position() > position)
                .filter(c ->
                        history.stream().noneMatch(l -> l.episode().equals(c.episode()) && l.position() > c.position()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long countAfter(long position) {
        return after(position, Integer.MAX_VALUE).size();
    }

    @Override
    public Map<EpisodeId, Episode> find(Set<EpisodeId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<RevisionId> demonstrations(Set<RevisionId> revisions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Episode require(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(EpisodeId episode, int revision, Transcript transcript) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Transcript> recognised(EpisodeId episode, int revision) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TranscriptRevision> revisions(EpisodeId episode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<List<PlacedWord>> words(List<WordRange> stretches) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> revisions) {
        throw new UnsupportedOperationException();
    }
}
