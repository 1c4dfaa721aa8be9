package org.isnad.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that reads rows of the database and needs nothing else, so that it answers before Quarkus would have booted. Its
 * constructor takes an {@link org.isnad.episode.EpisodeList} at most.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NeedsRowsOnly {}
