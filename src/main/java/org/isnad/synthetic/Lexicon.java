package org.isnad.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Content words: the common ones from the word list, then roots poured into patterns, in falling order of frequency. Immutable, equal for every archive, so that
 * the vocabulary does not depend on the seed.
 */
final class Lexicon {

    /**
     * 45,000 lemmas, about what a large dictionary of modern standard Arabic has; inflected they give the some 500,000 spellings that 75 million words of Arabic
     * press show.
     */
    static final int LEMMAS = 45_000;

    /** Consonants about as often as they stand in Arabic roots. */
    private static final String CONSONANTS =
            "ررررللللممممننننببببعععددددسسسققققفففحححجججوووششخخخطططكككصصثزززغضضذظهههتتءيي";

    private static final String[] NOUN_PATTERNS = {
        "1ا23", "12ا3", "12ي3", "م12و3", "ت12ي3", "م123", "م1ا23ة", "12ا3ة", "ا1ت2ا3", "ان12ا3", "است12ا3", "12و3",
        "123ة", "أ12ا3", "12ائ3", "م12ا3", "123ان", "م123ة", "1وا23", "مت123", "12ي3ة", "م1ا23"
    };

    private static final String[] VERB_PATTERNS = {
        "123", "ي123", "ت123", "ن123", "أ123", "ي12و3", "يت123", "ان123", "ا1ت23", "است123", "يست123", "1ا23", "ي1ا23",
        "ت1ا23"
    };

    /** Verbs among the content words of running text: about three in ten. */
    private static final double VERBS = 0.3;

    /** A word that is inflected as noun or verb. */
    record Lemma(String form, boolean verb) {}

    private final List<Lemma> lemmas;

    private Lexicon(List<Lemma> lemmas) {
        this.lemmas = lemmas;
    }

    static Lexicon of(WordLists lists) {
        SplittableRandom random = new SplittableRandom(0x15_4ad);
        Set<Lemma> found = new LinkedHashSet<>();
        List<String> nouns = lists.of("noun");
        List<String> verbs = lists.of("verb");
        for (int i = 0; i < Math.max(nouns.size(), verbs.size()); i++) {
            if (i < nouns.size()) {
                found.add(new Lemma(nouns.get(i), false));
            }
            if (i < verbs.size()) {
                found.add(new Lemma(verbs.get(i), true));
            }
        }
        while (found.size() < LEMMAS) {
            found.add(derived(random));
        }
        return new Lexicon(new ArrayList<>(found));
    }

    private static Lemma derived(SplittableRandom random) {
        char[] root = root(random);
        boolean verb = random.nextDouble() < VERBS;
        String[] patterns = verb ? VERB_PATTERNS : NOUN_PATTERNS;
        String pattern = patterns[random.nextInt(patterns.length)];
        StringBuilder form = new StringBuilder(8);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            form.append(c >= '1' && c <= '3' ? root[c - '1'] : c);
        }
        return new Lemma(form.toString(), verb);
    }

    /** Three consonants; the first two of an Arabic root are never alike. */
    private static char[] root(SplittableRandom random) {
        char[] root = new char[3];
        do {
            for (int i = 0; i < root.length; i++) {
                root[i] = CONSONANTS.charAt(random.nextInt(CONSONANTS.length()));
            }
        } while (root[0] == root[1]);
        return root;
    }

    Lemma lemma(int rank) {
        return lemmas.get(rank);
    }

    int size() {
        return lemmas.size();
    }
}
