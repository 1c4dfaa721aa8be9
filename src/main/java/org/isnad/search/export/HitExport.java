package org.isnad.search.export;

import java.io.IOException;
import java.util.Optional;
import org.isnad.search.Hit;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchRequest;
import org.isnad.search.TranscriptIndex;

/** Writes all hits of a query, page by page, so that their number does not matter to the memory. Stateless. */
public final class HitExport {

    private HitExport() {}

    /**
     * @param first its limit is the size of the pages that are asked for
     * @param most hits to write in all
     * @return how many were written
     */
    public static long write(TranscriptIndex index, SearchRequest first, long most, HitWriter writer)
            throws IOException {
        long written = 0;
        Optional<SearchRequest> page = Optional.of(first);
        while (page.isPresent() && written < most) {
            SearchAnswer answer = index.search(page.get());
            for (Hit hit : answer.hits()) {
                if (written < most) {
                    writer.write(hit);
                    written++;
                }
            }
            SearchRequest asked = page.get();
            page = answer.next().map(asked::after);
        }
        writer.finish();
        return written;
    }
}
