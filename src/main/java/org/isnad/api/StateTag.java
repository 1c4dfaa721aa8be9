package org.isnad.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.export.quotation.CheckedArticle;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;

/** ETags of what changes with verdicts and decisions. */
final class StateTag {

    private StateTag() {}

    static EntityTag of(CheckedArticle article, String format) {
        return new EntityTag(article.version().id() + "." + article.version().version() + "."
                + state(article.quotations()) + "." + format);
    }

    static EntityTag of(CheckedQuotation quotation) {
        return new EntityTag(quotation.quotation().id() + "." + state(List.of(quotation)));
    }

    /** Verdicts and decisions are counted and never change, so their numbers tell states apart. */
    private static String state(List<CheckedQuotation> quotations) {
        String all = quotations.stream()
                .map(q ->
                        q.machine().id() + "," + q.decision().map(Decision::id).orElse(0L) + "," + q.stale())
                .collect(Collectors.joining(";"));
        return java.util
                .UUID
                .nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .toString();
    }
}
