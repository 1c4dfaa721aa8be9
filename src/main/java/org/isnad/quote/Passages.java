package org.isnad.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.WordRange;

/** Fetches the stretches of speech that a quotation may come from. Immutable, thread-safe. */
final class Passages {

    /** Candidates per search: methods.md gives 12 of 30 words. */
    private static final int CANDIDATES = 12;

    /** Candidates by words of the same meaning, for translated quotations. */
    private static final int BY_MEANING = 6;

    /** Words added on both sides beyond the quotation's length, so that a frame before and a condition after it are in view. */
    private static final int MARGIN = 15;

    private static final int WIDEST_MARGIN = 60;

    /** Candidates closer than this many words are read as one stretch. */
    private static final int BRIDGE = 20;

    private static final int EXPANSIONS = 60;

    private final PassageFinder finder;
    private final PassageWords words;

    Passages(PassageFinder finder, PassageWords words) {
        this.finder = finder;
        this.words = words;
    }

    List<Strip> of(QuoteText quote, PassageScope scope, Optional<EpisodeId> without) {
        List<String> printed = quote.words();
        PassageQuery query = new PassageQuery(printed, meanings(quote), scope);
        List<PassageCandidate> found = new ArrayList<>(finder.find(query, CANDIDATES, BY_MEANING));
        found.removeIf(candidate -> without.filter(candidate.episode()::equals).isPresent());
        return strips(found, MARGIN + Math.min(WIDEST_MARGIN, printed.size()));
    }

    /** Other words for the quotation's: dialect for standard and the reverse. */
    private static List<String> meanings(QuoteText quote) {
        Set<String> found = new LinkedHashSet<>();
        for (Unit unit : quote.units()) {
            if (unit.isContent() && !unit.isFigure()) {
                unit.form().groups().stream()
                        .filter(membership -> membership.relation() != Lexicon.Relation.OPPOSITE)
                        .forEach(membership -> found.addAll(Lexicon.standard().members(membership.group())));
            }
        }
        return found.stream().limit(EXPANSIONS).toList();
    }

    private List<Strip> strips(List<PassageCandidate> candidates, int margin) {
        List<PassageCandidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparing((PassageCandidate c) -> c.episode().value())
                .thenComparingInt(PassageCandidate::revision)
                .thenComparingInt(PassageCandidate::fromWord));
        List<WordRange> stretches = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            PassageCandidate first = sorted.get(i);
            int to = first.toWord();
            int j = i + 1;
            while (j < sorted.size() && continues(first, sorted.get(j), to + 2 * margin + BRIDGE)) {
                to = Math.max(to, sorted.get(j).toWord());
                j++;
            }
            int from = Math.max(0, first.fromWord() - margin);
            stretches.add(new WordRange(new RevisionId(first.episode(), first.revision()), from, to + margin));
            i = j;
        }
        List<List<SpokenWord>> read = stretches.isEmpty() ? List.of() : words.words(stretches);
        List<Strip> strips = new ArrayList<>();
        for (int s = 0; s < stretches.size(); s++) {
            strips.add(Strip.of(stretches.get(s).transcript(), read.get(s)));
        }
        return strips;
    }

    private static boolean continues(PassageCandidate first, PassageCandidate next, int limit) {
        return next.episode().equals(first.episode())
                && next.revision() == first.revision()
                && next.fromWord() <= limit;
    }
}
