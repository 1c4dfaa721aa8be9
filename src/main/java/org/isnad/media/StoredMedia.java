package org.isnad.media;

import java.nio.file.Path;

/**
 * An original in the media store.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param path where it is kept
 * @param sizeBytes its size
 */
public record StoredMedia(String sha256, Path path, long sizeBytes) {}
