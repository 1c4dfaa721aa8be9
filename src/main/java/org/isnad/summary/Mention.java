package org.isnad.summary;

import java.util.List;
import org.isnad.timing.TimeSpan;

/**
 * A person, place or organisation, with all its mentions.
 *
 * @param name in the form in which it is said most often
 * @param spans where it is said
 */
public record Mention(String name, Kind kind, List<TimeSpan> spans) {

    /** What bears the name. */
    public enum Kind {
        PERSON,
        PLACE,
        ORGANISATION
    }

    public Mention {
        spans = List.copyOf(spans);
    }
}
