/** Where one topic ends and the next begins. Knows stems and times only. Entry point: {@link org.isnad.summary.topic.TopicBorders}. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.topic;
