package org.isnad.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.isnad.summary.extract.Unit;
import org.isnad.summary.speech.Courtesies;
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

    /** Words; fewer are an interjection. */
    private static final int SHORTEST_PROMPT = 3;

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
                Math.rint(1000 * sentence.confidence()) / 1000,
                sentence.unsure());
    }

    boolean asks(SpokenSentence sentence) {
        return voices.asks(sentence.speaker());
    }

    /**
     * Whether an interviewer hands over to somebody else with this sentence: it is what will be answered, also where the word that asks was heard as another. Greetings and
     * thanks aren't.
     */
    boolean prompts(int index) {
        SpokenSentence sentence = sentences.get(index);
        if (!asks(sentence) || index + 1 >= sentences.size() || asks(sentences.get(index + 1))) {
            return false;
        }
        return sentence.question()
                || sentence.words().size() >= SHORTEST_PROMPT
                        && !Courtesies.areIn(units.get(index).folded());
    }

    /** The question that the turn around {@code index} answers: what an interviewer said last before it. */
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
        return at >= 0 && prompts(at) ? Optional.of(sentences.get(at)) : Optional.empty();
    }

    /** Whether the sentence before is the same speaker's and has no end of its own. */
    boolean goesOn(int index) {
        return beginOfTurn(index) < index && !sentences.get(index - 1).closed();
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
            if (isQuestion(i)) {
                questions.add(question(i));
            }
        }
        return questions;
    }

    private boolean isQuestion(int index) {
        SpokenSentence sentence = sentences.get(index);
        return asks(sentence) && sentence.question() || prompts(index);
    }

    private Question question(int index) {
        int end = index + 1;
        while (end < sentences.size() && !isQuestion(end)) {
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
