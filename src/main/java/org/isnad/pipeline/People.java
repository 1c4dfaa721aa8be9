package org.isnad.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.quote.extract.NameMatcher;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Finds hosts and guests by the names that an article prints, spelling variants included. Immutable, thread-safe. */
final class People {

    private final NameMatcher matcher = new NameMatcher();

    /** Names by the skeleton of each of their words, so that few are compared letter by letter. */
    private final Map<String, Set<String>> bySkeleton = new HashMap<>();

    People(Collection<String> names) {
        for (String name : new LinkedHashSet<>(names)) {
            for (String key : keys(name)) {
                bySkeleton.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
            }
        }
    }

    static People of(Collection<EpisodeCatalogue.Entry> episodes) {
        return new People(episodes.stream()
                .flatMap(e -> java.util.stream.Stream.concat(e.hosts().stream(), e.guests().stream()))
                .toList());
    }

    private static List<String> keys(String name) {
        return ArabicText.words(name).stream()
                .map(word -> ArabicText.fold(word, Fold.SKELETON))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /**
     * Whom a printed name may mean: those whose name it is, else those of whose name it may be a part, such as a surname alone.
     *
     * @return each name once, in the order in which they were given
     */
    Set<String> meantBy(String printed) {
        Set<String> near = keys(printed).stream()
                .flatMap(key -> bySkeleton.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> sure = with(printed, near, NameMatcher.Outcome.MATCH);
        return sure.isEmpty() ? with(printed, near, NameMatcher.Outcome.AMBIGUOUS) : sure;
    }

    private Set<String> with(String printed, Set<String> names, NameMatcher.Outcome outcome) {
        return names.stream()
                .filter(name -> matcher.compare(printed, name).outcome() == outcome)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
