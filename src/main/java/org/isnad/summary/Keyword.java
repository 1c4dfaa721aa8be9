package org.isnad.summary;

import java.util.List;
import org.isnad.timing.TimeSpan;

/**
 * A phrase that tells what an episode is about.
 *
 * @param text in the form in which it is said most often
 * @param weight comparable within one episode
 * @param mentions where it is said, in any of its forms
 */
public record Keyword(String text, double weight, List<TimeSpan> mentions) {

    public Keyword {
        mentions = List.copyOf(mentions);
    }
}
