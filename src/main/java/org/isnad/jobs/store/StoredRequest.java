package org.isnad.jobs.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.jobs.IngestRequest;
import org.jspecify.annotations.Nullable;

/** An {@link IngestRequest} as stored; {@code v} counts the form. */
record StoredRequest(
        int v,
        @Nullable String podcast,
        @Nullable String title,
        @Nullable String publishedOn,
        List<String> hosts,
        List<String> guests,
        @Nullable Integer speakers,
        @Nullable String model,
        boolean again) {

    static final int VERSION = 1;

    static StoredRequest of(IngestRequest r) {
        return new StoredRequest(
                VERSION,
                r.podcast().orElse(null),
                r.title().orElse(null),
                r.publishedOn().map(LocalDate::toString).orElse(null),
                r.hosts(),
                r.guests(),
                r.speakers().orElse(null),
                r.model().orElse(null),
                r.again());
    }

    IngestRequest toRequest() {
        return new IngestRequest(
                Optional.ofNullable(podcast),
                Optional.ofNullable(title),
                Optional.ofNullable(publishedOn).map(LocalDate::parse),
                hosts,
                guests,
                Optional.ofNullable(speakers),
                Optional.ofNullable(model),
                again);
    }
}
