package org.isnad.export.quotation;

import java.net.URI;
import java.time.Instant;
import org.isnad.quote.Evidence;
import org.isnad.quote.QuotationId;

/**
 * For where and when something is written.
 *
 * @param server root of the server that audio and articles are served from, without a slash at the end
 * @param now time of writing
 */
public record Outlet(URI server, Instant now) {

    String audio(Evidence evidence) {
        return server + evidence.clip();
    }

    /** The audio without a media fragment. */
    String recording(Evidence evidence) {
        String clip = audio(evidence);
        return clip.substring(0, clip.indexOf('#'));
    }

    String quotation(QuotationId id) {
        return server + "/api/v1/quotations/" + id;
    }

    /** The article's own address, or ours where it has none. */
    String article(CheckedArticle checked) {
        return checked.version()
                .article()
                .canonical()
                .map(URI::toString)
                .orElse(server + "/api/v1/articles/" + checked.version().id());
    }
}
