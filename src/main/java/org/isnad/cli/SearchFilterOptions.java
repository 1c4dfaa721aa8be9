package org.isnad.cli;

import java.util.Optional;
import org.isnad.search.SearchFilters;
import picocli.CommandLine.Option;

/** The filters of a search as options. */
class SearchFilterOptions {

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only what this person says.")
    Optional<String> speaker = Optional.empty();

    @Option(names = "--podcast", paramLabel = "NAME", description = "Only this podcast.")
    Optional<String> podcast = Optional.empty();

    @Option(
            names = "--episode",
            paramLabel = "ID",
            description = "Only this episode; the beginning of its id is enough.")
    Optional<String> episode = Optional.empty();

    @Option(names = "--role", description = "Only host, guest or other.")
    Optional<String> role = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "Published on or after 2024, 2024-11 or 2024-11-08.")
    Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Published on or before.")
    Optional<String> to = Optional.empty();

    SearchFilters filters() {
        return new SearchFilters(speaker, podcast, episode, role, from, to);
    }
}
