package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.quote.Issue.Force;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;

/** Figures, units, dates: every one that is printed must have been heard. Works on one alignment. */
final class FigureGate {

    /** Columns around the place where it should stand within which a figure may stand in another order. */
    private static final int AROUND = 15;

    private static final int NEARBY = 8;

    private final Alignment alignment;
    private final Speech speech;
    private final List<Issue> issues = new ArrayList<>();

    private FigureGate(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
    }

    static List<Issue> issues(Alignment alignment) {
        FigureGate gate = new FigureGate(alignment);
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.unit(i).quantity().isPresent() && !alignment.quote().bracketed()[i]) {
                gate.check(i, alignment.unit(i).quantity().get());
            }
        }
        return gate.issues;
    }

    private void check(int i, Quantity printed) {
        switch (alignment.likeness(i)) {
            case NONE -> missing(i, printed);
            case OTHER_FIGURE -> differs(i, printed, alignment.column(i));
            default -> agrees(i, alignment.column(i));
        }
    }

    private void agrees(int i, int column) {
        if (confidence(column) < Thresholds.DOUBTED || isGarbledBefore(i, column)) {
            add(i, Force.UNSURE, column);
        }
    }

    /** Of the figure's own words: a misheard "per cent" does not touch it. */
    private double confidence(int column) {
        double least = 1;
        for (SpokenWord word : speech.words(column)) {
            String folded = WordForms.of(word.text()).folded();
            if (folded.equals("في")) {
                break;
            }
            least = Math.min(least, word.confidence());
        }
        return least;
    }

    /** عشرة after a word that was not understood may be the rest of أربعة عشر. */
    private boolean isGarbledBefore(int i, int column) {
        if (i == 0 || !speech.isInside(column - 1, column) || alignment.quoteAt(column - 1) >= 0) {
            return false;
        }
        String printed =
                alignment.isMatched(i - 1) ? "" : alignment.unit(i - 1).form().folded();
        if (!alignment.isMatched(i - 1) && alignment.unit(i - 1).isContent()) {
            return false;
        }
        if (!printed.isEmpty() && speech.unit(column - 1).form().folded().endsWith(printed)) {
            return false;
        }
        Unit before = speech.unit(column - 1);
        return before.confidence() < Thresholds.DOUBTED
                && before.isContent()
                && alignment.unit(i).quantity().filter(q -> !q.isDate()).isPresent();
    }

    private void differs(int i, Quantity printed, int column) {
        if (isOtherUnit(printed, speech.unit(column))) {
            add(i, speech.unit(column).confidence() >= Thresholds.CONTRADICTS ? Force.CLEAR : Force.UNSURE, column);
            return;
        }
        if (stands(printed, column) || isSpelled(printed, column)) {
            return;
        }
        Unit heard = speech.unit(column);
        double value = heard.quantity().map(Quantity::value).orElse(0.0);
        boolean lost = NumberSpelling.isLeftOf(value, printed.value()) || isGarbledBefore(i, column);
        boolean alike = isMisheard(printed, column);
        double least = alike ? Thresholds.SURE : Thresholds.CONTRADICTS;
        boolean clear = heard.confidence() >= least && !lost;
        boolean misheard = heard.confidence() < Thresholds.DOUBTED && alike;
        add(i, misheard ? Force.NOTE : clear ? Force.CLEAR : Force.UNSURE, column);
    }

    /** The same figure, unused, near by: another order of words. */
    private boolean stands(Quantity printed, int column) {
        for (int c = column - NEARBY; c <= column + NEARBY; c++) {
            if (speech.isInside(c, column) && alignment.quoteAt(c) < 0 && equal(printed, speech.unit(c))) {
                return true;
            }
        }
        return false;
    }

    /** مئة وثلث وعشرون for 123: each of the figure's words was heard, or one that sounds like it. */
    private boolean isSpelled(Quantity printed, int column) {
        List<String> wanted = NumberSpelling.words(printed.value());
        List<String> heard = NumberSpelling.joinHundreds(speech
                .words(
                        Math.max(speech.stripStart(column) + 1, column - 1),
                        Math.min(speech.stripEnd(column), column + wanted.size()))
                .stream()
                .map(word -> WordForms.of(word.text()).folded())
                .toList());
        for (int start = 0; start + wanted.size() <= heard.size() && wanted.size() > 1; start++) {
            boolean all = true;
            for (int k = 0; k < wanted.size(); k++) {
                all &= sounds(wanted.get(k), heard.get(start + k));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** A single number word, one letter off: العشرينن. */
    private boolean isNearlySpelled(Quantity printed, int column) {
        List<String> wanted = NumberSpelling.words(printed.value());
        String heard = speech.unit(column).form().bare();
        return wanted.size() == 1
                && !speech.unit(column).isFigure()
                && heard.length() >= 4
                && Comparison.distance(
                                ending(heard),
                                ending(WordForms.of(wanted.get(0)).folded()))
                        <= 1;
    }

    private static boolean sounds(String wanted, String heard) {
        WordForm word = WordForms.of(heard);
        WordForm number = WordForms.of(wanted);
        String plain = word.folded().startsWith("و") && word.folded().length() > 3
                ? word.folded().substring(1)
                : word.folded();
        double value = value(plain);
        if (value >= 1) {
            return value == value(wanted);
        }
        return plain.equals(number.folded())
                || WordForms.of(plain).skeleton().equals(number.skeleton())
                        && !number.skeleton().isEmpty();
    }

    /** What a word alone amounts to, 0 where it is no number. */
    private static double value(String word) {
        return Numbers.at(List.of(word), 0).map(NumberSpan::value).orElse(0.0);
    }

    /** سبعة heard as تسعة: word by word the printed figure's words or near to them in letters, and heard with doubt. */
    private boolean isMisheard(Quantity printed, int column) {
        if (printed.kind() == Quantity.Kind.DECADE) {
            return true;
        }
        List<String> wanted = NumberSpelling.words(printed.value());
        List<String> heard = NumberSpelling.joinHundreds(speech.words(column).stream()
                .map(word -> WordForms.of(word.text()).folded())
                .toList());
        if (wanted.isEmpty() || wanted.size() != heard.size()) {
            return false;
        }
        for (int k = 0; k < wanted.size(); k++) {
            String word = heard.get(k);
            String plain = k > 0 && word.startsWith("و") ? word.substring(1) : word;
            boolean same = value(plain) == value(wanted.get(k));
            if (!same && Comparison.distance(ending(plain), ending(wanted.get(k))) > 2) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String number) {
        return number.endsWith("ون")
                ? number.substring(0, number.length() - 2) + "ين"
                : number.endsWith("ه") ? number.substring(0, number.length() - 1) : number;
    }

    private void missing(int i, Quantity printed) {
        Slots.Slot slot = Slots.of(alignment, i, i + 1);
        for (int c : Slots.free(alignment, slot)) {
            if (speech.unit(c).quantity().filter(q -> comparable(q, printed)).isPresent()) {
                differs(i, printed, c);
                return;
            }
        }
        for (int c : Slots.free(alignment, slot)) {
            if (isNearlySpelled(printed, c)) {
                return;
            }
        }
        for (int c = slot.from() - AROUND; c < slot.to() + AROUND; c++) {
            if (slot.to() > 0 && speech.isInside(c, Math.max(slot.from(), 1) - 1) && equal(printed, speech.unit(c))) {
                return;
            }
        }
        add(i, Force.UNSURE, Math.max(1, slot.from()));
    }

    /** Per cent for points, euros for dollars: the figure was heard, and with it what it counts. */
    private static boolean isOtherUnit(Quantity printed, Unit heard) {
        return heard.quantity()
                .filter(q -> printed.compare(q) == Quantity.Comparison.OTHER_UNIT)
                .isPresent();
    }

    private static boolean comparable(Quantity heard, Quantity printed) {
        return printed.compare(heard) != Quantity.Comparison.INCOMPARABLE;
    }

    private static boolean equal(Quantity printed, Unit heard) {
        return heard.quantity()
                .filter(q -> printed.compare(q) == Quantity.Comparison.EQUAL)
                .isPresent();
    }

    private void add(int i, Force force, int column) {
        boolean date = alignment.unit(i).quantity().filter(Quantity::isDate).isPresent();
        issues.add(new Issue(
                date ? Finding.Kind.DATE : Finding.Kind.NUMBER,
                force,
                i,
                i + 1,
                column,
                Math.min(column + 1, speech.size())));
    }
}
