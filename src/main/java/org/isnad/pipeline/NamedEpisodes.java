package org.isnad.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.isnad.article.Article;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.quote.PassageScope;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Tells which episodes an article speaks of: by podcast, guest and date. A scope proposed here is where the search begins, not where it ends. */
final class NamedEpisodes {

    /** [days] An article about an episode comes after it; two months hold interviews that are quoted late. */
    private static final int LATEST_DAYS = 60;

    /** [days] Announcements may come before the episode's date. */
    private static final int EARLIEST_DAYS = 7;

    /** [words] Before the name of a podcast of one word, which may be any word, one of {@link #INTRODUCTIONS} must stand this near. */
    private static final int NEAR = 3;

    /** More episodes than this are no hint. */
    private static final int MOST = 200;

    private static final Set<String> INTRODUCTIONS = Set.of(
            "بودكاست", "برنامج", "برنامجه", "برنامجها", "حلقه", "منصه", "حوار", "مقابله", "لقاء", "قناه", "podcast");

    private final List<String> words;
    private final List<String> bare;
    private final Optional<LocalDate> date;
    private final Set<String> speakers;

    /** @param speakers names that the article's quotations are attributed to */
    NamedEpisodes(Article article, Set<String> speakers) {
        String all = article.title().orElse("") + "\n" + article.text();
        this.words = ArabicText.words(all).stream()
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .toList();
        this.bare =
                words.stream().map(word -> ArabicText.fold(word, Fold.CLITICS)).toList();
        this.date = article.publishedOn();
        this.speakers = speakers;
    }

    /** The episodes meant, as far as the article tells; everywhere when it does not. */
    PassageScope among(List<EpisodeCatalogue.Entry> episodes) {
        Set<String> podcasts = episodes.stream()
                .map(EpisodeCatalogue.Entry::podcast)
                .distinct()
                .filter(this::namesPodcast)
                .collect(Collectors.toSet());
        Set<String> people = guests(episodes);
        Predicate<EpisodeCatalogue.Entry> guest = e -> e.guests().stream().anyMatch(people::contains);
        Predicate<EpisodeCatalogue.Entry> podcast = e -> podcasts.contains(e.podcast());
        return scope(episodes, guest.and(podcast))
                .or(() -> scope(episodes, guest))
                .or(() -> scope(episodes, podcast.and(this::isRecent)))
                .orElseGet(PassageScope::everywhere);
    }

    private static Optional<PassageScope> scope(
            List<EpisodeCatalogue.Entry> episodes, Predicate<EpisodeCatalogue.Entry> meant) {
        Set<org.isnad.episode.EpisodeId> ids =
                episodes.stream().filter(meant).map(EpisodeCatalogue.Entry::id).collect(Collectors.toSet());
        return ids.isEmpty() || ids.size() > MOST ? Optional.empty() : Optional.of(new PassageScope(ids));
    }

    private Set<String> guests(List<EpisodeCatalogue.Entry> episodes) {
        People people =
                new People(episodes.stream().flatMap(e -> e.guests().stream()).toList());
        Set<String> named = new HashSet<>();
        speakers.forEach(speaker -> named.addAll(people.meantBy(speaker)));
        return named;
    }

    private boolean isRecent(EpisodeCatalogue.Entry episode) {
        return date.isPresent()
                && episode.publishedOn()
                        .filter(d -> !d.isAfter(date.get().plusDays(EARLIEST_DAYS)))
                        .filter(d -> !d.isBefore(date.get().minusDays(LATEST_DAYS)))
                        .isPresent();
    }

    private boolean namesPodcast(String podcast) {
        List<String> name = ArabicText.words(podcast).stream()
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .filter(word -> !INTRODUCTIONS.contains(word))
                .toList();
        if (name.isEmpty()) {
            return false;
        }
        for (int at = 0; at + name.size() <= words.size(); at++) {
            if (standsAt(name, at) && (name.size() > 1 || isIntroduced(at))) {
                return true;
            }
        }
        return false;
    }

    /** The first word may carry a preposition: بمزيج. */
    private boolean standsAt(List<String> name, int at) {
        String first = name.get(0);
        return (words.get(at).equals(first) || bare.get(at).equals(ArabicText.fold(first, Fold.CLITICS)))
                && words.subList(at + 1, at + name.size()).equals(name.subList(1, name.size()));
    }

    private boolean isIntroduced(int at) {
        return words.subList(Math.max(0, at - NEAR), at).stream()
                .anyMatch(word ->
                        INTRODUCTIONS.contains(word) || INTRODUCTIONS.contains(ArabicText.fold(word, Fold.CLITICS)));
    }
}
