package org.isnad.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.isnad.summary.extract.Unit;
import org.isnad.summary.speech.SentenceFinder;
import org.isnad.summary.speech.SpokenSentence;
import org.isnad.summary.speech.Voices;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;

/**
 * A transcript as the summariser reads it: its sentences, their stems, who asks and who answers. Immutable.
 *
 * @param units one per sentence
 */
record Reading(Transcript transcript, Voices voices, List<SpokenSentence> sentences, List<Unit> units) {

    static Reading of(Transcript transcript) {
        Voices voices = Voices.of(transcript);
        List<SpokenSentence> sentences = SentenceFinder.find(transcript, voices);
        List<Unit> units = sentences.stream()
                .map(sentence ->
                        Unit.of(sentence.words().stream().map(Word::text).toList()))
                .toList();
        return new Reading(transcript, voices, sentences, units);
    }

    KeySentence quote(SpokenSentence sentence) {
        return new KeySentence(
                sentence.number(),
                sentence.speaker(),
                transcript.speaker(sentence.speaker()).label(),
                sentence.span(),
                sentence.text(),
                sentence.punctuated(),
                Math.rint(1000 * sentence.confidence()) / 1000);
    }

    boolean asks(SpokenSentence sentence) {
        return voices.asks(sentence.speaker());
    }

    /** The question that the turn around {@code index} answers: the last sentence before the turn, when an interviewer asks in it. */
    Optional<SpokenSentence> questionBefore(int index) {
        int at = beginOfTurn(index) - 1;
        // A word or two of the answer's beginning are often taken for the interviewer's; so the question may be the
        // last but one.
        for (int i = at; i >= Math.max(0, at - 1); i--) {
            SpokenSentence sentence = sentences.get(i);
            if (asks(sentence) && sentence.question()) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    int beginOfTurn(int index) {
        int begin = index;
        while (begin > 0
                && sentences
                        .get(begin - 1)
                        .speaker()
                        .equals(sentences.get(index).speaker())) {
            begin--;
        }
        return begin;
    }

    /** The interviewer's questions, each with its answer. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (asks(sentences.get(i)) && sentences.get(i).question()) {
                questions.add(question(i));
            }
        }
        return questions;
    }

    private Question question(int index) {
        int end = index + 1;
        while (end < sentences.size()
                && !(asks(sentences.get(end)) && sentences.get(end).question())) {
            end++;
        }
        List<SpokenSentence> answer = sentences.subList(index + 1, end).stream()
                .filter(Predicate.not(this::asks))
                .toList();
        return new Question(
                quote(sentences.get(index)),
                answer.stream().map(SpokenSentence::span).reduce((first, later) -> first.union(later)),
                answer.stream().findFirst().map(this::quote));
    }
}
