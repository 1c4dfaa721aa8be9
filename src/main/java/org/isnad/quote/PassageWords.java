package org.isnad.quote;

import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.TranscriptSpeaker;

/** Gives the recognised words of a stretch of a transcript. Thread-safe. */
public interface PassageWords {

    /** The words from {@code fromWord} to before {@code toWord}, as far as there are any, in time order. */
    List<SpokenWord> words(EpisodeId episode, int revision, int fromWord, int toWord);

    /** The voices of a transcript's revision. */
    List<TranscriptSpeaker> speakers(EpisodeId episode, int revision);

    /** The latest revision of an episode that has a transcript. */
    Optional<Integer> latestRevision(EpisodeId episode);
}
