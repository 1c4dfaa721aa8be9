package org.isnad.quote.extract;

import java.util.Optional;

/** Whose words, and where the article says so. */
record Attribution(Optional<Mention> source, Voice voice) {

    static Attribution carried(Voice voice) {
        return new Attribution(Optional.empty(), voice);
    }
}
