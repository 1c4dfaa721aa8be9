package org.isnad.summary.names;

/** Takes what Arabic writes attached to a name off it. Stateless, thread-safe. */
public final class NameForms {

    /** Letters that must be left when something is taken off. */
    private static final int MIN_LEFT = 3;

    private NameForms() {}

    /** والقاهرة، بالقاهرة، للقاهرة → القاهرة; a single letter comes off only before the article, for كتاب must keep its ك. */
    public static String withoutProclitic(String word) {
        String rest = word;
        if (rest.startsWith("وال") || rest.startsWith("فال")) {
            rest = rest.substring(1);
        }
        if ((rest.startsWith("بال") || rest.startsWith("كال")) && rest.length() > 3 + MIN_LEFT - 1) {
            return rest.substring(1);
        }
        if (rest.startsWith("وبال") || rest.startsWith("وكال")) {
            return rest.substring(2);
        }
        if (rest.startsWith("لل") && rest.length() >= 2 + MIN_LEFT) {
            return "ا" + rest;
        }
        return rest;
    }

    /** The word as it is, without its conjunction, and without its preposition: every form under which a list may have it. */
    static String[] forms(String folded) {
        String plain = withoutProclitic(folded);
        boolean attached = !plain.isEmpty() && "وفبل".indexOf(plain.charAt(0)) >= 0 && plain.length() > MIN_LEFT;
        String once = attached ? plain.substring(1) : plain;
        boolean twice = attached && "بل".indexOf(once.charAt(0)) >= 0 && once.length() > MIN_LEFT;
        return new String[] {folded, plain, once, twice ? once.substring(1) : once};
    }
}
