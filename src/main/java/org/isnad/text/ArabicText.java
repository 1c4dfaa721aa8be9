package org.isnad.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Folding and splitting of Arabic text. Stateless, thread-safe. */
public final class ArabicText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}\\p{M}]+|[^\\p{L}\\p{N}\\p{M}]+$");

    private ArabicText() {}

    /** The word as it stands for comparison under {@code fold}; may become empty. */
    public static String fold(String word, Fold fold) {
        return switch (fold) {
            case EXACT -> word;
            case DIACRITICS, ORTHOGRAPHIC -> spelling(word, fold);
            case CLITICS -> Morphology.withoutClitics(spelling(word, Fold.ORTHOGRAPHIC));
            case STEM -> Morphology.stem(spelling(word, Fold.ORTHOGRAPHIC));
            case SKELETON -> Morphology.skeleton(Morphology.stem(spelling(word, Fold.ORTHOGRAPHIC)));
        };
    }

    private static String spelling(String word, Fold fold) {
        String plain = isPlain(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            int folded = isMark(c) ? -1 : fold == Fold.ORTHOGRAPHIC ? orthographic(c) : c;
            if (folded >= 0) {
                out.appendCodePoint(folded);
            }
        }
        return out.toString();
    }

    /** Whether NFKC leaves every letter as it is: ASCII and Arabic up to sukun, before the marks that combine with letters. Most words are, and this is quicker. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 && (c < 0x0621 || c > 0x0652)) {
                return false;
            }
        }
        return true;
    }

    /** Harakat and Quranic marks, the dagger alef, tatweel, and the invisible marks of direction and joining. */
    static boolean isMark(int c) {
        return (c >= 0x0610 && c <= 0x061a)
                || (c >= 0x064b && c <= 0x065f)
                || c == 0x0670
                || (c >= 0x06d6 && c <= 0x06ed && Character.getType(c) == Character.NON_SPACING_MARK)
                || c == 0x0640
                || c == 0x061c
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xfeff;
    }

    /** −1 where the letter falls away. */
    private static int orthographic(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ء' -> -1;
            default -> {
                int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
                yield digit >= 0 ? '0' + digit : Character.toLowerCase(c);
            }
        };
    }

    /** The words of running text: split at white space, punctuation at their edges dropped, what has no letter or digit left out. */
    public static List<String> words(String text) {
        return SPACE.splitAsStream(text)
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
