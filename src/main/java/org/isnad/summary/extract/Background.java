package org.isnad.summary.extract;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How common a stem is elsewhere: the other texts that a text is told apart from. Immutable, thread-safe. */
public final class Background {

    private final int texts;
    private final Map<String, Integer> textsWith;

    private Background(int texts, Map<String, Integer> textsWith) {
        this.texts = texts;
        this.textsWith = Map.copyOf(textsWith);
    }

    /** For a text that stands alone: every stem weighs the same, function words having none. */
    public static Background none() {
        return new Background(0, Map.of());
    }

    /** @param texts one list of sentences per text */
    public static Background of(Collection<List<Unit>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Unit> text : texts) {
            HashSet<String> stems = new HashSet<>();
            text.forEach(unit -> stems.addAll(unit.content()));
            stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        return new Background(texts.size(), counts);
    }

    /** Inverse document frequency, at least 0; 1 for every stem where there is no background. */
    double weight(String stem) {
        return texts == 0 ? 1 : Math.max(0, Math.log((texts + 1.0) / (1 + textsWith.getOrDefault(stem, 0))));
    }
}
