package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** Finds what negates what in a run of units. Stateless. */
final class Negators {

    /**
     * A negation.
     *
     * @param at its unit
     * @param target the content unit that it denies, -1 when none follows
     * @param exceptive whether إلا follows: "only", which denies nothing alone
     * @param certain whether it can hardly be anything else; false for ما
     */
    record Negator(int at, int target, boolean certain, boolean exceptive) {}

    /** Units within which a negation finds what it denies. */
    private static final int REACH = 4;

    private static final Set<String> SAY = Set.of("قول", "قال", "قلت", "گول");

    /** Verbs that bound a figure. */
    private static final Set<String> BOUNDS =
            Set.of("يصل", "تصل", "يقل", "تقل", "يزيد", "تزيد", "يتجاوز", "تتجاوز", "يتعدي", "تتعدي");

    private static final Set<String> NOT_DENIED = Set.of("بد");

    /** After these لا says "no" and denies nothing: لا، هذا رقم مبالغ فيه. */
    private static final Set<String> AFTER_NO = Set.of(
            "لا", "لأ", "هذا", "هذه", "ده", "دي", "انا", "نحن", "هو", "هي", "هم", "الذي", "التي", "مش", "ليس", "لم",
            "لن", "ما", "من", "انه", "انها", "انهم", "اني", "هيدا", "هيدي", "احنا", "نحنا");

    /** Before these ما is a relative. */
    private static final Set<String> AFTER_RELATIVE =
            Set.of("هو", "هي", "اذا", "هذا", "هذه", "ده", "دي", "يلي", "اللي");

    /** A verb that is a filler elsewhere: لا يعني denies it and nothing after it. */
    private static final Set<String> DENIED_ITSELF = Set.of("يعني");

    /** Nobody: what they deny comes after them. */
    private static final Set<String> NOBODY = Set.of("حد", "حدش", "احد", "محدش", "ماحدش", "ماحد");

    private static final Set<String> ANYBODY = Set.of("احد", "احدا", "حدا", "حد");

    /** Nobody, with the negation in the same word. */
    private static final Set<String> JOINED_NOBODY = Set.of("محدش", "ماحدش", "ماحد");

    /** Between a negation and the verb it denies. */
    private static final Set<String> AUXILIARIES =
            Set.of("كنتش", "كانش", "كانتش", "كناش", "كانوش", "يكونش", "تكونش", "نكونش", "اكونش");

    private Negators() {}

