package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.quote.Issue.Force;

/** Who acts, by the verb's person: "I corrected" for "he corrected", "I told him" for "he told me". Works on one alignment; stateless. */
final class PersonGate {

    /** Share of units taken over as spoken from which on a verb keeps its person. */
    private static final double LITERAL = .5;

    private static final int FIRST = 1;
    private static final int WE = 2;
    private static final int SECOND = 4;
    private static final int SHE = 8;
    private static final int THEY = 16;
    private static final int THIRD = 32 | SHE | THEY;

    private static final int MIN_STEM = 2;

    /** Units beside a passage in which the verb of the other clause may stand. */
    private static final int TURNED = 4;

    /** The commonest hollow verb, whose persons differ inside the word. */
    private static final Set<String> I_SAID = Set.of("قلت", "كلت", "گلت", "اقول", "باقول", "اقوله", "قلتله", "قلتلو");

    private static final Set<String> HE_SAID = Set.of(
            "قال", "كال", "گال", "قالت", "قالوا", "قالو", "يقول", "بيقول", "كيقول", "قالي", "قاللي", "يقولي", "قالولي",
            "بيقولي", "كالي", "قالتلي", "قلي", "قللي");

    private static final Set<String> MINE = Set.of(
            "كنت", "كنا", "لي", "ليا", "لنا", "لينا", "مني", "منا", "عندي", "معي", "انا", "احنا", "نحن", "علي", "عليا",
            "الي", "بي", "فيا");

    private static final Set<String> THEIRS = Set.of(
            "كان", "كانت", "كانوا", "كانو", "جان", "له", "ليه", "لها", "ليها", "لهم", "ليهم", "ليهو", "منه", "منها",
            "عنده", "عندها", "معه", "معاه", "هو", "هي", "هم", "عليه", "عليها", "اله", "الو", "به", "فيه");

    /** Units on both sides of a verb that carry its person too. */
    private static final int BESIDE = 2;

    private static final String[] OBJECTS = {"ها", "هم", "هن", "ني", "ه"};

    private PersonGate() {}

