package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.quote.Issue.Force;

/** One word of a quotation that keeps nearly all others was exchanged for another of no relation, or put in. Works on one alignment. */
final class ReplacedGate {

    /** Share of the other words that must be as spoken: a reworded quotation exchanges words freely, and a noisy transcript shows many that were not said. */
    private static final double EXACT = .9;

    /** The same where both neighbours are as spoken. */
    private static final double LITERAL = .75;

    /** The same where a run of words was exchanged, which leaves fewer others. */
    private static final double RUN_LITERAL = .65;

    /** Units of such a run. */
    private static final int RUN = 3;

    private final Alignment alignment;
    private final Speech speech;
    private final Chain chain;
    private final double literalness;

    private ReplacedGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
        this.chain = Chain.of(alignment);
        this.literalness = Support.of(alignment).literalness();
    }

    static List<Issue> issues(Alignment alignment) {
        ReplacedGate gate = new ReplacedGate(alignment);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < alignment.size(); i++) {
            if (gate.isLoose(i) && (gate.isExactBut(i) || gate.isExactAround(i))) {
                int column = gate.instead(i);
                if (column >= 0) {
                    issues.add(new Issue(Finding.Kind.INSERTION, Force.UNSURE, i, i + 1, column, column + 1));
                }
            }
        }
        gate.runs(issues);
        return issues;
    }

    /** Two or three words with content between two that are as spoken, where as many others were heard clearly: another person's first and family name, another thing. */
    private void runs(List<Issue> issues) {
        for (int i = 1; i < alignment.size(); i++) {
            int to = i;
            int content = 0;
            while (to < alignment.size() && isLooseInRun(to)) {
                content += alignment.unit(to++).isContent() ? 1 : 0;
            }
            boolean whole = !isLooseInRun(i - 1);
            if (whole && content >= 2 && to - i <= RUN && literalness >= RUN_LITERAL && isExact(i - 1) && isExact(to)) {
                insteadOf(i, to).ifPresent(issues::add);
            }
        }
    }

    private boolean isLooseInRun(int i) {
        return (!alignment.isMatched(i) || isClearlyAnother(i))
                && !alignment.unit(i).isFigure()
                && !alignment.quote().bracketed()[i];
    }

    /** It only sounds like what was heard clearly: السمان, حمدان. */
    private boolean isClearlyAnother(int i) {
        boolean alike = alignment.likeness(i) == Likeness.SOUND || alignment.likeness(i) == Likeness.ROOT;
        return alike
                && alignment.unit(i).isContent()
                && speech.unit(alignment.column(i)).confidence() >= Thresholds.SURE
                && Comparison.distance(
                                alignment.unit(i).form().bare(),
                                speech.unit(alignment.column(i)).form().bare())
                        > 1;
    }

    private Optional<Issue> insteadOf(int from, int to) {
        int left = alignment.column(from - 1) + 1;
        int right = alignment.column(to);
        int content = 0;
        for (int c = left; c < right; c++) {
            Unit heard = speech.unit(c);
            boolean clear = speech.isInside(c, left - 1) && heard.confidence() >= Thresholds.SURE;
            if (heard.isContent() && (!clear || isAlike(from, to, heard))) {
                return Optional.empty();
            }
            content += heard.isContent() ? 1 : 0;
        }
        return content >= 2 && right - left <= RUN
                ? Optional.of(new Issue(Finding.Kind.INSERTION, Force.UNSURE, from, to, left, right))
                : Optional.empty();
    }

    private boolean isAlike(int from, int to, Unit heard) {
        for (int i = from; i < to; i++) {
            if (Comparison.of(alignment.unit(i), heard).isWord()) {
                return true;
            }
        }
        return false;
    }

    private boolean isLoose(int i) {
        Unit unit = alignment.unit(i);
        boolean loose = !alignment.isMatched(i) || !chain.has(i) || alignment.likeness(i) == Likeness.SOUND;
        return loose
                && unit.isContent()
                && !unit.isFigure()
                && !alignment.quote().bracketed()[i];
    }

    private boolean isExactBut(int word) {
        int literal = 0;
        int all = 0;
        for (int i = 0; i < alignment.size(); i++) {
            if (i != word
                    && !alignment.unit(i).is(WordClass.FILLER)
                    && !alignment.quote().bracketed()[i]) {
                all++;
                literal += chain.has(i) && (alignment.likeness(i).isWord()) ? 1 : 0;
            }
        }
        return all > 0 && literal >= EXACT * all;
    }

    /** Both neighbours, and most of the quotation, are as spoken and were heard well. */
    private boolean isExactAround(int word) {
        return literalness >= LITERAL && isExact(word - 1) && isExact(word + 1) && isHeardElsewhere(word);
    }

    /** A word that the speakers use in another place is another thing they talk of; who rewords takes a word of his own. */
    private boolean isHeardElsewhere(int word) {
        for (int c = 0; c < speech.size(); c++) {
            if (!speech.isBorder(c)
                    && alignment.quoteAt(c) < 0
                    && !speech.unit(c).isFigure()) {
                Likeness likeness = Comparison.of(alignment.unit(word), speech.unit(c));
                if (likeness == Likeness.SPELLING || likeness == Likeness.CLITIC) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isExact(int i) {
        return i >= 0
                && i < alignment.size()
                && chain.has(i)
                && alignment.likeness(i).isWord()
                && speech.unit(alignment.column(i)).confidence() >= Thresholds.CONTRADICTS;
    }

    /** The word that was heard clearly in its place, or the place itself where nothing was heard and there was no time for it; -1 for none. */
    private int instead(int i) {
        int before = chain.before(i);
        int after = chain.after(i);
        boolean inside = before >= 0 && before == i - 1 && after == i + 1;
        if (inside) {
            int left = alignment.column(before);
            int right = alignment.column(after);
            return right == left + 2 && differs(i, left + 1) ? left + 1 : -1;
        }
        int left = before == i - 1 && before >= 0 ? alignment.column(before) : -1;
        if (after < 0 && left >= 0 && isNext(left + 1, left) && differs(i, left + 1)) {
            return left + 1;
        }
        int right = after == i + 1 ? alignment.column(after) : -1;
        return before < 0 && right >= 0 && isNext(right - 1, right) && differs(i, right - 1) ? right - 1 : -1;
    }

    private boolean isNext(int column, int anchor) {
        return speech.isInside(column, anchor)
                && speech.gapMs(Math.min(column, anchor), Math.max(column, anchor)) < Thresholds.ROOM_MS;
    }

    private boolean differs(int i, int column) {
        Unit heard = speech.unit(column);
        return heard.isContent()
                && !chain.takes(column)
                && heard.confidence() >= Thresholds.SURE
                && !Comparison.of(alignment.unit(i), heard).agrees();
    }
}
