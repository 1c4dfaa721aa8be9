package org.isnad.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.WordRange;

/** Gives the recognised words of stretches of transcripts. Thread-safe. */
public interface PassageWords {

    /** The words of each stretch, as far as there are any, in time order. Costs one question, however many stretches. */
    List<List<SpokenWord>> words(List<WordRange> stretches);

    /** The voices of each transcript that there is. Costs one question, however many transcripts. */
    Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> transcripts);

    /** The latest revision of an episode that has a transcript. */
    Optional<Integer> latestRevision(EpisodeId episode);
}
