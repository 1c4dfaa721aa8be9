package org.isnad.summary;

import java.util.List;
import org.isnad.timing.TimeSpan;

/**
 * A stretch of an episode about one topic.
 *
 * @param title made of its key phrases
 * @param keyPhrases most telling first
 */
public record Chapter(TimeSpan span, String title, List<String> keyPhrases) {

    public Chapter {
        keyPhrases = List.copyOf(keyPhrases);
    }
}
