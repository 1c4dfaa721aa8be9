package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.IndexedTranscript;
import org.isnad.search.QueryLimits;
import org.isnad.text.NumberSpan;
import org.isnad.transcript.Word;

/** Makes the documents of a transcript. Not thread-safe; belongs to one writer. */
final class PassageDocuments {

    private static final FieldType POSITIONS = new FieldType();

    static {
        POSITIONS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        POSITIONS.setTokenized(true);
        POSITIONS.freeze();
    }

    private final WordTerms terms = new WordTerms();

    /** @param sequence of the first document; the others count on */
    List<Document> of(IndexedTranscript transcript, long sequence) {
        List<Document> documents = new ArrayList<>();
        List<Word> turn = List.of();
        List<List<BytesRef>> turnTerms = List.of();
        for (Passage passage : Passages.of(transcript.segments())) {
            if (passage.words() != turn) {
                turn = passage.words();
                turnTerms = terms(turn);
            }
            documents.add(
                    document(passage, turnTerms, Group.of(transcript, passage.speaker()), sequence + documents.size()));
        }
        return documents;
    }

    private Document document(Passage passage, List<List<BytesRef>> turn, Group group, long sequence) {
        Document document = new Document();
        document.add(
                new Field(Terms.WORDS, new PassageTokens(turn.subList(passage.from(), passage.to()), 0), POSITIONS));
        if (passage.continues()) {
            int from = Math.max(passage.from(), passage.to() - QueryLimits.REACH);
            int to = Math.min(turn.size(), passage.to() + QueryLimits.REACH);
            int first = Terms.BORDER - (passage.to() - from);
            document.add(new Field(Terms.BRIDGE, new PassageTokens(turn.subList(from, to), first), POSITIONS));
        }
        document.add(new StringField(Terms.EPISODE, group.episode().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(Terms.GROUP, group.encode()));
        document.add(new NumericDocValuesField(Terms.SEQUENCE, sequence));
        document.add(new NumericDocValuesField(Terms.LENGTH, passage.length()));
        document.add(new BinaryDocValuesField(Terms.CONFIDENCE, PassageCodec.confidences(passage)));
        document.add(new BinaryDocValuesField(Terms.KEPT, PassageCodec.words(passage)));
        return document;
    }

    private static List<BytesRef> withPair(WordTerms.Analysed word, Optional<String> next) {
        if (word.frequent().isEmpty() || next.isEmpty()) {
            return word.terms();
        }
        List<BytesRef> terms = new ArrayList<>(word.terms());
        terms.add(new BytesRef(FrequentWords.pair(word.frequent().get(), next.get())));
        return terms;
    }

    /** The terms of each word of a turn, those of a number at its first word. */
    private List<List<BytesRef>> terms(List<Word> words) {
        List<String> texts = words.stream().map(Word::text).toList();
        List<List<BytesRef>> all = new ArrayList<>(texts.size());
        Optional<String> next = Optional.empty();
        for (int i = texts.size() - 1; i >= 0; i--) {
            WordTerms.Analysed word = terms.analysed(texts.get(i));
            all.add(withPair(word, next));
            next = word.frequent();
        }
        Collections.reverse(all);
        for (NumberSpan number : SpokenNumbers.find(texts)) {
            List<BytesRef> more = new ArrayList<>(all.get(number.from()));
            NumberTerms.of(number).forEach(term -> more.add(new BytesRef(term)));
            all.set(number.from(), more);
        }
        return all;
    }
}
