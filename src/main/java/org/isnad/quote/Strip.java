package org.isnad.quote;

import java.util.List;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.RevisionId;

/**
 * A stretch of a transcript that the aligner reads: one or more overlapping candidates, widened. Immutable.
 *
 * @param units of the words, in order
 */
record Strip(RevisionId transcript, List<SpokenWord> words, List<Unit> units) {

    EpisodeId episode() {
        return transcript.episode();
    }

    static Strip of(RevisionId transcript, List<SpokenWord> words) {
        double[] confidences =
                words.stream().mapToDouble(SpokenWord::confidence).toArray();
        List<Unit> units = UnitReader.read(words.stream().map(SpokenWord::text).toList(), confidences);
        return new Strip(transcript, List.copyOf(words), units);
    }
}
