/** What an archive holds: {@link org.isnad.episode.Episode}s of podcasts, kept by an {@link org.isnad.episode.EpisodeStore}. */
@org.jspecify.annotations.NullMarked
package org.isnad.episode;
