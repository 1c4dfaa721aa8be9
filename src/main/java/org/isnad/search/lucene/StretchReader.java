package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.isnad.quote.SpokenWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.WordRange;

/** Reads words by their number in a transcript. Its passages follow each other in the index and hold all of its words, so that their lengths tell where each begins. Not thread-safe. */
final class StretchReader {

    private final IndexReader index;
    private final HitReader passages;

    StretchReader(IndexReader index) throws IOException {
        this.index = index;
        this.passages = new HitReader(index, new WordTerms());
    }

    /** Takes a passage of a transcript. */
    private interface Taker {

        /** @param first number of the passage's first word */
        void take(int doc, int first, int length, Group group) throws IOException;
    }

    /** The words of the stretch; empty when the index does not have the transcript. */
    Optional<List<SpokenWord>> words(WordRange stretch) throws IOException {
        List<SpokenWord> words = new ArrayList<>();
        boolean found = each(stretch.transcript(), (doc, first, length, group) -> {
            if (first < stretch.to() && first + length > stretch.from()) {
                add(doc, group.speaker().id(), stretch, words);
            }
        });
        return found ? Optional.of(words) : Optional.empty();
    }

    private void add(int doc, String speaker, WordRange stretch, List<SpokenWord> words) throws IOException {
        KeptPassage passage = passages.passage(doc);
        int first = passage.number(0);
        int to = Math.min(passage.length(), stretch.to() - first);
        for (int i = Math.max(0, stretch.from() - first); i < to; i++) {
            words.add(new SpokenWord(first + i, passage.text(i), passage.span(i), passage.confidence(i), speaker));
        }
    }

    /** Those who speak in the transcripts that the index has. */
    Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> transcripts) throws IOException {
        Map<RevisionId, List<TranscriptSpeaker>> all = new HashMap<>();
        for (RevisionId transcript : transcripts) {
            Map<String, TranscriptSpeaker> speakers = new LinkedHashMap<>();
            boolean found = each(
                    transcript,
                    (doc, first, length, group) -> speakers.put(group.speaker().id(), group.speaker()));
            if (found) {
                all.put(transcript, List.copyOf(speakers.values()));
            }
        }
        return all;
    }

    /** @return whether there is any passage of the transcript */
    private boolean each(RevisionId transcript, Taker taker) throws IOException {
        Term episode = new Term(Terms.EPISODE, transcript.episode().value());
        boolean any = false;
        for (LeafReaderContext leaf : index.leaves()) {
            PostingsEnum documents = leaf.reader().postings(episode, PostingsEnum.NONE);
            if (documents != null) {
                any |= each(leaf, documents, transcript, taker);
            }
        }
        return any;
    }

    private static boolean each(LeafReaderContext leaf, PostingsEnum documents, RevisionId transcript, Taker taker)
            throws IOException {
        LeafReader segment = leaf.reader();
        SegmentGroups groups = SegmentGroups.of(segment);
        NumericDocValues lengths = DocValues.getNumeric(segment, Terms.LENGTH);
        Bits living = segment.getLiveDocs();
        int first = 0;
        boolean any = false;
        while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            int doc = documents.docID();
            Group group = groups.group(groups.groupOf(doc));
            if ((living == null || living.get(doc)) && group.revision() == transcript.revision()) {
                int length = lengths.advanceExact(doc) ? (int) lengths.longValue() : 0;
                taker.take(leaf.docBase + doc, first, length, group);
                first += length;
                any = true;
            }
        }
        return any;
    }
}
