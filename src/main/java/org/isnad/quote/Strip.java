package org.isnad.quote;

import java.util.List;
import org.isnad.episode.EpisodeId;

/**
 * A stretch of a transcript that the aligner reads: one or more overlapping candidates, widened. Immutable.
 *
 * @param units of the words, in order
 */
record Strip(EpisodeId episode, int revision, List<SpokenWord> words, List<Unit> units) {

    static Strip of(EpisodeId episode, int revision, List<SpokenWord> words) {
        double[] confidences =
                words.stream().mapToDouble(SpokenWord::confidence).toArray();
        List<Unit> units = UnitReader.read(words.stream().map(SpokenWord::text).toList(), confidences);
        return new Strip(episode, revision, List.copyOf(words), units);
    }
}
