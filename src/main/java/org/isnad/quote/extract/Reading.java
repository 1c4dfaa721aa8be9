package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;

/** An article cut into tokens, marked spans and sentences. Built once, read by every rule. */
final class Reading {

    /** [tokens] A longer one is cut, so that the rules, which look from each word at the rest of its sentence, end in time. */
    private static final int LONGEST_SENTENCE = 300;

    private final List<Token> tokens;
    private final List<Marked> marked = new ArrayList<>();
    /** For each token the span at depth 0 that covers it, or −1. */
    private final int[] outer;

    private final List<TextSpan> sentences = new ArrayList<>();

    Reading(String text) {
        tokens = Tokenizer.tokens(text, Paragraphs.of(text));
        outer = new int[tokens.size()];
        java.util.Arrays.fill(outer, -1);
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end < tokens.size()
                    && tokens.get(end).paragraph() == tokens.get(start).paragraph()) {
                end++;
            }
            readParagraph(start, end);
            start = end;
        }
    }

    private void readParagraph(int start, int end) {
        for (Marked m : MarkScanner.scan(tokens, start, end)) {
            if (m.depth() == 0) {
                for (int i = m.open(); i < m.after(); i++) {
                    outer[i] = marked.size();
                }
            }
            marked.add(m);
        }
        int from = start;
        for (int i = start; i < end; i++) {
            if (endsSentence(i, end) || i - from >= LONGEST_SENTENCE) {
                sentences.add(new TextSpan(from, i + 1));
                from = i + 1;
            }
        }
        if (from < end) {
            sentences.add(new TextSpan(from, end));
        }
    }

    private boolean endsSentence(int i, int end) {
        Token token = tokens.get(i);
        if (outer[i] >= 0) {
            // "…." وأضاف: the full stop inside the marks ended the sentence around them too
            Marked m = marked.get(outer[i]);
            return i == m.after() - 1
                    && m.balanced()
                    && MarkScanner.isSentenceEnd(tokens.get(m.last() - 1))
                    && i + 1 < end
                    && tokens.get(i + 1).isWord()
                    && Lexicon.startsWithConjunction(tokens.get(i + 1).fold());
        }
        return MarkScanner.isSentenceEnd(token) && !isAbbreviation(i);
    }

    /** د. محمد; Latin initials. */
    private boolean isAbbreviation(int i) {
        return tokens.get(i).is(".")
                && i > 0
                && tokens.get(i - 1).isWord()
                && tokens.get(i - 1).fold().length() == 1
                && !Character.isDigit(tokens.get(i - 1).fold().charAt(0))
                && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The folded word at {@code i}; empty for signs, marks and what lies outside. */
    String word(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord()
                ? tokens.get(i).fold()
                : "";
    }

    List<TextSpan> sentences() {
        return sentences;
    }

    List<Marked> marked() {
        return marked;
    }

    /** Whether the token stands in quote marks or is one. */
    boolean inMarks(int i) {
        return outer[i] >= 0;
    }

    /** The outermost span that covers the token, which must be in marks. */
    Marked outer(int i) {
        return marked.get(outer[i]);
    }

    /** The spans within another, outermost first. */
    List<Marked> inside(Marked around) {
        int at = 0;
        int high = marked.size();
        while (at < high) {
            int middle = (at + high) >>> 1;
            if (marked.get(middle).open() <= around.open()) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Marked> out = new ArrayList<>();
        while (at < marked.size() && marked.get(at).open() < around.after()) {
            out.add(marked.get(at++));
        }
        return out;
    }

    /** The token behind {@code i}, jumping over a whole marked span when {@code i} opens one. */
    int next(int i) {
        return outer[i] >= 0 ? Math.max(i + 1, outer(i).after()) : i + 1;
    }

    /** The token before {@code i}, jumping over a whole marked span. */
    int previous(int i) {
        int before = i - 1;
        return before >= 0 && outer[before] >= 0 ? outer(before).open() : before;
    }

    int words(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).isWord()) {
                count++;
            }
        }
        return count;
    }

    /** The words of a stretch as they are printed, without signs and marks at its edges. */
    TextSpan trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && !tokens.get(first).isWord()) {
            first++;
        }
        while (last > first && !tokens.get(last - 1).isWord()) {
            last--;
        }
        return new TextSpan(first, last);
    }
}
