/**
 * Where an archive lives: its folders and its PostgreSQL, bundled or the user's own. Entry points: {@link org.isnad.archive.ArchiveHome} and
 * {@link org.isnad.archive.EmbeddedPostgres}. Knows nothing of episodes.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.archive;
