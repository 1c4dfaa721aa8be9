package org.isnad.models;

import java.net.URI;

/**
 * A model in the official catalogue.
 *
 * @param language as the catalogue names it, such as {@code ar}
 * @param bytes size of the packed model
 * @param md5 of the packed model, hexadecimal
 * @param obsolete whether a newer one replaces it
 */
public record CatalogEntry(String name, String language, long bytes, String md5, URI address, boolean obsolete) {}
