package org.isnad.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A published article as its page tells it.
 *
 * @param text what the author wrote, its paragraphs joined by an empty line; title, teasers and related links left out
 * @param language as the page declares it, such as {@code ar}
 * @param mediaType {@code text/html} or {@code text/plain}: what the bytes were read as
 * @param charset the encoding that the bytes were read in
 * @param sha256 of the bytes as they came, in hexadecimal
 */
public record Article(
        Optional<String> title,
        Optional<String> author,
        Optional<String> site,
        Optional<URI> canonical,
        Optional<LocalDate> publishedOn,
        Optional<String> language,
        String text,
        String mediaType,
        String charset,
        String sha256) {}
