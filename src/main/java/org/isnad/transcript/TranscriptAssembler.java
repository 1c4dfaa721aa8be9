package org.isnad.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts recognised words into sentence-sized segments of one speaker each. Stateless, thread-safe; the result depends on its arguments only. */
public final class TranscriptAssembler {

    private final SegmentRules rules;

    public TranscriptAssembler(SegmentRules rules) {
        this.rules = rules;
    }

    /**
     * @param words in time order
     * @param speakers for each word the id of its speaker
     */
    public List<Segment> assemble(List<Word> words, List<String> speakers) {
        if (words.size() != speakers.size()) {
            throw new IllegalArgumentException(words.size() + " words but " + speakers.size() + " speakers");
        }
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || endsBefore(words, speakers, start, i)) {
                cut(words.subList(start, i), speakers.get(start), segments);
                start = i;
            }
        }
        return List.copyOf(segments);
    }

    private boolean endsBefore(List<Word> words, List<String> speakers, int start, int i) {
        long pause = pauseBefore(words, i);
        return !speakers.get(i).equals(speakers.get(i - 1))
                || pause >= rules.pauseMs()
                || (i - start >= rules.softWords() && pause >= rules.softPauseMs());
    }

    private static long pauseBefore(List<Word> words, int i) {
        return words.get(i).span().startMs() - words.get(i - 1).span().endMs();
    }

    private void cut(List<Word> words, String speaker, List<Segment> segments) {
        if (words.size() <= rules.maxWords()) {
            segments.add(segment(words, speaker));
            return;
        }
        int at = longestPause(words);
        cut(words.subList(0, at), speaker, segments);
        cut(words.subList(at, words.size()), speaker, segments);
    }

    /** In the middle half, so that both parts are of a readable size; the middle itself where the words run on without any pause. */
    private static int longestPause(List<Word> words) {
        int middle = words.size() / 2;
        int best = middle;
        for (int i = words.size() / 4; i < words.size() - words.size() / 4; i++) {
            long gain = pauseBefore(words, i) - pauseBefore(words, best);
            if (gain > 0 || (gain == 0 && Math.abs(i - middle) < Math.abs(best - middle))) {
                best = i;
            }
        }
        return best;
    }

    private static Segment segment(List<Word> words, String speaker) {
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return new Segment(
                speaker, words.get(0).span().union(words.get(words.size() - 1).span()), text, words);
    }
}
