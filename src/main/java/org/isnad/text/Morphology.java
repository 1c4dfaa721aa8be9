package org.isnad.text;

import java.util.Arrays;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/** The folds beyond spelling, of words that are already folded as {@link Fold#ORTHOGRAPHIC}. Stateless, thread-safe. */
final class Morphology {

    /** What is left of a word when a single proclitic without article is taken off: with 3, كتاب would lose its ك. */
    private static final int MIN_AFTER_BARE = 4;

    private static final int MIN_AFTER_CONJUNCTION = 3;
    private static final int MIN_AFTER_ARTICLE = 2;

    private static final String[] ARTICLES = {"بال", "كال", "فال", "وال", "ال", "لل"};

    private static final ArabicStemmer LIGHT10 = new ArabicStemmer();

    private Morphology() {}

    static String withoutClitics(String word) {
        if (!isArabic(word)) {
            return word;
        }
        String rest = word;
        if (rest.startsWith("و") && rest.length() > MIN_AFTER_CONJUNCTION) {
            rest = rest.substring(1);
        } else if (rest.startsWith("ف") && rest.length() > MIN_AFTER_BARE) {
            rest = rest.substring(1);
        }
        for (String article : ARTICLES) {
            if (rest.startsWith(article) && rest.length() >= article.length() + MIN_AFTER_ARTICLE) {
                return rest.substring(article.length());
            }
        }
        if (rest.length() > MIN_AFTER_BARE && isBareProclitic(rest)) {
            return rest.substring(1);
        }
        return rest;
    }

    private static boolean isBareProclitic(String word) {
        return switch (word.charAt(0)) {
            case 'ب', 'ل', 'ك' -> true;
            case 'س' -> "يتنا".indexOf(word.charAt(1)) >= 0;
            default -> false;
        };
    }

    static String stem(String word) {
        if (!isArabic(word)) {
            return word;
        }
        char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + 1);
        return new String(letters, 0, LIGHT10.stem(letters, word.length()));
    }

    static String skeleton(String stem) {
        if (!isArabic(stem)) {
            return stem;
        }
        StringBuilder out = new StringBuilder(stem.length());
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            switch (c) {
                case 'ث', 'ط' -> out.append('ت');
                case 'ذ' -> out.append('د');
                case 'ظ' -> out.append('ض');
                case 'ص' -> out.append('س');
                case 'ا', 'و', 'ي', 'ه', 'ق' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= 0x0621 && word.charAt(0) <= 0x06d3;
    }
}
