package org.isnad.quote.extract;

import java.util.List;

/** Shows what an article yields in one line each: kind, speaker, words. */
final class Found {

    private Found() {}

    static List<String> in(String text) {
        return new QuotationExtractor()
                .extract(text).stream()
                        .map(q -> q.kind() + " " + q.speaker().orElse("-") + ": " + q.text())
                        .toList();
    }
}
