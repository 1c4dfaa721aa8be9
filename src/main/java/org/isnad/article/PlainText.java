package org.isnad.article;

import java.util.ArrayList;
import java.util.List;

/** Tidies text: line ends, runs of blanks, invisible signs. */
final class PlainText {

    private PlainText() {}

    /** Paragraphs joined by an empty line; teasers and what follows the related links left out. */
    static String clean(String text) {
        List<String> kept = new ArrayList<>();
        boolean breaks = text.contains("\n\n") || text.contains("\r\n\r\n");
        for (String part : text.replace("\r\n", "\n").replace('\r', '\n').split(breaks ? "\n[ \t\u00a0]*\n" : "\n")) {
            String paragraph = line(part);
            if (!kept.isEmpty() && Furniture.isEndOfArticle(paragraph)) {
                break;
            }
            if (!paragraph.isEmpty() && !Furniture.isTeaser(paragraph)) {
                kept.add(paragraph);
            }
        }
        return String.join("\n\n", kept);
    }

    /** One line: blanks collapsed, invisible and control signs dropped (they hide words from readers and rules alike). */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    out.append(' ');
                }
                blank = true;
            } else if (!isInvisible(c)) {
                out.appendCodePoint(c);
                blank = false;
            }
        }
        return out.toString().stripTrailing();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean joiner = c == 0x200c || c == 0x200d;
        return type == Character.CONTROL
                || type == Character.FORMAT && !joiner
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }
}
