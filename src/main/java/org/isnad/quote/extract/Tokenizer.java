package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;

/** Cuts paragraphs into words, quote marks and other signs. */
final class Tokenizer {

    static final String MARKS = "\"“”„‟«»‹›＂〝〞";
    private static final String SINGLE = "'‘’‚‛`´";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text, List<TextSpan> paragraphs) {
        Tokenizer tokenizer = new Tokenizer(text);
        for (int p = 0; p < paragraphs.size(); p++) {
            tokenizer.read(paragraphs.get(p), p);
        }
        return tokenizer.tokens;
    }

    private void read(TextSpan paragraph, int number) {
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isWordPart(c)) {
                end = endOfWord(at, paragraph.end());
                tokens.add(new Token(at, end, folded(text.substring(at, end)), Token.Kind.WORD, number));
            } else if (MARKS.indexOf(c) >= 0 || isSingleMark(at, paragraph)) {
                end = endOfMark(at, end, paragraph.end());
                tokens.add(new Token(at, end, text.substring(at, end), Token.Kind.MARK, number));
            } else if (c != '\\'
                    && !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT) {
                tokens.add(new Token(at, end, text.substring(at, end), Token.Kind.SIGN, number));
            }
            at = end;
        }
    }

    /** A lone hamza or tatweel, which folding drops, stays as it is: a word is never empty. */
    private static String folded(String word) {
        String fold = Lexicon.fold(word);
        return fold.isEmpty() ? word : fold;
    }

    /** Two single marks, or a mark written twice, are one double mark. */
    private int endOfMark(int at, int end, int limit) {
        return end < limit && text.charAt(end) == text.charAt(at) ? end + 1 : end;
    }

    /** Not the apostrophe of l'eau, and not a prime after a number. */
    private boolean isSingleMark(int at, TextSpan paragraph) {
        if (SINGLE.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean latinBefore = at > paragraph.start() && isLatinOrDigit(text.charAt(at - 1));
        boolean latinAfter = at + 1 < paragraph.end() && isLatinOrDigit(text.charAt(at + 1));
        return !latinBefore || !latinAfter && text.charAt(at) == '’';
    }

    private static boolean isLatinOrDigit(char c) {
        return Character.isDigit(c)
                || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean isWordPart(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 'ـ';
    }

    private int endOfWord(int start, int limit) {
        int at = start;
        while (at < limit) {
            int c = text.codePointAt(at);
            int width = Character.charCount(c);
            boolean inNumber = (c == '.' || c == ',' || c == '٫' || c == '٬')
                    && at > start
                    && at + 1 < limit
                    && Character.isDigit(text.charAt(at - 1))
                    && Character.isDigit(text.charAt(at + 1));
            // direction marks inside a word belong to it
            if (!isWordPart(c) && !inNumber && !(Character.getType(c) == Character.FORMAT && at > start)) {
                break;
            }
            at += width;
        }
        return at;
    }
}
