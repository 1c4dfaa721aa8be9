package org.isnad.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.SpokenWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.WordRange;

/**
 * Reads an archive's index. Thread-safe. Sees what any process committed within {@value #FRESH_MS} ms. Throws {@link org.isnad.report.UserError}
 * {@code query-too-expensive} after {@value #TIMEOUT_MS} ms and {@code index-unusable} where there is no whole index.
 */
public interface TranscriptIndex extends AutoCloseable {

    /** How old a reader's view may be: half of the second within which a committed transcript must be found. */
    long FRESH_MS = 200;

    /** Longest time a query may take. */
    long TIMEOUT_MS = 900;

    IndexState state();

    SearchAnswer search(SearchRequest request);

    /** Hits over time, oldest period first, periods without hits left out; undated episodes are counted under {@code ""}. */
    List<PeriodCount> trend(SearchQuery query, Period period);

    /** The most frequent words in passages that match {@code scope}, most frequent first. */
    List<WordCount> frequency(FrequencyRequest request);

    /** Words that stand near the hits of a query more often than chance has them, strongest first. */
    Collocations collocations(CollocationRequest request);

    /** Proposes passages for quotations; usable as long as this is open. */
    PassageFinder passages();

    /** The words of each stretch; empty for one of a transcript that the index does not have, or has in another revision. */
    List<Optional<List<SpokenWord>>> words(List<WordRange> stretches);

    /** Those who speak in the transcripts, without the transcripts that the index does not have in that revision. */
    Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> transcripts);

    @Override
    void close();
}