    static List<Negator> find(IntFunction<Unit> units, int from, int to) {
        List<Negator> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            Unit unit = units.apply(at);
            if (unit.quantity().isPresent()) {
                continue;
            }
            if (JOINED_NOBODY.contains(unit.form().folded())) {
                found.add(new Negator(at, target(units, at, to), true, isExceptive(units, at, to)));
            } else if (unit.form().negated()) {
                found.add(new Negator(at, at, true, isExceptive(units, at, to)));
            } else if (unit.is(WordClass.NEGATION) && denies(units, at, from, to) && !isUngrammatical(units, at, to)) {
                found.add(new Negator(at, target(units, at, to), !isOther(unit), isExceptive(units, at, to)));
            } else if (unit.is(WordClass.MA) && maDenies(units, at, from, to)) {
                found.add(new Negator(at, target(units, at, to), isSplit(units, at, to), isExceptive(units, at, to)));
            }
        }
        return withoutDoubles(found, units);
    }

    /** ما لا يعني: the recogniser heard one negation twice; the one it is surer of counts. */
    private static List<Negator> withoutDoubles(List<Negator> found, IntFunction<Unit> units) {
        List<Negator> single = new ArrayList<>();
        for (Negator each : found) {
            Negator last = single.isEmpty() ? each : single.get(single.size() - 1);
            boolean twice = last != each && last.at() + 1 == each.at() && last.target() == each.target();
            if (!twice) {
                single.add(each);
            } else if (units.apply(each.at()).confidence()
                    > units.apply(last.at()).confidence()) {
                single.set(single.size() - 1, each);
            }
        }
        return single;
    }

    /** غير is "not" before an adjective, and "other than" or "changed" elsewhere. */
    private static boolean isOther(Unit unit) {
        return unit.form().folded().endsWith("غير");
    }

    /** Before an adjective, which has the article when its noun has, and in من غير أن; elsewhere it is "only", "other than" or, in غير أن, "but". */
    private static boolean isNot(IntFunction<Unit> units, int at, int from) {
        Unit next = units.apply(at + 1);
        String word = next.form().folded();
        if (word.equals("ان")) {
            return at > from && units.apply(at - 1).form().folded().equals("من")
                    || units.apply(at).form().folded().startsWith("ب");
        }
        boolean noun = at > from && units.apply(at - 1).form().folded().startsWith("ال");
        return next.isContent() && !next.isFigure() && (noun || !word.startsWith("ال"));
    }

    /** ألا and إلا look alike without hamza: before an imperfect verb it is ألا. */
    private static boolean isThatNot(Unit unit, Unit next) {
        String text = unit.form().text();
        return text.startsWith("أ") || !text.startsWith("إ") && next.form().isImperfect();
    }

    private static boolean denies(IntFunction<Unit> units, int at, int from, int to) {
        String word = units.apply(at).form().folded();
        if (at + 1 >= to) {
            return false;
        }
        Unit next = units.apply(at + 1);
        if (word.equals("الا") && !isThatNot(units.apply(at), next)) {
            return false;
        }
        if (next.is(WordClass.STILL) || NOT_DENIED.contains(next.form().folded())) {
            return false;
        }
        if (isOther(units.apply(at)) && !isNot(units, at, from)) {
            return false;
        }
        boolean plainNo = word.equals("لا") || word.equals("فلا");
        if (plainNo && AFTER_NO.contains(next.form().folded())) {
            return false;
        }
        if (plainNo && at > from && isSaid(units.apply(at - 1)) && !next.form().isImperfect()) {
            return false;
        }
        boolean unless = word.equals("لم") && at > from && units.apply(at - 1).is(WordClass.MA);
        boolean or = word.equals("ولا") && next.is(WordClass.PRONOUN);
        if (unless || or || isBound(units, at, to)) {
            return false;
        }
        return !word.equals("ولا") || next.form().isImperfect() || !isConcord(units, at, from);
    }

    /** قلت لا: a "no" that is told. */
    private static boolean isSaid(Unit unit) {
        return unit.is(WordClass.SAID_ANY)
                || !unit.isFigure() && SAY.stream().anyMatch(unit.form().folded()::contains);
    }

    /** ما لا يصل إلى مليون: the negation belongs to the figure's bound. */
    private static boolean isBound(IntFunction<Unit> units, int at, int to) {
        boolean bound = BOUNDS.contains(units.apply(at + 1).form().bare());
        for (int next = at + 2; bound && next < Math.min(to, at + 2 + REACH); next++) {
            if (units.apply(next).isFigure()) {
                return true;
            }
        }
        return false;
    }

    /** لم and لن stand before a verb of the imperfect only: before another word that was heard the recogniser made them up. */
    private static boolean isUngrammatical(IntFunction<Unit> units, int at, int to) {
        String word = units.apply(at).form().folded();
        if (!word.endsWith("لم") && !word.endsWith("لن") || at + 1 >= to) {
            return false;
        }
        Unit next = units.apply(at + 1);
        String verb = next.form().folded();
        boolean verbal = !next.isFigure() && !verb.startsWith("ال") && "ياتن".indexOf(verb.charAt(0)) >= 0;
        return !verbal && next.isContent() && next.confidence() >= Thresholds.HEARD;
    }

    /** محضرش ولا ماتش، ما في ولا قانون: a second negation that only strengthens the first; لا أغلق ولا أفرض denies two things. */
    private static boolean isConcord(IntFunction<Unit> units, int at, int from) {
        for (int before = Math.max(from, at - 2 * REACH); before < at; before++) {
            Unit unit = units.apply(before);
            if (unit.quantity().isEmpty()
                    && (unit.form().negated() || unit.is(WordClass.NEGATION) || unit.is(WordClass.MA))) {
                return true;
            }
        }
        return false;
    }

    /** لم يعرفوا إلا: "only". */
    private static boolean isExceptive(IntFunction<Unit> units, int at, int to) {
        for (int next = at + 2; next < Math.min(to, at + 2 * REACH); next++) {
            Unit unit = units.apply(next);
            if (unit.is(WordClass.EXCEPT) && !unit.form().text().startsWith("أ")) {
                return true;
            }
            if (unit.is(WordClass.NEGATION) || unit.is(WordClass.MA)) {
                return false;
            }
        }
        return false;
    }

    /** ما حضرش: the spoken negation in two words, which can be nothing else. */
    private static boolean isSplit(IntFunction<Unit> units, int at, int to) {
        return at + 1 < to && units.apply(at + 1).form().isEndOfSplitNegation();
    }

    private static boolean maDenies(IntFunction<Unit> units, int at, int from, int to) {
        if (isSplit(units, at, to)) {
            return true;
        }
        if (at + 1 >= to || at > from && units.apply(at - 1).is(WordClass.MA_RELATIVE_AFTER)) {
            return false;
        }
        Unit next = units.apply(at + 1);
        String word = next.form().folded();
        if (word.equals("لا") || word.equals("لم")) {
            return false;
        }
        boolean spoken = word.matches("ب[يتنا].+");
        boolean resumptive =
                !spoken && next.isContent() && word.length() > 4 && (word.endsWith("ه") || word.endsWith("ها"));
        return !next.isFigure() && !next.is(WordClass.STILL) && !resumptive && !AFTER_RELATIVE.contains(word);
    }

    /** A negation on either side makes it nobody: أحد لا, ولا أحد. */
    static boolean isAnybody(Unit unit) {
        return ANYBODY.contains(unit.form().folded());
    }

    private static int target(IntFunction<Unit> units, int at, int to) {
        for (int next = at + 1; next < Math.min(to, at + 1 + REACH); next++) {
            if (units.apply(next).is(WordClass.CONDITION_CUT)) {
                return -1;
            }
            if (units.apply(next).is(WordClass.NEGATION)) {
                return target(units, next, to);
            }
            String word = units.apply(next).form().folded();
            boolean passed = NOBODY.contains(word) || AUXILIARIES.contains(word);
            if (units.apply(next).isContent() && !passed
                    || next == at + 1
                            && DENIED_ITSELF.contains(units.apply(next).form().folded())) {
                return next;
            }
        }
        return -1;
    }
}
