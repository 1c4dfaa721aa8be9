package org.isnad.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.isnad.report.UserError;

/** Names an article: the first 16 hexadecimal digits of its address' SHA-256, or of its bytes' where it has none, the same in every archive. */
public record ArticleId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-an-article-id",
                    "\"" + value + "\" is not an article id: 16 digits 0-9 a-f, as `isnad article list` shows them.");
        }
    }

    public static ArticleId of(Article article) {
        return article.canonical()
                .map(address -> new ArticleId(digest(address.toString()).substring(0, 16)))
                .orElseGet(() -> new ArticleId(article.sha256().substring(0, 16)));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
