package org.isnad.article;

import java.time.Instant;

/**
 * An article as it was read at one time. Immutable: the same address with other words is another version.
 *
 * @param position counts up in the order in which articles arrived; the cursor of lists
 * @param version 1 for the first reading, then counting up
 */
public record ArticleVersion(ArticleId id, long position, int version, Article article, Instant addedAt) {

    /** Of the bytes as they came, under which they are kept. */
    public String sha256() {
        return article.sha256();
    }

    /** The title, or where there is none how the text begins. */
    public String label() {
        return article.title().filter(t -> !t.isBlank()).orElseGet(() -> beginning(article.text()));
    }

    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LABEL_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LABEL_LENGTH)) + "…";
    }

    /** [code points] What fits a line of a list. */
    private static final int LABEL_LENGTH = 60;
}
