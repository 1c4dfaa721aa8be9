package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.Token;
import org.isnad.text.Tokens;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Word;

/** Cuts a transcript into passages: a speaker's turn each, long ones at a segment's end. */
final class Passages {

    /** Words after which a passage ends with its segment: about seven minutes of one voice, so few turns are cut. */
    private static final int LONG = 800;

    /** Words at which a passage ends wherever it is. */
    private static final int LONGEST = 1_200;

    private Passages() {}

    static List<Passage> of(List<Segment> segments) {
        List<Passage> passages = new ArrayList<>();
        int firstWord = 0;
        int at = 0;
        while (at < segments.size()) {
            List<Word> words = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            String speaker = segments.get(at).speaker();
            while (at < segments.size() && segments.get(at).speaker().equals(speaker)) {
                words.addAll(words(segments.get(at++)));
                ends.add(words.size());
            }
            cut(speaker, firstWord, List.copyOf(words), ends, passages);
            firstWord += words.size();
        }
        return passages;
    }

    private static void cut(String speaker, int firstWord, List<Word> words, List<Integer> ends, List<Passage> out) {
        int from = 0;
        for (int end : ends) {
            while (end - from > LONGEST) {
                out.add(new Passage(speaker, firstWord + from, words, from, from + LONGEST));
                from += LONGEST;
            }
            boolean last = end == words.size();
            if (end > from && (last || end - from >= LONG)) {
                out.add(new Passage(speaker, firstWord + from, words, from, end));
                from = end;
            }
        }
    }

    /** The segment's words; where an imported file had none, those of its text, evenly over its time and of unknown certainty. */
    private static List<Word> words(Segment segment) {
        if (!segment.words().isEmpty()) {
            return segment.words();
        }
        List<Token> tokens = Tokens.of(segment.text());
        List<Word> words = new ArrayList<>();
        TimeSpan span = segment.span();
        for (int i = 0; i < tokens.size(); i++) {
            long start = span.startMs() + span.durationMs() * i / tokens.size();
            long end = span.startMs() + span.durationMs() * (i + 1) / tokens.size();
            words.add(new Word(tokens.get(i).text(), new TimeSpan(start, end), 1));
        }
        return words;
    }
}
