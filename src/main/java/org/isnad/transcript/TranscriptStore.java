package org.isnad.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.episode.EpisodeId;

/**
 * Keeps the revisions of transcripts; none ever changes. What is read carries the names that people gave its speakers, see {@link SpeakerStore}. Thread-safe; each call is one transaction unless the caller is in one.
 */
public interface TranscriptStore {

    /** Adds a revision. Adding one that is there already does nothing, so that an interrupted caller may repeat itself. */
    void add(EpisodeId episode, int revision, Transcript transcript);

    /** The revision asked for, or the latest. */
    Optional<Transcript> find(EpisodeId episode, Optional<Integer> revision);

    /** The revision as it was added, without what people said of its speakers since. */
    Optional<Transcript> recognised(EpisodeId episode, int revision);

    /** Oldest first. */
    List<TranscriptRevision> revisions(EpisodeId episode);

    /** The words of each stretch, as far as there are any; all are read at once. */
    List<List<PlacedWord>> words(List<WordRange> stretches);

    /** The voices of each revision; without those that are not there. All are read at once. */
    Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> revisions);

    /** Those of the revisions that a demonstration model made, read at once. */
    Set<RevisionId> demonstrations(Set<RevisionId> revisions);

    /** Number of the latest revision. */
    Optional<Integer> latestRevision(EpisodeId episode);
}
