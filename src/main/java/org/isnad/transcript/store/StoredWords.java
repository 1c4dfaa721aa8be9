package org.isnad.transcript.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** A segment's words as stored: {@code {"v":1,"w":[["كان",0,310,0.97],…]}} — text, start ms, end ms, confidence. {@code v} counts the form. */
record StoredWords(int v, List<StoredWord> w) {

    static final int VERSION = 1;

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"text", "startMs", "endMs", "confidence"})
    record StoredWord(String text, long startMs, long endMs, double confidence) {
        Word toWord() {
            return new Word(text, new TimeSpan(startMs, endMs), confidence);
        }
    }

    static StoredWords of(List<Word> words) {
        return new StoredWords(
                VERSION,
                words.stream()
                        .map(word -> new StoredWord(
                                word.text(), word.span().startMs(), word.span().endMs(), word.confidence()))
                        .toList());
    }

    List<Word> toWords() {
        return w.stream().map(StoredWord::toWord).toList();
    }
}
