package org.isnad.quote;

import java.util.List;
import java.util.Optional;

/**
 * Who an article says spoke, and whom the archive knows by that name.
 *
 * @param printed the speaker as the article names him
 * @param names the archive's hosts and guests whom the printed name may mean; one for MATCH, several for AMBIGUOUS
 * @param voice label of the voice in the passage that was found
 */
public record Attribution(Status status, Optional<String> printed, List<String> names, Optional<String> voice) {

    /** How the printed name lies to the archive's. */
    public enum Status {
        /** One host or guest of the archive, and the passage is his. */
        MATCH,
        /** Several hosts or guests may be meant. */
        AMBIGUOUS,
        /** Known in the archive, but neither host nor guest of the episode that was found. */
        NOT_IN_EPISODE,
        /** Nobody in the archive has such a name. */
        UNKNOWN,
        /** The article names nobody. */
        UNNAMED
    }

    public Attribution {
        names = List.copyOf(names);
    }

    /** Nobody is named. */
    public static Attribution unnamed(Optional<String> voice) {
        return new Attribution(Status.UNNAMED, Optional.empty(), List.of(), voice);
    }
}
