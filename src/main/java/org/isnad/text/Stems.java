package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stems that a word may have: proclitics (و ف ب ل ك س ال), possessive and number suffixes taken off. Where the first letter may be a proclitic or part
 * of the word (وشاح), both readings are kept, the most stripped first, so that neither spelling misses the other; listed words have one reading, and listed broken
 * plurals that of their singular. Differs from {@link Fold#STEM} (Light10), which misses وزير beside الوزير and كتابهم beside كتاب. Stateless, thread-safe.
 */
public final class Stems {

    /**
     * One way to read a word.
     *
     * @param bare the word without proclitics
     * @param stem also without suffixes
     */
    public record Reading(String bare, String stem) {}

    private static final int MIN_AFTER_ARTICLE = 2;
    private static final int MIN_AFTER_SPOKEN = 3;
    private static final int MIN_AFTER_CONJUNCTION = 3;
    private static final int MIN_AFTER_BARE = 3;
    private static final int MIN_STEM = 3;

    /** Also the spoken ها+ال and ع+ال. */
    private static final String[] ARTICLES = {"بال", "كال", "هال", "عال", "ال", "لل"};

    private static final String[] POSSESSIVES = {"هما", "كما", "هم", "هن", "كم", "نا", "ها", "ه", "ك"};
    private static final String[] NUMBERS = {"ان", "ات", "ون", "ين", "وا", "يه"};
    private static final String[] LAST = {"ه", "ي", "ت", "ا"};

    /** ك ends many words of its own (شباك، اشتراك); one letter more must be left. */
    private static final int MIN_BEFORE_KAF = 4;

    private static final StemLexicon LEXICON = StemLexicon.load();

    private Stems() {}

    /** @param word folded as {@link Fold#ORTHOGRAPHIC}; at least one reading */
    public static List<Reading> of(String word) {
        if (!Morphology.isArabic(word)) {
            return List.of(new Reading(word, word));
        }
        List<String> rests = withoutProclitics(word);
        Optional<Reading> listed = listed(rests);
        if (listed.isPresent()) {
            return List.of(listed.get());
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = rests.size() - 1; i >= 0; i--) {
            Reading reading = new Reading(rests.get(i), last(chain(rests.get(i))));
            if (readings.stream().noneMatch(r -> r.stem().equals(reading.stem()))) {
                readings.add(reading);
            }
        }
        return List.copyOf(readings);
    }

    private static Optional<Reading> listed(List<String> rests) {
        for (String rest : rests) {
            Optional<String> lemma = lemma(rest);
            if (lemma.isPresent()) {
                return Optional.of(new Reading(rest, lemma.get()));
            }
        }
        return Optional.empty();
    }

    /** The listed word of which {@code rest} is a form; an irregular form takes no more than a possessive suffix, so that كتبت is no plural of كتاب. */
    private static Optional<String> lemma(String rest) {
        Optional<String> lemma = LEXICON.lemma(rest);
        for (String possessive : POSSESSIVES) {
            lemma = lemma.or(() -> cut(rest, possessive).flatMap(Stems::owned));
        }
        List<String> chain = chain(rest);
        for (String form : chain.subList(1, chain.size())) {
            lemma = lemma.or(() -> regular(form));
        }
        for (String suffix : NUMBERS) {
            lemma = lemma.or(() -> cut(rest, suffix).flatMap(Stems::regular));
        }
        return lemma;
    }

    private static Optional<String> cut(String word, String suffix) {
        return word.endsWith(suffix) && word.length() > suffix.length() + 1
                ? Optional.of(word.substring(0, word.length() - suffix.length()))
                : Optional.empty();
    }

    /** With ة that the suffix has opened, or hamza that it has given a seat: لجنتهم is of لجنة, أصدقائه of أصدقاء. */
    private static Optional<String> owned(String form) {
        return LEXICON.lemma(form)
                .or(() -> cut(form, "ت").flatMap(f -> LEXICON.lemma(f + "ه")))
                .or(() -> form.endsWith("اي") || form.endsWith("او")
                        ? LEXICON.lemma(form.substring(0, form.length() - 1))
                        : Optional.empty());
    }

    /** With ة that the suffix has opened or taken the place of: لجنتين and لجنات are of لجنة. */
    private static Optional<String> regular(String form) {
        return LEXICON.itself(form)
                .or(() -> cut(form, "ت").flatMap(f -> LEXICON.itself(f + "ه")))
                .or(() -> form.length() > 2 ? LEXICON.itself(form + "ه") : Optional.empty());
    }

    /** What may be left of the word, the least stripped first. */
    private static List<String> withoutProclitics(String word) {
        List<String> rests = new ArrayList<>();
        addRests(word, rests);
        char first = word.charAt(0);
        if (first == 'و' || first == 'ف') {
            String rest = word.substring(1);
            if (rest.length() >= MIN_AFTER_CONJUNCTION || LEXICON.lemma(rest).isPresent()) {
                addRests(rest, rests);
            }
        }
        return rests;
    }

    private static void addRests(String word, List<String> rests) {
        Optional<String> definite = withoutArticle(word);
        if (definite.isPresent() && lemma(word).isEmpty()) {
            if (word.startsWith("لل") && lemma(word.substring(1)).isPresent()) {
                rests.add(word.substring(1));
            }
            rests.add(definite.get());
            return;
        }
        rests.add(word);
        String rest = word.isEmpty() ? "" : word.substring(1);
        if (isBareProclitic(word)
                && (rest.length() >= MIN_AFTER_BARE || LEXICON.lemma(rest).isPresent())) {
            rests.add(rest);
        }
    }

    private static Optional<String> withoutArticle(String word) {
        for (String article : ARTICLES) {
            boolean spoken = article.startsWith("ه") || article.startsWith("ع");
            int min = spoken ? MIN_AFTER_SPOKEN : MIN_AFTER_ARTICLE;
            if (word.startsWith(article) && word.length() >= article.length() + min) {
                return Optional.of(word.substring(article.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean isBareProclitic(String word) {
        return word.length() > 2
                && switch (word.charAt(0)) {
                    case 'ب', 'ل', 'ك' -> true;
                    case 'س' -> "يتنا".indexOf(word.charAt(1)) >= 0;
                    default -> false;
                };
    }

    /** The word and what is left of it after each suffix, longest first. */
    private static List<String> chain(String rest) {
        List<String> chain = new ArrayList<>();
        chain.add(rest);
        for (String[] suffixes : new String[][] {POSSESSIVES, NUMBERS, LAST}) {
            String word = last(chain);
            for (String suffix : suffixes) {
                int min = suffix.equals("ك") ? MIN_BEFORE_KAF : MIN_STEM;
                if (word.endsWith(suffix) && word.length() - suffix.length() >= min) {
                    chain.add(word.substring(0, word.length() - suffix.length()));
                    break;
                }
            }
        }
        return chain;
    }

    private static String last(List<String> chain) {
        return chain.get(chain.size() - 1);
    }
}
