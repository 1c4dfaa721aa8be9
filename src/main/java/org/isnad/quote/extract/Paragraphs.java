package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Furniture;

/** Finds the paragraphs of a text that belong to the article. */
final class Paragraphs {

    /** [characters] Enough to know a teaser or a heading by. */
    private static final int HEAD = 480;

    private Paragraphs() {}

    /** The stretches of {@code text}, in UTF-16 units, one for each paragraph; teasers and what follows "related" are left out. */
    static List<TextSpan> of(String text) {
        List<TextSpan> kept = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            String head = text.substring(at, Math.min(end, at + HEAD)).strip();
            if (!kept.isEmpty() && Furniture.isEndOfArticle(head)) {
                break;
            }
            if (!head.isEmpty() && !Furniture.isTeaser(head) && !Furniture.isChrome(head)) {
                kept.add(new TextSpan(at, end));
            }
            at = end + 1;
        }
        return kept;
    }
}
