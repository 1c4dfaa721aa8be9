package org.isnad.search.lucene;

import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.isnad.quote.PassageCandidate;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.PassageQuery;
import org.isnad.text.Stems;

/** Finds windows that share rare words with a quotation, by the places of those words: no index of windows is kept. Thread-safe. */
final class LucenePassageFinder implements PassageFinder {

    private final Views views;

    LucenePassageFinder(Views views) {
        this.views = views;
    }

    @Override
    public List<PassageCandidate> find(PassageQuery query, int limit, int byMeaning) {
        return views.use(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            return new WindowSearch(reader, query, new QuotedWords(searcher, windows(reader))).find(limit, byMeaning);
        });
    }

    /** Of the word's commonest stem; a stem is taken to stand once in a window. */
    @Override
    public double documentFrequency(String word) {
        return views.use(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            long places = 0;
            for (Stems.Reading reading : Stems.of(WordTerms.folded(word))) {
                places = Math.max(places, reader.totalTermFreq(new Term(Terms.WORDS, Terms.STEM + reading.stem())));
            }
            return Math.min(1.0, (double) places / windows(reader));
        });
    }

    @Override
    public long passages() {
        return views.use(searcher -> windows(searcher.getIndexReader()));
    }

    /** At least one. */
    private static long windows(IndexReader reader) {
        long words = 0;
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader segment = context.reader();
            words += SegmentGroups.of(segment).words();
        }
        return Math.max(1, words / QuotedWords.WINDOW);
    }
}