    static List<Issue> issues(Alignment alignment) {
        List<Issue> issues = new ArrayList<>();
        if (Support.of(alignment).literalness() < LITERAL) {
            return issues;
        }
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.isMatched(i)
                    && !alignment.quote().bracketed()[i]
                    && isOtherPerson(alignment.unit(i), alignment.speech().unit(alignment.column(i)))) {
                changed.add(i);
            }
        }
        turned(alignment).ifPresent(issues::add);
        for (int i : changed) {
            boolean clear = changed.size() > 1 || isBorneOut(alignment, i);
            Force force = clear ? Force.CLEAR : isPassive(alignment, i) ? Force.NOTE : Force.UNSURE;
            int column = alignment.column(i);
            issues.add(new Issue(Finding.Kind.AGENT, force, i, i + 1, column, column + 1));
        }
        return issues;
    }

    /**
     * "Three reported me and I was angry" for "I reported three and they were angry": one verb went from "I" to "they" and another the other way. One alone may agree with its
     * subject in print as it does not in speech, قالت الناس for قالوا.
     */
    private static Optional<Issue> turned(Alignment alignment) {
        Optional<Integer> toThey = Optional.empty();
        Optional<Integer> fromThey = Optional.empty();
        for (int at = 0; at < alignment.size(); at++) {
            int i = at;
            Unit printed = alignment.unit(i);
            Optional<Verb> mine = printed.isFigure() || alignment.quote().bracketed()[i]
                    ? Optional.empty()
                    : perfect(plain(printed.form()));
            Optional<Verb> theirs = mine.flatMap(verb -> heard(alignment, i, verb.stem()));
            int now = theirs.isPresent() ? mine.get().persons() : 0;
            int then = theirs.map(Verb::persons).orElse(0);
            toThey = now == THEY && (then & FIRST) != 0 ? Optional.of(i) : toThey;
            fromThey = then == THEY && (now & FIRST) != 0 ? Optional.of(i) : fromThey;
        }
        if (toThey.isEmpty() || fromThey.isEmpty()) {
            return Optional.empty();
        }
        int i = alignment.isMatched(toThey.get()) ? toThey.get() : fromThey.get();
        int column = Math.max(0, alignment.column(i));
        return Optional.of(new Issue(Finding.Kind.AGENT, Force.CLEAR, i, i + 1, column, column + 1));
    }

    /** The verb heard for the quotation's, or one of the same stem beside the passage that is nobody else's counterpart. */
    private static Optional<Verb> heard(Alignment alignment, int i, String stem) {
        Alignment.Piece piece = alignment.pieces().get(0);
        int from = alignment.isMatched(i) ? alignment.column(i) : piece.firstColumn() - TURNED;
        int to = alignment.isMatched(i) ? from : piece.lastColumn() + TURNED;
        for (int c = from; c <= to; c++) {
            boolean own = c == alignment.column(i);
            if (own || alignment.speech().isInside(c, piece.firstColumn()) && alignment.quoteAt(c) < 0) {
                Unit heard = alignment.speech().unit(c);
                Optional<Verb> verb = heard.isFigure() || heard.confidence() < Thresholds.CONTRADICTS
                        ? Optional.empty()
                        : perfect(plain(heard.form()));
                if (verb.filter(v -> v.stem().equals(stem)).isPresent()) {
                    return verb;
                }
            }
        }
        return Optional.empty();
    }

    /** سُجّلت for سجلنا alone: the passive looks like "she" or "I". */
    private static boolean isPassive(Alignment alignment, int i) {
        return alignment.unit(i).form().bare().endsWith("ت")
                && alignment.speech().unit(alignment.column(i)).form().bare().endsWith("نا");
    }

    /** Beside the verb a particle changed its person as well: كنت for كان, ليه for ليا. */
    private static boolean isBorneOut(Alignment alignment, int i) {
        for (int j = Math.max(0, i - BESIDE); j <= Math.min(alignment.size() - 1, i + BESIDE); j++) {
            boolean mine = isOne(alignment.unit(j), MINE);
            boolean free = !alignment.isMatched(j) || !alignment.agrees(j);
            if (free
                    && (mine || isOne(alignment.unit(j), THEIRS))
                    && isHeardBeside(alignment, i, mine ? THEIRS : MINE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeardBeside(Alignment alignment, int i, Set<String> particles) {
        int verb = alignment.column(i);
        for (int c = verb - BESIDE; c <= verb + BESIDE; c++) {
            if (alignment.speech().isInside(c, verb)
                    && alignment.quoteAt(c) < 0
                    && isOne(alignment.speech().unit(c), particles)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Unit unit, Set<String> particles) {
        return !unit.isFigure() && particles.contains(plain(unit.form()));
    }

    private static boolean isOtherPerson(Unit printed, Unit heard) {
        if (printed.isFigure() || heard.isFigure() || heard.confidence() < Thresholds.CONTRADICTS) {
            return false;
        }
        String mine = plain(printed.form());
        String theirs = plain(heard.form());
        if (mine.equals(theirs)) {
            return false;
        }
        if (I_SAID.contains(mine) && HE_SAID.contains(theirs) || HE_SAID.contains(mine) && I_SAID.contains(theirs)) {
            return true;
        }
        return differ(imperfect(mine), imperfect(theirs)) || differ(perfect(mine), perfect(theirs));
    }

    private static String plain(WordForm form) {
        String word = form.folded();
        return word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف') ? word.substring(1) : word;
    }

    /** A verb taken apart. */
    private record Verb(String stem, int persons) {}

    private static boolean differ(Optional<Verb> printed, Optional<Verb> heard) {
        return printed.isPresent()
                && heard.isPresent()
                && printed.get().stem().equals(heard.get().stem())
                && (persons(printed.get()) & persons(heard.get())) == 0;
    }

    /** "She" and "they" agree with one subject: الناس قالت، الناس قالوا. */
    private static int persons(Verb verb) {
        return (verb.persons() & THIRD) == 0 ? verb.persons() : verb.persons() | THIRD;
    }

    /** With a prefix of person, behind one of aspect in speech. */
    private static Optional<Verb> imperfect(String word) {
        String verb = withoutObject(word);
        boolean aspect = verb.length() > MIN_STEM + 2
                && "بكسهحد".indexOf(verb.charAt(0)) >= 0
                && "يتن".indexOf(verb.charAt(1)) >= 0;
        verb = aspect ? verb.substring(1) : verb;
        if (verb.length() < MIN_STEM + 2) {
            return Optional.empty();
        }
        int persons = switch (verb.charAt(0)) {
            case 'ا' -> FIRST;
            case 'ن' -> FIRST | WE;
            case 'ي' -> THIRD;
            default -> 0;
        };
        String stem = verb.substring(1);
        if (persons == 0 || verb.startsWith("ال")) {
            return Optional.empty();
        }
        return Optional.of(new Verb(stem.replaceFirst("(وا|ون|و)$", ""), persons));
    }

    /** With an ending of person; a verb without one looks like a noun. */
    private static Optional<Verb> perfect(String word) {
        String verb = withoutObject(word);
        if (verb.length() < MIN_STEM + 2 || verb.startsWith("ال")) {
            return Optional.empty();
        }
        if (verb.endsWith("نا")) {
            return Optional.of(new Verb(verb.substring(0, verb.length() - 2), WE));
        }
        if (verb.endsWith("وا")) {
            return Optional.of(new Verb(verb.substring(0, verb.length() - 2), THEY));
        }
        return verb.endsWith("ت")
                ? Optional.of(new Verb(verb.substring(0, verb.length() - 1), FIRST | SECOND | SHE))
                : Optional.empty();
    }

    private static String withoutObject(String word) {
        for (String object : OBJECTS) {
            if (word.endsWith(object) && word.length() > object.length() + MIN_STEM + 1) {
                return word.substring(0, word.length() - object.length());
            }
        }
        return word;
    }
}
