package org.isnad.recognition.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.isnad.recognition.Utterance;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** A chunk's utterances as stored: a list of utterances, each a list of {@code [text, start ms, end ms, confidence]}; {@code v} counts the form. */
record StoredUtterances(int v, List<List<StoredWord>> u) {

    static final int VERSION = 1;

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"text", "startMs", "endMs", "confidence"})
    record StoredWord(String text, long startMs, long endMs, double confidence) {

        static StoredWord of(Word word) {
            return new StoredWord(
                    word.text(), word.span().startMs(), word.span().endMs(), word.confidence());
        }

        Word toWord() {
            return new Word(text, new TimeSpan(startMs, endMs), confidence);
        }
    }

    static StoredUtterances of(List<Utterance> utterances) {
        return new StoredUtterances(
                VERSION,
                utterances.stream()
                        .map(u -> u.words().stream().map(StoredWord::of).toList())
                        .toList());
    }

    List<Utterance> toUtterances() {
        return u.stream()
                .map(words ->
                        new Utterance(words.stream().map(StoredWord::toWord).toList()))
                .toList();
    }
}
