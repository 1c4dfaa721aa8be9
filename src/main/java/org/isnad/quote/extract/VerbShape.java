package org.isnad.quote.extract;

import java.util.List;
import java.util.Set;

/**
 * Tells an imperfect verb by its shape: a prefix, and behind it one of the measures of the Arabic verb. A foreign name such as يوهان or
 * فيسكوندي begins like one and has none of the measures.
 */
final class VerbShape {

    private static final List<String> PRONOUNS = List.of("", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم");

    private static final List<String> ENDINGS = List.of("", "ون", "وا", "ان", "ين", "ن");

    /** The two letters that remain of the common verbs with a weak first or a doubled last radical. */
    private static final Set<String> SHORT = Set.of(
            "جب", "صل", "قع", "ضع", "عد", "قف", "ثق", "جد", "صف", "ري", "مر", "ظل", "شك", "ود", "حق", "تم", "صر", "حل",
            "دل", "رد", "هم", "ضم", "حث", "قل", "فر", "سر");

    private static final Set<String> BEHIND_FA = Set.of(
            "قول", "كون", "مكن", "جب", "ري", "بدو", "صبح", "جعل", "عتبر", "وكد", "رد", "جيب", "عود", "نبغي", "تعين",
            "بقي", "ظل", "حتاج", "عني", "اتي", "صير", "قولون", "كونون", "رون");

    private static final String WEAK = "اوي";

    private VerbShape() {}

    /** يدرس، سيجتمعون، ويستفيد: third persons that begin with ي. The other prefixes begin too many nouns. */
    static boolean isImperfect(String fold) {
        boolean conjunction = fold.length() > 3 && (fold.charAt(0) == 'و' || fold.charAt(0) == 'ف');
        int at = conjunction ? 1 : 0;
        if (fold.length() > at + 3 && fold.charAt(at) == 'س') {
            at++;
        }
        boolean prefixed = at < fold.length() && fold.charAt(at) == 'ي';
        if (!prefixed) {
            return isFutureOfShe(fold);
        }
        String rest = fold.substring(at + 1);
        if (fold.startsWith("في") && conjunction) {
            // فيسكوندي, فيلود: behind ف only the commonest verbs
            return BEHIND_FA.contains(rest);
        }
        // ويجب, but not ويلز or فيغو
        return conjunction && rest.length() == 2 ? SHORT.contains(rest) : hasMeasure(rest);
    }

    /** ستكون، سنعمل: after س the prefixes ت and ن are a verb's too, when the rest is. */
    private static boolean isFutureOfShe(String fold) {
        int at = fold.length() > 4 && (fold.charAt(0) == 'و' || fold.charAt(0) == 'ف') ? 1 : 0;
        return fold.length() >= at + 5
                && fold.charAt(at) == 'س'
                && "تن".indexOf(fold.charAt(at + 1)) >= 0
                && hasMeasure(fold.substring(at + 2));
    }

    /** إطلاق، افتتاح، استقبال، انسحاب: the verbal nouns with an alef before the last radical. */
    static boolean isVerbalNoun(String fold) {
        int length = fold.length();
        if (length < 5 || fold.charAt(0) != 'ا' || fold.charAt(length - 2) != 'ا' || fold.startsWith("ال")) {
            return false;
        }
        return length == 5
                || length == 6 && (fold.charAt(2) == 'ت' || fold.charAt(1) == 'ن')
                || length == 7 && fold.startsWith("است");
    }

    private static boolean hasMeasure(String rest) {
        for (String pronoun : PRONOUNS) {
            if (!rest.endsWith(pronoun)) {
                continue;
            }
            String verb = rest.substring(0, rest.length() - pronoun.length());
            for (String ending : ENDINGS) {
                if (verb.endsWith(ending) && isStem(verb.substring(0, verb.length() - ending.length()), ending)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStem(String stem, String ending) {
        return switch (stem.length()) {
            case 2 ->
                ending.isEmpty() && (!isWeak(stem, 1) && !isWeak(stem, 0) || stem.equals("ري"))
                        || ending.equals("ون")
                        || ending.equals("وا");
            case 3 -> !(ending.equals("ن") && stem.charAt(2) == 'ا');
            case 4 -> isOfFour(stem);
            case 5 ->
                stem.startsWith("ست") || stem.charAt(0) == 'ت' && (isWeak(stem, 2) ? stem.charAt(2) == 'ا' : true);
            default -> false;
        };
    }

    /** يفاعل، يتفعل، ينفعل، يفتعل، يفعلل. */
    private static boolean isOfFour(String stem) {
        boolean strong = !isWeak(stem, 0) || stem.charAt(0) == 'و';
        return stem.charAt(1) == 'ا'
                || stem.charAt(0) == 'ت'
                || stem.charAt(0) == 'ن'
                || stem.charAt(1) == 'ت'
                || stem.charAt(1) == 'ط'
                || stem.charAt(1) == 'د'
                || strong && !isWeak(stem, 1) && !isWeak(stem, 2) && !isWeak(stem, 3);
    }

    private static boolean isWeak(String stem, int at) {
        return WEAK.indexOf(stem.charAt(at)) >= 0;
    }
}
