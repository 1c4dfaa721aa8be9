package org.isnad.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeSummary;

/** An episode as {@code --json} prints it. */
record EpisodeView(
        String id,
        long position,
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        String language,
        List<String> hosts,
        List<String> guests,
        Optional<Long> durationMs,
        Optional<String> audioSha256,
        Optional<Integer> revision,
        boolean demonstration) {

    static EpisodeView of(EpisodeSummary summary) {
        Episode e = summary.episode();
        return new EpisodeView(
                e.id().value(),
                e.position(),
                e.podcast(),
                e.title(),
                e.publishedOn(),
                e.language(),
                e.hosts(),
                e.guests(),
                e.audio().map(a -> a.duration().toMillis()),
                e.audio().map(Episode.Recording::sha256),
                summary.latestRevision(),
                summary.demonstration());
    }
}
