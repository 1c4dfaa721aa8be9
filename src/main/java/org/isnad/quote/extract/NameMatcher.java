package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Compares persons' names as Arabic media spell them: كمال صقر and كامل صقر are one man, the surname alone may be several. Stateless. */
public final class NameMatcher {

    /** What a comparison says. */
    public enum Outcome {
        MATCH,
        /** It may be: a surname or a given name alone, or a spelling too far for certainty. */
        AMBIGUOUS,
        NO
    }

    /**
     * An answer.
     *
     * @param score 0 to 1
     */
    public record Likeness(Outcome outcome, double score) {}

    /** [0..1] Two words of a name are one from here on: at most one letter in five changed, or two neighbours swapped, or a long vowel more or less. */
    private static final double SAME_WORD = 0.8;

    /** سامي and سامية are two persons. */
    private static final double OTHER_GENDER = 0.6;

    private static final Set<String> PARTICLES =
            Set.of("ال", "بن", "ابن", "بنت", "ابو", "ابي", "ابا", "عبد", "الله", "ولد", "سيدي", "شيخ");

    /** How far {@code mention} is {@code name}: both may carry titles and offices. */
    public Likeness compare(String mention, String name) {
        List<String> a = core(mention);
        List<String> b = core(name);
        if (a.isEmpty() || b.isEmpty()) {
            return new Likeness(Outcome.NO, 0);
        }
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        double score = aligned(shorter, longer);
        if (score < SAME_WORD) {
            return new Likeness(Outcome.NO, score);
        }
        if (shorter.size() == 1 && longer.size() > 1) {
            return new Likeness(Outcome.AMBIGUOUS, score * 0.8);
        }
        boolean ends = similarity(shorter.get(shorter.size() - 1), longer.get(longer.size() - 1)) >= SAME_WORD
                && similarity(shorter.get(0), longer.get(0)) >= SAME_WORD;
        return new Likeness(ends || score > 0.95 ? Outcome.MATCH : Outcome.AMBIGUOUS, score);
    }

    /** The mean likeness of the shorter name's words, each found in the longer one in order; 0 when one is missing. */
    private static double aligned(List<String> shorter, List<String> longer) {
        double sum = 0;
        int at = 0;
        for (String word : shorter) {
            double best = 0;
            int bestAt = at;
            for (int i = at; i < longer.size(); i++) {
                double s = similarity(word, longer.get(i));
                if (s > best) {
                    best = s;
                    bestAt = i;
                }
            }
            if (best < SAME_WORD) {
                return 0;
            }
            sum += best;
            at = bestAt + 1;
        }
        return sum / shorter.size();
    }

    /** The name without titles, offices and joining words, each word without ال. */
    private static List<String> core(String text) {
        Lexicon lexicon = Lexicon.shipped();
        List<String> out = new ArrayList<>();
        String joined = "";
        for (String raw : org.isnad.text.ArabicText.words(text)) {
            String word = Lexicon.fold(raw);
            if (PARTICLES.contains(word)) {
                joined = word.equals("عبد") || word.equals("ابو") || word.equals("ابي") || word.equals("ابا")
                        ? "عبد".equals(word) ? "عبد" : "ابو"
                        : joined;
                continue;
            }
            if (!lexicon.isGivenName(word)
                    && (lexicon.has(WordList.ROLE, word) || lexicon.has(WordList.HARD_NOUN, word))
                    && joined.isEmpty()) {
                continue;
            }
            out.add(joined + (word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word));
            joined = "";
        }
        return out;
    }

    /** Whether two folded names of as many words are spellings of one. */
    static boolean similar(String a, String b) {
        List<String> left = Arrays.asList(a.split(" "));
        List<String> right = Arrays.asList(b.split(" "));
        return left.size() == right.size() && aligned(left, right) >= SAME_WORD;
    }

    /** 1 − edits (a swap of neighbours is one) over the longer length; long vowels count half, as media differ most in them. */
    static double similarity(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.equals(b + "ه") || b.equals(a + "ه")) {
            return OTHER_GENDER;
        }
        int n = Math.min(a.length(), 40);
        int m = Math.min(b.length(), 40);
        double[][] d = new double[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            d[i][0] = d[i - 1][0] + weight(a.charAt(i - 1));
        }
        for (int j = 1; j <= m; j++) {
            d[0][j] = d[0][j - 1] + weight(b.charAt(j - 1));
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                d[i][j] = cheapest(d, a, b, i, j);
            }
        }
        return 1 - d[n][m] / Math.max(1, Math.max(n, m));
    }

    private static double cheapest(double[][] d, String a, String b, int i, int j) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        double change = x == y ? 0 : Math.max(weight(x), weight(y));
        double best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j] + weight(x), d[i][j - 1] + weight(y)));
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y;
        return swapped ? Math.min(best, d[i - 2][j - 2] + weight(x) * weight(y)) : best;
    }

    private static double weight(char c) {
        return c == 'ا' || c == 'و' || c == 'ي' || c == 'ه' ? 0.5 : 1;
    }
}
