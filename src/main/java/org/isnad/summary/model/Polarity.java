package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.summary.extract.Lexicon;
import org.isnad.text.Numbers;

/** Compares what two texts deny. Stateless, thread-safe. */
final class Polarity {

    /** Deny what follows; the verbs among them in every form of theirs that begins so. */
    private static final Set<String> NEGATORS = Set.of(
            "لا", "لم", "لن", "ليس", "ليست", "ليسوا", "لست", "لسنا", "غير", "بدون", "دون", "بلا", "مش", "مو", "مب",
            "ماكو", "مافي", "مفيش", "فيش", "عدم", "انعدام", "نفي", "ينفي", "نفت", "تنفي", "انكر", "ينكر", "انكرت",
            "تنكر", "كلا", "عدا", "ابدا", "نافيا", "نافيه", "استبعد", "يستبعد");

    /** After these ما relates or asks instead of denying. */
    private static final Set<String> NOT_DENYING_AFTER = Set.of(
            "كل", "هذا", "بعض", "عن", "من", "في", "علي", "الي", "مع", "مثل", "بقدر", "اول", "اهم", "اكثر", "حسب", "بعد",
            "قبل");

    /** Before these ما does not deny. */
    private static final Set<String> NOT_DENYING_BEFORE =
            Set.of("هو", "هي", "هم", "الذي", "التي", "زال", "زالت", "زالوا", "يزال", "دام", "يسمي", "يعني", "اذا");

    /** They deny whatever word comes next, with or without article: عدم إلقاء، بدون مياه، غير موجود. */
    private static final Set<String> OF_NOUNS = Set.of("غير", "بدون", "دون", "بلا", "عدم", "انعدام", "عدا");

    /** What they deny is a statement, which another negator turns round: نفى أنه لم يطلب. */
    private static final Set<String> OF_STATEMENTS =
            Set.of("نفي", "ينفي", "نفت", "تنفي", "نافيا", "نافيه", "انكر", "ينكر", "انكرت", "تنكر", "استبعد", "يستبعد");

    /** A denied auxiliary passes the denial on to its verb, wherever within a few words the subject lets it stand. */
    private static final Set<String> AUXILIARIES =
            Set.of("يكن", "تكن", "نكن", "اكن", "يكونوا", "تكونوا", "يكونا", "كان", "كانت", "كانوا", "كنا", "كنت", "يعد", "تعد", "يكون", "تكون", "عاد", "عادت");

    /** Both they and what exists are denied: لا يوجد ضحايا. */
    private static final Set<String> EXISTING = Set.of("يوجد", "توجد", "هناك", "هنالك");

    private static final Set<String> COMPLEMENT = Set.of("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "انو");

    /** Words within which an auxiliary's verb is looked for. */
    private static final int AUXILIARY_REACH = 6;

    private Polarity() {}

    /** A word of substance, and whether it is denied. */
    private record Said(Set<String> forms, boolean denied) {}

    static boolean isNegator(String word) {
        return NEGATORS.contains(word) || NEGATORS.contains(bare(word));
    }

    static Optional<String> conflict(List<String> claim, List<String> said) {
        List<Said> there = read(said);
        for (Said word : read(claim)) {
            List<Said> same = there.stream()
                    .filter(other -> other.forms.stream().anyMatch(word.forms::contains))
                    .toList();
            if (!same.isEmpty() && same.stream().noneMatch(other -> other.denied == word.denied)) {
                return Optional.of(
                        word.denied
                                ? "denies what was not denied: " + word.forms
                                : "says what was denied: " + word.forms);
            }
        }
        boolean denies = read(claim).stream().anyMatch(Said::denied);
        boolean denied = there.stream().anyMatch(Said::denied);
        return denies && !denied ? Optional.of("denies where nothing was denied") : Optional.empty();
    }

    private static List<Said> read(List<String> words) {
        Set<Integer> denied = denied(words);
        List<Said> read = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!Lexicon.isFunction(words.get(i)) || denied.contains(i)) {
                read.add(new Said(Forms.of(words.get(i)), denied.contains(i)));
            }
        }
        return read;
    }

    /** Indexes of the words that are denied. */
    private static Set<Integer> denied(List<String> words) {
        Set<Integer> denied = new HashSet<>();
        int statement = -1;
        for (int i = 0; i < words.size(); i++) {
            if (!denies(words, i)) {
                continue;
            }
            if (OF_STATEMENTS.contains(bare(words.get(i)))) {
                statement = i;
                denied.addAll(target(words, i, false));
            } else {
                Set<Integer> hit = target(words, i, OF_NOUNS.contains(bare(words.get(i))));
                boolean turned = statement >= 0 && i - statement <= AUXILIARY_REACH;
                if (turned) {
                    denied.removeAll(hit);
                } else {
                    denied.addAll(hit);
                }
            }
        }
        return denied;
    }

    /** What a negator at {@code at} denies. */
    private static Set<Integer> target(List<String> words, int at, boolean ofNoun) {
        boolean statement = OF_STATEMENTS.contains(bare(words.get(at)));
        boolean auxiliary = false;
        Set<Integer> hit = new HashSet<>();
        int begin = statement ? beginOfStatement(words, at) : at + 1;
        for (int i = begin; i < Math.min(words.size(), begin + AUXILIARY_REACH); i++) {
            String word = words.get(i);
            if (AUXILIARIES.contains(word)) {
                auxiliary = true;
            } else if (EXISTING.contains(word)) {
                hit.add(i);
            } else if (denies(words, i)) {
                return hit;
            } else if (!Lexicon.isFunction(word) && (ofNoun || !definite(word))) {
                boolean subject = (auxiliary || statement) && !verb(words, i) && hasVerbAfter(words, i, begin);
                if (!subject) {
                    hit.add(i);
                    return hit;
                }
            }
        }
        return hit;
    }

    /** نفى فلان أن …: what is denied comes after أن. */
    private static int beginOfStatement(List<String> words, int at) {
        for (int i = at + 1; i < Math.min(words.size(), at + 1 + AUXILIARY_REACH); i++) {
            if (COMPLEMENT.contains(words.get(i))) {
                return i + 1;
            }
        }
        return at + 1;
    }

    private static boolean hasVerbAfter(List<String> words, int from, int begin) {
        for (int i = from + 1; i < Math.min(words.size(), begin + AUXILIARY_REACH); i++) {
            if (verb(words, i) && !Lexicon.isFunction(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** In the imperfect; تلات and تسع only look like it. */
    private static boolean verb(List<String> words, int i) {
        String word = words.get(i);
        return word.length() > 3
                && "يتن".indexOf(word.charAt(0)) >= 0
                && Numbers.at(words, i).isEmpty();
    }

    private static boolean definite(String word) {
        return word.startsWith("ال") && word.length() > 3;
    }

    private static String bare(String word) {
        return word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف') ? word.substring(1) : word;
    }

    private static boolean denies(List<String> words, int i) {
        String word = words.get(i);
        String bare = bare(word);
        if (NEGATORS.contains(word) || NEGATORS.contains(bare)) {
            return true;
        }
        if (!bare.equals("ما") || i + 1 >= words.size()) {
            return false;
        }
        String next = words.get(i + 1);
        boolean relative = next.endsWith("ه") || next.endsWith("ها") || next.startsWith("ال");
        return !relative
                && !NOT_DENYING_BEFORE.contains(next)
                && (i == 0 || !NOT_DENYING_AFTER.contains(words.get(i - 1)));
    }
}
