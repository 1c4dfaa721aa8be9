package org.isnad.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A published article, reduced to what its author wrote.
 *
 * @param text the main text, paragraphs separated by a newline
 * @param address the canonical one
 */
public record Article(
        String text,
        Optional<String> title,
        Optional<String> author,
        Optional<String> site,
        Optional<LocalDate> publishedOn,
        Optional<URI> address) {}
