package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;

/** A sentence while it is read: its cues and tags, and how far it is understood. */
final class Sentence {

    private final Reading reading;
    private final int from;
    private final int to;
    private final List<Cue> cues;
    private final List<TagFinder.Tag> tags;
    private final List<TextSpan> clauses = new ArrayList<>();
    private boolean spoken;
    private int consumed;
    private int frame;

    Sentence(Reading reading, TextSpan tokens, List<Cue> cues, List<TagFinder.Tag> tags) {
        this.reading = reading;
        this.from = tokens.start();
        this.to = tokens.end();
        this.cues = cues;
        this.tags = tags;
        this.consumed = from;
        this.frame = from;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<Cue> cues() {
        return cues;
    }

    List<TagFinder.Tag> tags() {
        return tags;
    }

    /** Whether somebody was named or carried over as the speaker in this sentence. */
    boolean isSpoken() {
        return spoken;
    }

    void spoken() {
        spoken = true;
    }

    /** A cue before this token lies within what another cue introduced. */
    int consumed() {
        return consumed;
    }

    /** Where the last reported clause began. */
    int frame() {
        return frame;
    }

    void consumeUpTo(int end) {
        consumed = Math.max(consumed, end);
    }

    void consume(int start, int end) {
        consumeUpTo(end);
        frame = start;
        if (start < end) {
            clauses.add(new TextSpan(start, end));
        }
    }

    /** Whether a reported clause lies between the two tokens or around them. */
    boolean hasClauseBetween(int first, int last) {
        return clauses.stream().anyMatch(c -> c.end() > first && c.start() <= last);
    }

    /** The outermost marked spans of a stretch. */
    List<Marked> marks(int start, int end) {
        List<Marked> out = new ArrayList<>();
        for (int i = start; i < end; i = reading.next(i)) {
            if (reading.inMarks(i)) {
                out.add(reading.outer(i));
            }
        }
        return out;
    }

    boolean isInTag(int token) {
        return tags.stream().anyMatch(tag -> token >= tag.first() && token < tag.last());
    }

    boolean isCue(int token) {
        return cues.stream().anyMatch(cue -> cue.token() == token);
    }
}
