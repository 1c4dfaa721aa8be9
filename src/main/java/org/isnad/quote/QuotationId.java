package org.isnad.quote;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.article.ArticleId;

/**
 * Names a quotation for people and addresses: {@code ARTICLE.VERSION.NUMBER}.
 *
 * @param version of the article
 * @param number of the quotation in it, from 1
 */
public record QuotationId(ArticleId article, int version, int number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})\\.([0-9]{1,9})\\.([0-9]{1,9})");

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<QuotationId> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new QuotationId(
                        new ArticleId(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return article + "." + version + "." + number;
    }
}
