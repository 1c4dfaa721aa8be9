package org.isnad.quote;

/**
 * A figure with what it counts.
 *
 * @param measure name of its unit, empty when it has none
 * @param family what kind of unit, empty when it has none: only figures of one family can be converted
 * @param base value in the family's base unit
 * @param ratio percentage that "A of every B" amounts to, NaN when it is no such phrase
 * @param calendar whether it follows a word for "year": 97 may then be 1997
 */
record Quantity(Kind kind, double value, String measure, String family, double base, double ratio, boolean calendar) {

    /** What sort of figure. */
    enum Kind {
        COUNT,
        ORDINAL,
        PERCENT,
        MONTH,
        DAY,
        /** The seventies. */
        DECADE
    }

    /** How two figures compare. */
    enum Comparison {
        EQUAL,
        /** The same figure of another unit: per cent for points, euros for dollars. */
        OTHER_UNIT,
        DIFFERENT,
        /** Not of one sort: a month and a count. */
        INCOMPARABLE
    }

    /** Relative difference up to which a fraction and its rounded percentage are one: 33 % and a third. */
    private static final double ROUNDING = .015;

    private static final double EXACT = 1e-9;

    static Quantity plain(Kind kind, double value) {
        return new Quantity(kind, value, "", "", value, Double.NaN, false);
    }

    Quantity withRatio(double percent) {
        return new Quantity(kind, value, measure, family, base, percent, calendar);
    }

    Quantity asCalendar() {
        return new Quantity(kind, value, measure, family, base, ratio, true);
    }

    Quantity of(Measures.Measure unit) {
        return new Quantity(kind, value, unit.name(), unit.family(), value * unit.factor(), ratio, calendar);
    }

    boolean isDate() {
        return kind == Kind.MONTH || kind == Kind.DAY || kind == Kind.DECADE;
    }

    Comparison compare(Quantity heard) {
        if (isDate() || heard.isDate()) {
            return kind != heard.kind
                    ? Comparison.INCOMPARABLE
                    : value == heard.value ? Comparison.EQUAL : Comparison.DIFFERENT;
        }
        if (!measure.isEmpty() && !heard.measure.isEmpty() && family.equals(heard.family)) {
            return near(base, heard.base, EXACT) ? Comparison.EQUAL : Comparison.DIFFERENT;
        }
        if (isShare(heard) || heard.isShare(this)) {
            return Comparison.EQUAL;
        }
        if (!near(value, heard.value, EXACT)) {
            return isYearOf(heard) || heard.isYearOf(this) ? Comparison.EQUAL : Comparison.DIFFERENT;
        }
        return clashes(heard) ? Comparison.OTHER_UNIT : Comparison.EQUAL;
    }

    /** This is a percentage and the other says the same as a fraction or as so many of so many. */
    private boolean isShare(Quantity other) {
        return kind == Kind.PERCENT
                && (other.kind == Kind.COUNT && other.value < 1 && near(value, 100 * other.value, ROUNDING)
                        || near(value, other.ratio, ROUNDING));
    }

    private boolean isYearOf(Quantity other) {
        return (calendar || other.calendar)
                && value >= 1900
                && value < 2100
                && other.value < 100
                && value % 100 == other.value;
    }

    private boolean clashes(Quantity heard) {
        String mine = kind == Kind.PERCENT ? "percent" : measure;
        String theirs = heard.kind == Kind.PERCENT ? "percent" : heard.measure;
        return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    }

    private static boolean near(double a, double b, double tolerance) {
        return Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
