/** Fetching from other machines, with every answer treated as hostile. Entry point: {@link org.isnad.remote.Download}. */
@org.jspecify.annotations.NullMarked
package org.isnad.remote;
