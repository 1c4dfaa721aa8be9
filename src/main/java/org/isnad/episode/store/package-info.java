/** {@link org.isnad.episode.EpisodeStore} on PostgreSQL. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.episode.store;
