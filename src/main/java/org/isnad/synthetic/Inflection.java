package org.isnad.synthetic;

import java.util.SplittableRandom;

/** Gives a lemma the particles and endings that it has in running text, and now and then the spelling of a hurried writer. Immutable. */
final class Inflection {

    private static final String[] NOUN_PREFIX = {"", "ال", "و", "وال", "بال", "ب", "ل", "لل", "ف", "ك", "فال"};
    private static final String[] NOUN_SUFFIX = {"", "ه", "ها", "هم", "نا", "ي", "ك", "ات", "ين", "ون"};
    private static final String[] VERB_PREFIX = {"", "و", "ف", "س", "ل"};
    private static final String[] VERB_SUFFIX = {"", "وا", "ت", "ها", "ه", "هم", "نا", "ني", "ك"};

    /** Shares per cent, counted by eye in a few pages of interviews; only their order matters to a search engine. */
    private final Lottery nounPrefix = new Lottery(new double[] {38, 34, 6, 6, 4, 3, 2, 3, 1, 1, 2});

    private final Lottery nounSuffix = new Lottery(new double[] {68, 5, 6, 3, 4, 3, 1, 6, 3, 1});
    private final Lottery verbPrefix = new Lottery(new double[] {74, 15, 5, 5, 1});
    private final Lottery verbSuffix = new Lottery(new double[] {58, 10, 10, 6, 5, 3, 4, 2, 2});

    /** Hamza, ta marbuta and alef maqsura are misspelled in some 3 of 100 words that have one. */
    private static final double MISSPELLED = 0.03;

    String inflect(Lexicon.Lemma lemma, SplittableRandom random) {
        String word = lemma.verb()
                ? VERB_PREFIX[verbPrefix.draw(random)] + join(lemma.form(), VERB_SUFFIX[verbSuffix.draw(random)])
                : noun(lemma.form(), random);
        return random.nextDouble() < MISSPELLED ? misspell(word) : word;
    }

    private String noun(String form, SplittableRandom random) {
        String prefix = NOUN_PREFIX[nounPrefix.draw(random)];
        String suffix = NOUN_SUFFIX[nounSuffix.draw(random)];
        boolean definite = form.startsWith("ال") || prefix.endsWith("ال") || prefix.equals("لل");
        boolean possessive = !suffix.isEmpty()
                && suffix.length() <= 2
                && !suffix.equals("ات")
                && !suffix.equals("ين")
                && !suffix.equals("ون");
        String stem = form.startsWith("ال") ? form.substring(2) : form;
        return (form.startsWith("ال") && prefix.isEmpty() ? "ال" : prefix)
                + (definite && possessive ? stem : join(stem, suffix));
    }

    private static String join(String form, String suffix) {
        if (suffix.isEmpty() || !form.endsWith("ة") && !form.endsWith("ى")) {
            return form + suffix;
        }
        String stem = form.substring(0, form.length() - 1);
        if (form.endsWith("ى")) {
            return stem + "ا" + suffix;
        }
        return stem + (suffix.equals("ات") || suffix.equals("ين") || suffix.equals("ون") ? suffix : "ت" + suffix);
    }

    private static String misspell(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(
                    switch (c) {
                        case 'أ', 'إ', 'آ' -> 'ا';
                        case 'ة' -> 'ه';
                        case 'ى' -> 'ي';
                        default -> c;
                    });
        }
        return out.toString();
    }
}
