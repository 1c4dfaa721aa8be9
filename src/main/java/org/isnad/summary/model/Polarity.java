package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.summary.extract.Lexicon;

/** Compares what two texts deny. Stateless. */
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

    /** A negator reaches the next words of substance: the verb, and its object where the verb is an auxiliary. */
    private static final int REACH = 2;

    private Polarity() {}

    /** A word of substance, and whether it is denied. */
    private record Said(Set<String> forms, boolean denied) {}

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
        List<Said> read = new ArrayList<>();
        int reach = 0;
        int flips = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (denies(words, i)) {
                // نفى أنه لم …: two negators in a row affirm.
                flips = reach > 0 && flips > 0 ? 0 : 1;
                reach = REACH;
            } else if (!Lexicon.isFunction(word)) {
                read.add(new Said(Forms.of(word), reach > 0 && flips > 0));
                reach--;
                flips = reach > 0 ? flips : 0;
            }
        }
        return read;
    }

    private static boolean denies(List<String> words, int i) {
        String word = words.get(i);
        String bare = word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف') ? word.substring(1) : word;
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
