package org.isnad.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All strips that a quotation is aligned with, as one row of units; a border column stands before each strip. Immutable. */
final class Speech {

    private final List<Strip> strips;
    private final Unit[] units;
    private final int[] stripOf;
    private final int[] firstOf;
    private final int[] kindOf;
    private final int kinds;

    /** What a comparison with a printed unit depends on, for a word. */
    private record Kind(String text, String bare, boolean doubted) {}

    Speech(List<Strip> strips) {
        this.strips = List.copyOf(strips);
        int size = strips.stream().mapToInt(strip -> strip.units().size() + 1).sum();
        this.units = new Unit[size];
        this.stripOf = new int[size];
        this.firstOf = new int[strips.size() + 1];
        int at = 0;
        Unit border = new Unit(0, 0, WordForms.of(""), java.util.Optional.empty(), 1);
        for (int s = 0; s < strips.size(); s++) {
            firstOf[s] = at;
            units[at] = border;
            stripOf[at++] = s;
            for (Unit unit : strips.get(s).units()) {
                units[at] = unit;
                stripOf[at++] = s;
            }
        }
        firstOf[strips.size()] = at;
        this.kindOf = new int[size];
        Map<Kind, Integer> words = new HashMap<>();
        int count = 0;
        for (int c = 0; c < size; c++) {
            Unit unit = units[c];
            Integer before = unit.isFigure()
                    ? null
                    : words.putIfAbsent(
                            new Kind(unit.form().text(), unit.form().bare(), Comparison.isDoubted(unit.confidence())),
                            count);
            kindOf[c] = before == null ? count++ : before;
        }
        this.kinds = count;
    }

    int size() {
        return units.length;
    }

    Unit unit(int column) {
        return units[column];
    }

    /** Number below {@link #kinds()}; columns of one kind compare alike with whatever is printed. */
    int kind(int column) {
        return kindOf[column];
    }

    int kinds() {
        return kinds;
    }

    List<Strip> strips() {
        return strips;
    }

    Strip strip(int column) {
        return strips.get(stripOf[column]);
    }

    int stripNumber(int column) {
        return stripOf[column];
    }

    boolean isBorder(int column) {
        return firstOf[stripOf[column]] == column;
    }

    /** Column before the strip's first unit. */
    int stripStart(int column) {
        return firstOf[stripOf[column]];
    }

    /** Column after the strip's last unit. */
    int stripEnd(int column) {
        return firstOf[stripOf[column] + 1];
    }

    boolean sameStrip(int a, int b) {
        return stripOf[a] == stripOf[b];
    }

    /** Whether a unit, not a border and not outside, stands there in the same strip as {@code of}. */
    boolean isInside(int column, int of) {
        return column > stripStart(of) && column < stripEnd(of);
    }

    List<SpokenWord> words(int column) {
        Unit unit = units[column];
        return strip(column).words().subList(unit.from(), unit.to());
    }

    List<SpokenWord> words(int fromColumn, int toColumn) {
        List<SpokenWord> all = new ArrayList<>();
        for (int c = fromColumn; c < toColumn; c++) {
            if (!isBorder(c)) {
                all.addAll(words(c));
            }
        }
        return all;
    }

    SpokenWord first(int column) {
        return strip(column).words().get(units[column].from());
    }

    SpokenWord last(int column) {
        return strip(column).words().get(units[column].to() - 1);
    }

    /** Silence, or speech that no word was made of, in milliseconds between two units of one strip. */
    long gapMs(int before, int after) {
        return first(after).span().startMs() - last(before).span().endMs();
    }

    String speaker(int column) {
        return first(column).speaker();
    }

    /**
     * Whether the unit's speaker is doubtful: labels change a few words away, and a pause lies between, so that the turn probably changes at the pause. [measured] In the
     * annotated interviews half of the changes are off by some words like this.
     */
    boolean isPastPause(int column) {
        return isPastPause(column, 1) || isPastPause(column, -1);
    }

    /** @param step 1 for a change of labels after the unit and a pause before it, -1 the other way round */
    private boolean isPastPause(int column, int step) {
        int change = column;
        while (Math.abs(change - column) < Thresholds.TURN_SLIP && isInside(change + step, column)) {
            if (!speaker(change + step).equals(speaker(column))) {
                return pauses(column, change, step);
            }
            change += step;
        }
        return false;
    }

    /** @param change the last unit before labels change, seen from {@code column} */
    private boolean pauses(int column, int change, int step) {
        long atChange = gap(change, change + step);
        for (int c = column; Math.abs(change - c) < Thresholds.TURN_SLIP && isInside(c - step, column); c -= step) {
            long gap = gap(c - step, c);
            if (!speaker(c - step).equals(speaker(column))) {
                return false;
            }
            if (gap >= Thresholds.PHRASE_MS && gap > atChange) {
                return true;
            }
        }
        return false;
    }

    private long gap(int a, int b) {
        return gapMs(Math.min(a, b), Math.max(a, b));
    }
}
