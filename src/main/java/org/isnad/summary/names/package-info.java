/** Key phrases, and names of people, places and organisations, from our own word lists, titles and what is known of the episode. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.names;
