package org.isnad.evaluation;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** The words of a text by where they begin and end, in code points. A cut word counts as the whole word. */
final class WordPositions {

    private static final String EDGE = " \t\n\r\u00a0\u200f\u200e\u202a\u202b\u202c\"«»“”„'‘’.,،؛;:!؟?…()[]-–—%\\";

    private final int[] points;
    private final TreeMap<Integer, Integer> endByStart = new TreeMap<>();

    WordPositions(String text) {
        points = text.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int end = at;
            while (end < points.length && isWord(points[end])) {
                end++;
            }
            if (end > at) {
                endByStart.put(at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** As a regular expression's word character in Python: letters, digits and the underscore, without the vowel marks that stand between them. */
    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    QuoteScores.Span span(int start, int end, String kind) {
        int s = Math.max(0, start);
        int e = Math.min(points.length, end);
        while (s < e && EDGE.indexOf(points[s]) >= 0) {
            s++;
        }
        while (e > s && EDGE.indexOf(points[e - 1]) >= 0) {
            e--;
        }
        return new QuoteScores.Span(s, e, kind, within(s, e));
    }

    /** The beginnings of the words that lie in the stretch or reach into it. */
    Set<Integer> within(int start, int end) {
        Set<Integer> out = new HashSet<>();
        Integer first = endByStart.floorKey(start);
        for (var word : endByStart.tailMap(first == null ? start : first, true).entrySet()) {
            if (word.getKey() >= end) {
                break;
            }
            if (word.getValue() > start) {
                out.add(word.getKey());
            }
        }
        return out;
    }
}
