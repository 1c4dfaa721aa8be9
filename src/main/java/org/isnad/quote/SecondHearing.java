package org.isnad.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** Has the words that decide heard again where they were heard badly. A second hearing only makes words surer, it exchanges none. Works on one alignment. */
final class SecondHearing {

    /** Share of a word's duration that the same word of the second hearing covers. */
    private static final double SAME_PLACE = .5;

    private final Speech speech;
    private final AudioRecheck recheck;

    SecondHearing(Speech speech, AudioRecheck recheck) {
        this.speech = speech;
        this.recheck = recheck;
    }

    /** The same speech with surer words; empty when nothing was heard better. */
    Optional<Speech> of(List<Issue> issues) {
        Map<Integer, TimeSpan> doubtful = new LinkedHashMap<>();
        issues.stream()
                .filter(issue -> issue.force() == Issue.Force.UNSURE)
                .forEach(issue -> span(issue)
                        .ifPresent(span -> doubtful.merge(
                                speech.stripNumber(Math.min(issue.fromColumn(), speech.size() - 1)),
                                span,
                                TimeSpan::union)));
        List<Strip> strips = new ArrayList<>(speech.strips());
        doubtful.forEach((strip, span) -> strips.set(strip, surer(strips.get(strip), span)));
        return strips.equals(speech.strips()) ? Optional.empty() : Optional.of(new Speech(strips));
    }

    /** From the word before the disputed ones to the word after them. */
    private Optional<TimeSpan> span(Issue issue) {
        int at = Math.min(issue.fromColumn(), speech.size() - 1);
        int from = Math.max(at - 1, speech.stripStart(at) + 1);
        int to = Math.min(Math.max(issue.toColumn(), at + 1), speech.stripEnd(at) - 1);
        return from < to
                ? Optional.of(new TimeSpan(
                        speech.first(from).span().startMs(),
                        speech.last(to).span().endMs()))
                : Optional.empty();
    }

    private Strip surer(Strip strip, TimeSpan doubtful) {
        return recheck.hear(strip.episode(), strip.transcript().revision(), doubtful)
                .map(heard -> Strip.of(
                        strip.transcript(),
                        strip.words().stream().map(word -> surer(word, heard)).toList()))
                .orElse(strip);
    }

    private static SpokenWord surer(SpokenWord word, List<Word> heard) {
        double confirmed = heard.stream()
                .filter(again -> again.text().equals(word.text())
                        && again.span().overlapMs(word.span())
                                >= SAME_PLACE * word.span().durationMs())
                .mapToDouble(Word::confidence)
                .max()
                .orElse(0);
        return confirmed <= word.confidence()
                ? word
                : new SpokenWord(word.position(), word.text(), word.span(), confirmed, word.speaker());
    }
}
