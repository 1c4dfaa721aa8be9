package org.isnad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits running text into words: runs of letters, marks and digits, a number with its separators (1,200.5 and ١٬٢٠٠٫٥) as one, and the percent sign as a word
 * of its own. Linear in the length of the text, whatever it holds. Stateless, thread-safe.
 */
public final class Tokens {

    private Tokens() {}

    /** The words in order, with their places in code points. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int place = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isWordPart(c)) {
                if (isPercent(c)) {
                    tokens.add(new Token(new String(Character.toChars(c)), place, place + 1));
                }
                at += Character.charCount(c);
                place++;
                continue;
            }
            int end = endOfWord(text, at);
            int length = text.codePointCount(at, end);
            tokens.add(new Token(text.substring(at, end), place, place + length));
            at = end;
            place += length;
        }
        return tokens;
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isWordPart(c) && !isInsideNumber(text, at)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Letters, digits, marks, and the invisible marks of direction and joining inside a word. */
    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || ArabicText.isMark(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInsideNumber(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',' || c == '٫' || c == '٬')
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /** % and its Arabic form. */
    public static boolean isPercent(int c) {
        return c == '%' || c == '٪';
    }
}
