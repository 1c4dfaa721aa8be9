package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Figures that a reworded quotation rounds ("about", "more than") or works out from two that were said ("a quarter", "three times"). Works on one alignment. */
final class Reckoning {

    /** Relative difference up to which "about" one figure is another; writers round eleven months to a year, 26 to 25 per cent. */
    private static final double ABOUT = .12;

    /** "More than" and "less than" take the next round figure, which lies at most this factor away. */
    private static final double BOUND = 1.5;

    /** Relative difference between a share in words and the one worked out. */
    private static final double SHARE = .06;

    /** Units before and after a figure among which its hedge stands. */
    private static final int BEFORE = 4;

    private static final int AFTER = 2;

    /** Columns around the passage in which the two figures may have been said. */
    private static final int AROUND = 15;

    /** Mean month in seconds, to compare weeks with months. */
    private static final double MONTH_SECONDS = 2_629_800;

    private static final Set<String> ROUGHLY = Set.of(
            "نحو", "حوالي", "تقريبا", "قرابه", "زهاء", "بحدود", "حدود", "يقارب", "تقارب", "شبه", "ناهز", "يناهز");
    private static final Set<String> OVER =
            Set.of("يزيد", "تزيد", "يتجاوز", "تتجاوز", "تجاوز", "تجاوزت", "يفوق", "تفوق", "فوق", "ونيف");
    private static final Set<String> UNDER = Set.of("يصل", "تصل", "يبلغ", "تبلغ");
    private static final Set<String> BELOW = Set.of("دون");
    private static final Set<String> NOT = Set.of("لا", "لم", "ما");
    private static final Set<String> TIMES = Set.of("اضعاف", "ضعف", "امثال", "ضعفي", "ضعفا");

    private final Alignment alignment;
    private final Speech speech;

    Reckoning(Alignment alignment) {
        this.alignment = alignment;
        this.speech = alignment.speech();
    }

    /** Whether the printed figure with its "about", "more than" or "less than" holds of the one that was heard. */
    boolean holds(int i, Quantity printed, Quantity heard) {
        if (printed.isDate() || heard.isDate()) {
            return false;
        }
        double claim = common(printed);
        double fact = common(heard);
        boolean comparable = isTime(printed) && isTime(heard)
                || printed.measure().equals(heard.measure())
                || printed.measure().isEmpty()
                || heard.measure().isEmpty();
        if (!comparable) {
            return false;
        }
        if (printed.measure().isEmpty() != heard.measure().isEmpty()) {
            claim = printed.value();
            fact = heard.value();
        }
        boolean denied = hedged(i, NOT, false);
        boolean more = hedged(i, OVER, true) && !denied;
        boolean less = hedged(i, UNDER, false) && denied || hedged(i, BELOW, false);
        boolean than = alignment.unit(Math.max(0, i - 1)).form().folded().equals("من");
        more |= than && hasClass(i, WordClass.Q_MORE) && !denied;
        less |= than && hasClass(i, WordClass.Q_LESS) && !denied || than && hasClass(i, WordClass.Q_MORE) && denied;
        if (more) {
            return fact >= claim && fact <= BOUND * claim;
        }
        if (less) {
            return fact <= claim && fact >= claim / BOUND;
        }
        return hedged(i, ROUGHLY, true) && Math.abs(fact - claim) <= ABOUT * fact;
    }

    private static boolean isTime(Quantity quantity) {
        return quantity.family().equals("time") || quantity.family().equals("month");
    }

    private static double common(Quantity quantity) {
        return quantity.family().equals("month") ? quantity.base() * MONTH_SECONDS : quantity.base();
    }

    private boolean hedged(int i, Set<String> words, boolean after) {
        for (int j = Math.max(0, i - BEFORE); j <= Math.min(alignment.size() - 1, after ? i + AFTER : i); j++) {
            Unit unit = alignment.unit(j);
            if (!unit.isFigure()
                    && !isTakenOver(j)
                    && (words.contains(unit.form().folded())
                            || words.contains(unit.form().bare()))) {
                return true;
            }
        }
        return false;
    }

    /** A hedge that was said belongs to the figure that was said. */
    private boolean isTakenOver(int j) {
        return alignment.isMatched(j) && alignment.likeness(j).isWord();
    }

    private boolean hasClass(int i, WordClass wordClass) {
        for (int j = Math.max(0, i - BEFORE); j < i; j++) {
            if (alignment.unit(j).is(wordClass) && !isTakenOver(j)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the printed figure is the share or the multiple that two figures of the passage make. */
    boolean isShareOfHeard(int i, Quantity printed) {
        boolean times = i + 1 < alignment.size()
                && TIMES.contains(alignment.unit(i + 1).form().folded());
        boolean share = printed.kind() == Quantity.Kind.PERCENT || printed.value() < 1;
        if (!times && !share) {
            return false;
        }
        double wanted = printed.kind() == Quantity.Kind.PERCENT ? printed.value() / 100 : printed.value();
        double tolerance = hedged(i, ROUGHLY, true) ? ABOUT : SHARE;
        return pairs((a, b) -> Math.abs(a / b - wanted) <= tolerance * wanted);
    }

    /** Whether the printed figure is what remains of one figure of the passage after another. */
    boolean isRestOfHeard(Quantity printed) {
        return !printed.isDate() && printed.value() >= 1 && pairs((a, b) -> a - b == printed.value());
    }

    private interface Relation {
        boolean holds(double a, double b);
    }

    private boolean pairs(Relation relation) {
        List<Quantity> heard = heard();
        for (Quantity a : heard) {
            for (Quantity b : heard) {
                if (a != b && b.value() > 0 && relation.holds(a.value(), b.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Quantity> heard() {
        List<Quantity> found = new ArrayList<>();
        Alignment.Piece main = alignment.main();
        for (int c = main.firstColumn() - AROUND; c <= main.lastColumn() + AROUND; c++) {
            if (speech.isInside(c, main.firstColumn()) && speech.unit(c).confidence() >= Thresholds.CONTRADICTS) {
                Optional<Quantity> quantity = speech.unit(c).quantity();
                quantity.filter(q -> q.kind() == Quantity.Kind.COUNT).ifPresent(found::add);
            }
        }
        return found;
    }
}
