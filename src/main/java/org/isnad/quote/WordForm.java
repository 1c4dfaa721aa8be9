package org.isnad.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Numbers;

/**
 * A word with all its folds, computed once. Immutable.
 *
 * @param folded as {@link Fold#ORTHOGRAPHIC}
 * @param bare without clitics
 * @param classes bit set over {@link WordClass#ordinal()}
 * @param negated whether it carries its own negation: the spoken ما…ش
 * @param groups in a fixed order: what is looked for first must not change from run to run
 * @param groupBits one bit for each group, by its number modulo 64: no common bit, no common group
 * @param letterBits one bit for each letter of the bare word: words that differ in many letters are not near in spelling
 * @param numeric whether a number may begin with it
 * @param measured whether a measure, a month, a day or a decade may begin with it
 * @param future whether it has a prefix of the future: سـ, هـ, حـ
 * @param verb what follows the letter of the person in an imperfect verb, else empty
 */
record WordForm(
        String text,
        String folded,
        String bare,
        String stem,
        String skeleton,
        String root,
        long classes,
        List<Lexicon.Membership> groups,
        long groupBits,
        long letterBits,
        boolean numeric,
        boolean measured,
        boolean negated,
        boolean future,
        String verb) {

    private static final int MIN_NEGATED = 5;

    /** Common words that look like ما…ش and are none. */
    private static final Set<String> NO_CIRCUMFIX = Set.of(
            "مفتش", "مدهش", "منعش", "مناقش", "متوحش", "مهمش", "موحش", "معايش", "مرتعش", "مشوش", "منتعش", "معطش", "مشمش",
            "محشش", "متعطش", "منكمش", "مزركش", "مراكش", "مطنش", "مغشوش", "منقوش", "مفروش", "متعايش");

    /** Ends of words whose last root letter is ش; after another end of an imperfect verb it is what is left of ما…ش. */
    private static final Set<String> ROOTS_IN_SH = Set.of(
            "عيش", "ردش", "اقش", "نقش", "فتش", "تيش", "همش", "ميش", "دهش", "نعش", "عطش", "وحش", "كمش", "طيش", "بطش",
            "رعش", "فرش", "خدش", "نبش", "ويش", "غشش", "حرش", "ريش", "ياش", "قاش", "حشش", "رتش", "تعش", "طرش", "نتش",
            "هوش", "كيش", "يوش", "توش", "روش", "نوش", "بوش", "قيش", "غيش");

    WordForm {
        groups = List.copyOf(groups);
    }

    boolean is(WordClass wordClass) {
        return (classes & (1L << wordClass.ordinal())) != 0;
    }

    /** Whether it carries content of its own. */
    boolean isContent() {
        return !is(WordClass.FUNCTION) && !is(WordClass.NEGATION);
    }

    /** Whether it looks like an imperfect verb; a perfect one with ت or ن as first letter is told by its length and ending. */
    boolean isImperfect() {
        if (bare.length() < 3 || folded.startsWith("ال")) {
            return false;
        }
        return switch (bare.charAt(0)) {
            case 'ي' -> true;
            case 'ا' -> text.startsWith("أ") || text.startsWith("وأ") || text.startsWith("سأ");
            case 'ت', 'ن' -> bare.length() > 3 && !bare.endsWith("ت");
            default -> false;
        };
    }

    /** Whether it may be the second word of ما …ش. */
    boolean isEndOfSplitNegation() {
        return folded.length() >= 3
                && text.endsWith("ش")
                && !folded.startsWith("ال")
                && ROOTS_IN_SH.stream().noneMatch(folded::endsWith);
    }

    /** The second word of ما …ش with the folds of the verb alone: حضرش is حضر. */
    WordForm ofSplitNegation() {
        WordForm core = WordForms.of(text.substring(0, text.length() - 1));
        return new WordForm(
                text,
                folded,
                core.bare,
                core.stem,
                core.skeleton,
                core.root,
                core.classes,
                core.groups,
                core.groupBits,
                core.letterBits,
                numeric,
                measured,
                negated,
                core.future,
                core.verb);
    }

    /** What follows the letter of the person in an imperfect verb, empty for anything else: لوم of ألوم, يلوم and نلوم. */
    private static String verb(String text, String bare) {
        String word = text.startsWith("و") || text.startsWith("س") ? text.substring(1) : text;
        if (word.startsWith("أ")) {
            return ArabicText.fold(word.substring(1), Fold.ORTHOGRAPHIC);
        }
        boolean imperfect = bare.length() > 3 && "يتن".indexOf(bare.charAt(0)) >= 0 && !bare.endsWith("ت");
        return imperfect ? bare.substring(1) : "";
    }

    /** Whether both are one imperfect verb, of whatever person. */
    boolean isSameImperfect(WordForm other) {
        return verb.length() >= 3 && verb.equals(other.verb);
    }

    /** Whether it is the other one with a prefix of the future: سنرى, نرى. */
    boolean isFutureOf(WordForm verb) {
        return folded.length() == verb.folded.length() + 1
                && "سهح".indexOf(folded.charAt(0)) >= 0
                && folded.endsWith(verb.folded);
    }

    static WordForm of(String text) {
        Lexicon lexicon = Lexicon.standard();
        String folded = ArabicText.fold(text, Fold.ORTHOGRAPHIC);
        boolean negated = isCircumfixed(folded, lexicon);
        String core = negated ? core(folded) : folded;
        String bare = ArabicText.fold(core, Fold.CLITICS);
        boolean future = folded.length() >= MIN_NEGATED
                && "سهح".indexOf(folded.charAt(folded.charAt(0) == 'و' ? 1 : 0)) >= 0
                && "يتنا".indexOf(folded.charAt(folded.charAt(0) == 'و' ? 2 : 1)) >= 0;
        String stem = ArabicText.fold(core, Fold.STEM);
        String root = Root.of(bare);
        long classes = classes(folded, lexicon);
        List<Lexicon.Membership> groups = groups(core, bare, stem, root, isSet(classes, WordClass.FUNCTION), lexicon);
        return new WordForm(
                text,
                folded,
                bare,
                stem,
                ArabicText.fold(core, Fold.SKELETON),
                root.length() >= 3 ? root : "",
                classes,
                groups,
                groups.stream().mapToLong(g -> 1L << (g.group() & 63)).reduce(0, (x, y) -> x | y),
                bare.chars().mapToLong(c -> 1L << (c & 63)).reduce(0, (x, y) -> x | y),
                bare.equals("احد")
                        || bare.equals("احدي")
                        || Numbers.at(List.of(text), 0).isPresent(),
                Measures.mayBeginWith(folded, bare),
                negated,
                future,
                verb(text, bare));
    }

    private static boolean isSet(long classes, WordClass wordClass) {
        return (classes & (1L << wordClass.ordinal())) != 0;
    }

    private static boolean isCircumfixed(String folded, Lexicon lexicon) {
        String word = folded.startsWith("و") ? folded.substring(1) : folded;
        if (word.length() < MIN_NEGATED || !word.endsWith("ش") || lexicon.has(WordClass.NEGATION, word)) {
            return false;
        }
        return word.charAt(0) == 'م'
                ? !NO_CIRCUMFIX.contains(word)
                : "يتنبا".indexOf(word.charAt(0)) >= 0
                        && !word.startsWith("ال")
                        && ROOTS_IN_SH.stream().noneMatch(word::endsWith);
    }

    private static String core(String folded) {
        String word = folded.startsWith("و") ? folded.substring(1) : folded;
        if (word.charAt(0) != 'م') {
            return word.substring(0, word.length() - 1);
        }
        return word.substring(word.startsWith("ما") && word.length() > MIN_NEGATED ? 2 : 1, word.length() - 1);
    }

    private static long classes(String folded, Lexicon lexicon) {
        String joined = folded.length() > 2 && "وف".indexOf(folded.charAt(0)) >= 0 ? folded.substring(1) : folded;
        String plain = folded.length() > 4 && folded.startsWith("ال") ? folded.substring(2) : joined;
        long bits = 0;
        for (WordClass each : WordClass.values()) {
            boolean article = each == WordClass.NAME || each == WordClass.PLACE || each == WordClass.TITLE;
            if (lexicon.has(each, folded)
                    || lexicon.has(each, joined)
                    || article && (lexicon.has(each, plain) || lexicon.has(each, withoutPreposition(joined)))) {
                bits |= 1L << each.ordinal();
            }
        }
        boolean particle = (bits & (1L << WordClass.FUNCTION.ordinal())) != 0;
        return particle ? bits & ~(1L << WordClass.NAME.ordinal()) : bits;
    }

    private static String withoutPreposition(String word) {
        return word.length() > 3 && "بلك".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
    }

    private static List<Lexicon.Membership> groups(
            String core, String bare, String stem, String root, boolean function, Lexicon lexicon) {
        Set<Lexicon.Membership> found = new HashSet<>(lexicon.memberships(core));
        found.addAll(lexicon.memberships(bare));
        if (!function) {
            found.addAll(lexicon.memberships(stem));
            if (root.length() >= 3) {
                found.addAll(lexicon.memberships(Lexicon.rootKey(root)));
            }
        }
        return found.stream().sorted(Lexicon.Membership.ORDER).toList();
    }
}
