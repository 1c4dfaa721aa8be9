package org.isnad.export;

import java.util.ArrayList;
import java.util.List;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;

/**
 * A subtitle block.
 *
 * @param lines one or two, never empty
 */
record VttCue(String speaker, TimeSpan span, List<String> lines) {

    /** As long as one reads comfortably: Netflix's and the BBC's guides say at most 7 s a block. */
    private static final long LONGEST_MS = 7000;

    /** Two lines a block. */
    private static final int LINES = 2;

    /**
     * Cuts segments into blocks that fit the screen, at word borders, with the times of their words. A segment without words (imported so) gets its time divided by
     * length.
     *
     * @param width of a line in characters
     */
    static List<VttCue> of(Transcript transcript, int width) {
        List<VttCue> cues = new ArrayList<>();
        for (Segment segment : transcript.segments()) {
            String speaker = transcript.speaker(segment.speaker()).label();
            for (List<Word> part : parts(timed(segment), width)) {
                TimeSpan span =
                        part.get(0).span().union(part.get(part.size() - 1).span());
                if (span.durationMs() > 0) {
                    cues.add(new VttCue(speaker, span, wrap(part, width)));
                }
            }
        }
        return withoutOverlap(cues);
    }

    /** Some players drop a block that begins before the one before it ends. */
    private static List<VttCue> withoutOverlap(List<VttCue> cues) {
        List<VttCue> apart = new ArrayList<>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            VttCue cue = cues.get(i);
            long next = i + 1 < cues.size() ? cues.get(i + 1).span.startMs() : Long.MAX_VALUE;
            long end = cue.span.endMs() > next && next > cue.span.startMs() ? next : cue.span.endMs();
            apart.add(new VttCue(cue.speaker, new TimeSpan(cue.span.startMs(), end), cue.lines));
        }
        return apart;
    }

    private static List<Word> timed(Segment segment) {
        if (!segment.words().isEmpty()) {
            return segment.words();
        }
        String[] texts = segment.text().strip().split("\\s+");
        List<Word> words = new ArrayList<>();
        long start = segment.span().startMs();
        long duration = segment.span().durationMs();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                words.add(new Word(
                        texts[i],
                        new TimeSpan(start + duration * i / texts.length, start + duration * (i + 1) / texts.length),
                        1));
            }
        }
        return words;
    }

    private static List<List<Word>> parts(List<Word> words, int width) {
        List<List<Word>> parts = new ArrayList<>();
        List<Word> part = new ArrayList<>();
        for (Word word : words) {
            part.add(word);
            boolean tooLong = wrap(part, width).size() > LINES
                    || word.span().endMs() - part.get(0).span().startMs() > LONGEST_MS;
            if (tooLong && part.size() > 1) {
                part.remove(part.size() - 1);
                parts.add(List.copyOf(part));
                part = new ArrayList<>(List.of(word));
            }
        }
        if (!part.isEmpty()) {
            parts.add(List.copyOf(part));
        }
        return parts;
    }

    private static List<String> wrap(List<Word> words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (Word word : words) {
            int size = word.text().codePointCount(0, word.text().length());
            if (length > 0 && length + 1 + size > width) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            line.append(length > 0 ? " " : "").append(word.text());
            length += size + (length > 0 ? 1 : 0);
        }
        lines.add(line.toString());
        return lines;
    }
}
