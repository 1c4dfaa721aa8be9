package org.isnad.quote.store;

import java.util.List;
import java.util.Optional;
import org.isnad.quote.Attribution;
import org.jspecify.annotations.Nullable;

/** An attribution as stored; {@code v} counts the form. */
record StoredAttribution(
        int v,
        Attribution.Status status,
        @Nullable String printed,
        List<String> names,
        @Nullable String voice) {

    static final int VERSION = 1;

    static StoredAttribution of(Attribution a) {
        return new StoredAttribution(
                VERSION,
                a.status(),
                a.printed().orElse(null),
                a.names(),
                a.voice().orElse(null));
    }

    Attribution toAttribution() {
        return new Attribution(status, Optional.ofNullable(printed), names, Optional.ofNullable(voice));
    }
}
