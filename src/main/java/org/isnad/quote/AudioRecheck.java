package org.isnad.quote;

import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** Listens again where the deciding words were heard badly. Thread-safe. */
@FunctionalInterface
public interface AudioRecheck {

    /** Nobody can listen: the audio is not part of the archive. */
    AudioRecheck NONE = (episode, revision, span) -> Optional.empty();

    /** [ms] Sound on both sides of the disputed words that is decoded with them: methods.md, "Quotation to passage". */
    long AROUND_MS = 5_000;

    /**
     * The words of a stretch and {@link #AROUND_MS} about it, decoded again with alternatives; a word's confidence is the share of alternatives that have it. Never
     * biased by the quotation. Empty when the audio is not there or can't be heard.
     */
    Optional<List<Word>> hear(EpisodeId episode, int revision, TimeSpan span);
}
