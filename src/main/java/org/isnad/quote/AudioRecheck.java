package org.isnad.quote;

import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.timing.TimeSpan;

/** Listens again where the deciding words were heard badly. Thread-safe. */
@FunctionalInterface
public interface AudioRecheck {

    /** Seconds on both sides of the disputed words that are decoded again: methods.md, "Quotation to passage". */
    long AROUND_MS = 5_000;

    /**
     * The words of the stretch, decoded again with alternatives; empty when the audio is not there. Words that the second hearing confirms come back with their
     * higher confidence. Never biased by the quotation.
     */
    Optional<List<SpokenWord>> hear(EpisodeId episode, int revision, TimeSpan span);
}
