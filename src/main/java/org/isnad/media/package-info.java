/** Originals by SHA-256. Entry point: {@link org.isnad.media.MediaStore}. An original is never changed once it is in. */
@org.jspecify.annotations.NullMarked
package org.isnad.media;
