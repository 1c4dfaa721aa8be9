package org.isnad.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.Attribution;
import org.isnad.quote.Evidence;
import org.isnad.quote.PassageScope;
import org.isnad.quote.Verdict;
import org.isnad.quote.Verification;

/** Maps the speakers that an article prints to the archive's hosts and guests: those of the found episode first, then those of all. Thread-safe. */
final class Attributing {

    private final Map<EpisodeId, EpisodeCatalogue.Entry> episodes;
    private final People everybody;

    Attributing(List<EpisodeCatalogue.Entry> episodes) {
        this.episodes = episodes.stream()
                .collect(Collectors.toMap(EpisodeCatalogue.Entry::id, Function.identity(), (a, b) -> a));
        this.everybody = People.of(episodes);
    }

    Attribution of(Optional<String> printed, Verification found, PassageScope scope) {
        Optional<Evidence> passage = found.evidence().stream()
                .filter(e -> found.verdict() != Verdict.NOT_FOUND)
                .findFirst();
        Optional<String> voice = passage.map(Evidence::speaker);
        if (printed.isEmpty()) {
            return Attribution.unnamed(voice);
        }
        Set<String> here = new People(present(passage, scope)).meantBy(printed.get());
        if (!here.isEmpty()) {
            Attribution.Status status = here.size() == 1 ? Attribution.Status.MATCH : Attribution.Status.AMBIGUOUS;
            return new Attribution(status, printed, List.copyOf(here), voice);
        }
        Set<String> elsewhere = everybody.meantBy(printed.get());
        return new Attribution(elsewhere(elsewhere, passage), printed, List.copyOf(elsewhere), voice);
    }

    private static Attribution.Status elsewhere(Set<String> names, Optional<Evidence> passage) {
        if (names.isEmpty()) {
            return Attribution.Status.UNKNOWN;
        }
        if (passage.isPresent()) {
            return Attribution.Status.NOT_IN_EPISODE;
        }
        return names.size() == 1 ? Attribution.Status.MATCH : Attribution.Status.AMBIGUOUS;
    }

    /** Who speaks where the passage was found, or might have been. */
    private List<String> present(Optional<Evidence> passage, PassageScope scope) {
        Set<EpisodeId> where = passage.map(e -> Set.of(e.episode())).orElse(scope.episodes());
        List<String> names = new ArrayList<>();
        for (EpisodeId id : where) {
            EpisodeCatalogue.Entry episode = episodes.get(id);
            if (episode != null) {
                names.addAll(episode.guests());
                names.addAll(episode.hosts());
            }
        }
        passage.map(Evidence::speaker).ifPresent(names::add);
        return names;
    }
}
