package org.isnad.search.lucene;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.SpokenWord;
import org.isnad.search.CollocationRequest;
import org.isnad.search.Collocations;
import org.isnad.search.FrequencyRequest;
import org.isnad.search.IndexState;
import org.isnad.search.Period;
import org.isnad.search.PeriodCount;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndex;
import org.isnad.search.WordCount;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.WordRange;

/** Reads a Lucene index. */
final class LuceneIndex implements TranscriptIndex {

    private final Views views;
    private final WordTerms analysis = new WordTerms();

    LuceneIndex(Path folder) {
        this.views = new Views(folder);
    }

    @Override
    public IndexState state() {
        return views.state();
    }

    @Override
    public SearchAnswer search(SearchRequest request) {
        return views.use(searcher -> new Search(searcher, request, analysis).answer());
    }

    @Override
    public List<PeriodCount> trend(SearchQuery query, Period period) {
        return views.use(searcher -> Trends.of(searcher.getIndexReader(), query, period));
    }

    @Override
    public List<WordCount> frequency(FrequencyRequest request) {
        return views.use(searcher -> new Frequencies(searcher.getIndexReader()).of(request));
    }

    @Override
    public Collocations collocations(CollocationRequest request) {
        return views.use(searcher -> new CompanyOfHits(searcher.getIndexReader(), request, analysis).find());
    }

    @Override
    public PassageFinder passages() {
        return new LucenePassageFinder(views);
    }

    @Override
    public List<Optional<List<SpokenWord>>> words(List<WordRange> stretches) {
        return views.use(searcher -> {
            StretchReader reader = new StretchReader(searcher.getIndexReader());
            List<Optional<List<SpokenWord>>> words = new ArrayList<>();
            for (WordRange stretch : stretches) {
                words.add(reader.words(stretch));
            }
            return words;
        });
    }

    @Override
    public Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> transcripts) {
        return views.use(searcher -> new StretchReader(searcher.getIndexReader()).speakers(transcripts));
    }

    @Override
    public void close() {
        views.close();
    }
}
