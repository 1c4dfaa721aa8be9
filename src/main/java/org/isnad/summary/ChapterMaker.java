package org.isnad.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.summary.names.KeyPhrases;
import org.isnad.summary.speech.SpokenSentence;
import org.isnad.summary.topic.TopicBorders;
import org.isnad.summary.topic.TopicRules;
import org.isnad.summary.topic.TopicUnit;
import org.isnad.timing.TimeSpan;

/** Divides an episode into chapters, and names each after what it says more than the others. Stateless. */
final class ChapterMaker {

    /** What a host's question at a border is worth, and its absence costs nothing: hosts lead from topic to topic. In nats; judgement. */
    private static final double QUESTION = 3.0;

    private static final int TITLE_PHRASES = 2;
    private static final int PHRASES = 5;
    private static final int CANDIDATES = 12;

    private ChapterMaker() {}

    static List<Chapter> chapters(Reading reading, KeyPhrases keyPhrases, long durationMs) {
        List<SpokenSentence> sentences = reading.sentences();
        List<TopicUnit> units = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            SpokenSentence sentence = sentences.get(i);
            double cue = reading.asks(sentence) && reading.beginOfTurn(i) == i ? QUESTION : 0;
            units.add(new TopicUnit(
                    reading.units().get(i).content(),
                    sentence.span().startMs(),
                    sentence.span().endMs(),
                    cue));
        }
        List<Integer> starts = TopicBorders.find(units, TopicRules.forAudio(durationMs));
        List<List<Keyword>> phrases = new ArrayList<>();
        for (int c = 0; c < starts.size(); c++) {
            int to = c + 1 < starts.size() ? starts.get(c + 1) : sentences.size();
            List<Keyword> own = keyPhrases.find(starts.get(c), to, CANDIDATES, 2);
            phrases.add(own.isEmpty() ? keyPhrases.find(starts.get(c), to, CANDIDATES, 1) : own);
        }
        Map<String, Integer> chaptersWith = new HashMap<>();
        phrases.forEach(list -> list.forEach(phrase -> chaptersWith.merge(phrase.text(), 1, Integer::sum)));
        List<Chapter> chapters = new ArrayList<>();
        for (int c = 0; c < starts.size(); c++) {
            // The first chapter begins with the audio, each later one with its first word: no second is without a
            // chapter.
            long from = c == 0 ? 0 : sentences.get(starts.get(c)).span().startMs();
            long to = c + 1 < starts.size()
                    ? sentences.get(starts.get(c + 1)).span().startMs()
                    : Math.max(
                            durationMs,
                            sentences.get(sentences.size() - 1).span().endMs());
            List<String> telling = telling(phrases.get(c), chaptersWith, starts.size());
            chapters.add(new Chapter(new TimeSpan(from, to), title(telling, c), telling));
        }
        return chapters;
    }

    /** What the chapter says more than others first. */
    private static List<String> telling(List<Keyword> phrases, Map<String, Integer> chaptersWith, int chapters) {
        return phrases.stream()
                .sorted(Comparator.comparingDouble((Keyword phrase) -> -phrase.weight()
                                * Math.log(1 + chapters / (double) chaptersWith.getOrDefault(phrase.text(), 1)))
                        .thenComparing(Keyword::text))
                .limit(PHRASES)
                .map(Keyword::text)
                .toList();
    }

    private static String title(List<String> phrases, int number) {
        return phrases.isEmpty()
                ? "الفصل " + (number + 1)
                : String.join("، ", phrases.subList(0, Math.min(TITLE_PHRASES, phrases.size())));
    }
}
