package org.isnad.quote.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Pairs the quote marks of a paragraph, whichever marks it uses, and mends what is missing. */
final class MarkScanner {

    /** [marks] Deeper nesting is not read: three levels are the most that prose has. */
    private static final int DEEPEST = 16;

    private static final String OPENING = "“«‹„‚‘〝";
    private static final String CLOSING = "”»›’〞";

    private final List<Token> tokens;
    private final int start;
    private final int end;
    private final boolean lowHigh;
    private boolean reversed;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Marked> found = new ArrayList<>();

    private MarkScanner(List<Token> tokens, int start, int end) {
        this.tokens = tokens;
        this.start = start;
        this.end = end;
        boolean low = false;
        for (int i = start; i < end; i++) {
            low |= tokens.get(i).kind() == Token.Kind.MARK
                    && "„‚".indexOf(tokens.get(i).fold().charAt(0)) >= 0;
        }
        this.lowHigh = low;
    }

    /** The spans of the paragraph whose tokens are {@code start} to {@code end}, ordered by where they begin. */
    static List<Marked> scan(List<Token> tokens, int start, int end) {
        MarkScanner scanner = new MarkScanner(tokens, start, end);
        for (int i = start; i < end; i++) {
            if (tokens.get(i).kind() == Token.Kind.MARK) {
                scanner.take(i);
            }
        }
        while (!scanner.open.isEmpty()) {
            scanner.endWithoutMark(scanner.open.pop());
        }
        return withDepths(scanner.found);
    }

    /** Depths are counted at the end: a mark that was never closed may have been taken for one around all that follows. */
    private static List<Marked> withDepths(List<Marked> found) {
        found.sort(Comparator.comparingInt(Marked::open).thenComparing(m -> -m.after()));
        Deque<Marked> around = new ArrayDeque<>();
        List<Marked> out = new ArrayList<>(found.size());
        for (Marked m : found) {
            while (!around.isEmpty() && around.peek().after() <= m.open()) {
                around.pop();
            }
            out.add(new Marked(m.open(), m.first(), m.last(), m.after(), around.size(), m.balanced()));
            around.push(m);
        }
        return out;
    }

    private void take(int i) {
        if (opens(i)) {
            if (open.size() < DEEPEST) {
                open.push(i);
            }
        } else if (!open.isEmpty()) {
            int from = open.pop();
            if (i > from + 1) {
                found.add(new Marked(from, from + 1, i, i + 1, 0, true));
            }
        } else {
            closesWithoutOpening(i);
        }
    }

    private boolean opens(int i) {
        char sign = tokens.get(i).fold().charAt(0);
        boolean wordBefore = i > start && touches(i - 1, i) && tokens.get(i - 1).isWord();
        boolean wordAfter =
                i + 1 < end && touches(i, i + 1) && tokens.get(i + 1).isWord();
        boolean none = open.isEmpty();
        if (wordBefore != wordAfter) {
            boolean byPlace = wordAfter
                    || none && isProclitic(i - 1)
                    || none && !hasEarlierColon(i) && !sentenceEnds(i + 1) && shape(sign) == 0 && hasLaterMark(i);
            int byShape = shape(sign);
            if (byShape == 0 || byShape > 0 == byPlace) {
                return byPlace;
            }
            return contradicted(sign, byPlace, none);
        }
        if (shape(sign) != 0) {
            return shape(sign) > 0 || none && wordAfter;
        }
        boolean afterColon = i > start && tokens.get(i - 1).isColon();
        return none || afterColon || wordBefore && isProclitic(i - 1);
    }

    /** »…«, “…“: the shape says one thing, the place another. */
    private boolean contradicted(char sign, boolean byPlace, boolean none) {
        if (none) {
            reversed = !reversed;
            return byPlace;
        }
        boolean sameSign = tokens.get(open.element()).fold().charAt(0) == sign;
        return sameSign ? byPlace : shape(sign) > 0;
    }

    private boolean hasLaterMark(int i) {
        for (int k = i + 1; k < end; k++) {
            if (tokens.get(k).kind() == Token.Kind.MARK) {
                return true;
            }
        }
        return false;
    }

    /** 1 opens, −1 closes, 0 may do either. */
    private int shape(char sign) {
        if (lowHigh && sign == '“' || lowHigh && sign == '‘') {
            return -1;
        }
        int byForm = OPENING.indexOf(sign) >= 0 ? 1 : CLOSING.indexOf(sign) >= 0 ? -1 : 0;
        return reversed ? -byForm : byForm;
    }

    private boolean touches(int left, int right) {
        return tokens.get(left).end() == tokens.get(right).start();
    }

    private boolean isProclitic(int i) {
        return i >= start
                && switch (tokens.get(i).fold()) {
                    case "ب", "ل", "ك", "و", "ف", "ال", "بال", "لل", "وب", "ول" -> true;
                    default -> false;
                };
    }

    private boolean sentenceEnds(int i) {
        return i >= end || isSentenceEnd(tokens.get(i));
    }

    static boolean isSentenceEnd(Token token) {
        return token.kind() == Token.Kind.SIGN
                && switch (token.fold()) {
                    case ".", "!", "?", "؟", "…", "۔" -> true;
                    default -> false;
                };
    }

    private boolean hasEarlierColon(int i) {
        return speechColon(i) >= 0;
    }

    /** The colon of this sentence after which nothing was closed yet; −1 without one. */
    private int speechColon(int i) {
        for (int k = i - 1; k >= start; k--) {
            Token token = tokens.get(k);
            if (token.isColon()) {
                return k;
            }
            if (token.kind() == Token.Kind.MARK || isSentenceEnd(token)) {
                return -1;
            }
        }
        return -1;
    }

    /** قال: نعم". — the words began after the colon. */
    private void closesWithoutOpening(int i) {
        int colon = speechColon(i);
        if (colon >= 0 && i > colon + 2) {
            found.add(new Marked(colon, colon + 1, i, i + 1, 0, false));
        }
    }

    /**
     * The sense ends where the writer speaks again (مضيفا), with the inner quotation that shares its closing mark, or with the sentence.
     */
    private void endWithoutMark(int from) {
        int last = from + 1;
        while (last < end && !endsSense(from, last)) {
            last++;
        }
        Marked inner = innerAt(last);
        if (inner != null && tokens.get(inner.open() - 1).isColon()) {
            last = inner.last();
            found.add(new Marked(from, from + 1, last, inner.after(), 0, false));
            return;
        }
        if (last > from + 1) {
            found.add(new Marked(from, from + 1, last, last, 0, false));
        }
    }

    private boolean endsSense(int from, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.MARK || isSentenceEnd(token)) {
            return true;
        }
        return token.isWord()
                && i > from + 2
                && CueLexicon.shipped()
                        .find(token.fold())
                        .filter(form -> form.is(CueForm.Shape.PARTICIPLE)
                                && token.fold().endsWith("ا"))
                        .isPresent();
    }

    private @org.jspecify.annotations.Nullable Marked innerAt(int i) {
        for (Marked m : found) {
            if (m.open() == i) {
                return m;
            }
        }
        return null;
    }
}
