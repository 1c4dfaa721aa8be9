package org.isnad.search;

import java.util.List;
import java.util.stream.Collectors;
import org.isnad.timing.TimeSpan;

/**
 * A hit in its context ("key word in context"). Context does not leave the speaker's turn.
 *
 * @param before words before the hit, in order
 * @param match words from the hit's first to its last
 * @param after words after the hit, in order
 */
public record Kwic(List<KwicWord> before, List<KwicWord> match, List<KwicWord> after) {

    /** Words between two marked ones of a hit that are shown before the rest is left out. */
    private static final int SHOWN_GAP = 12;

    public Kwic {
        before = List.copyOf(before);
        match = List.copyOf(match);
        after = List.copyOf(after);
    }

    /**
     * A word of a hit or its context.
     *
     * @param position number among all words of the revision, from 0
     * @param confidence certainty of the recogniser, 0..1
     * @param marked whether the query asked for it, rather than it standing between or beside
     */
    public record KwicWord(int position, String text, TimeSpan span, double confidence, boolean marked) {}

    public String beforeText() {
        return text(before);
    }

    public String afterText() {
        return text(after);
    }

    /** The hit's words; a long gap between marked words shows as …. */
    public String matchText() {
        StringBuilder out = new StringBuilder();
        int unmarked = 0;
        for (int i = 0; i < match.size(); i++) {
            unmarked = match.get(i).marked() ? 0 : unmarked + 1;
            boolean nearNext = match.subList(i, Math.min(match.size(), i + SHOWN_GAP / 2 + 1)).stream()
                    .anyMatch(KwicWord::marked);
            if (unmarked <= SHOWN_GAP / 2 || nearNext) {
                out.append(out.isEmpty() ? "" : " ").append(match.get(i).text());
            } else if (unmarked == SHOWN_GAP / 2 + 1) {
                out.append(" …");
            }
        }
        return out.toString();
    }

    /** {@code before [match] after}, as the relevance suite writes hits. */
    public String notation() {
        return (beforeText() + " [" + matchText() + "] " + afterText()).strip();
    }

    private static String text(List<KwicWord> words) {
        return words.stream().map(KwicWord::text).collect(Collectors.joining(" "));
    }
}
