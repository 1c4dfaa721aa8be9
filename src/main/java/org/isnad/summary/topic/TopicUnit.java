package org.isnad.summary.topic;

import java.util.List;

/**
 * What a border can't cut: a sentence or an utterance.
 *
 * @param stems those that carry a topic
 * @param startMs when it is said
 * @param endMs exclusive
 * @param cue what speaks for a topic that begins here beside the words, in nats: a host's question, a long pause; 0 for nothing
 */
public record TopicUnit(List<String> stems, long startMs, long endMs, double cue) {

    public TopicUnit {
        stems = List.copyOf(stems);
    }
}
