package org.isnad.quote;

import java.util.List;

/**
 * What passages are looked for by.
 *
 * @param words of the quotation as printed
 * @param meanings other words that may have been said in their place; for a translated quotation
 */
public record PassageQuery(List<String> words, List<String> meanings, PassageScope scope) {

    public PassageQuery {
        words = List.copyOf(words);
        meanings = List.copyOf(meanings);
    }

    /** By the printed words alone. */
    public static PassageQuery of(List<String> words, PassageScope scope) {
        return new PassageQuery(words, List.of(), scope);
    }
}
