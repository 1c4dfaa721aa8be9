package org.isnad.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.isnad.search.SearchFilters;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchRequest;
import org.isnad.synthetic.SyntheticArchive;
import org.isnad.synthetic.SyntheticEpisode;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Word;

/** The queries of the measurement, drawn by seed from the archive's own words. Not thread-safe. */
final class QueryMix {

    /** Kinds of queries with their shares per cent of the ordinary mix; the last three make up the expensive one, evenly. */
    enum Kind {
        FREQUENT_WORD(12),
        MIDDLE_WORD(14),
        RARE_WORD(14),
        TWO_WORDS(10),
        WITHOUT(4),
        PHRASE(16),
        NEAR(6),
        PREFIX(5),
        FUZZY(5),
        SPEAKER(4),
        PODCAST(3),
        DATES(3),
        FACETS(4),
        LEADING_WILDCARD(0),
        INNER_WILDCARD(0),
        REGEX(0);

        final int share;

        Kind(int share) {
            this.share = share;
        }

        boolean isOrdinary() {
            return share > 0;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record Asked(Kind kind, SearchRequest request) {}

    private static final int PAGE = 20;

    /** Episodes looked at to tell frequent words from rare ones. */
    private static final int SAMPLE = 60;

    private final SplittableRandom random;
    private final List<SyntheticEpisode> sample = new ArrayList<>();
    private final List<String> frequent;
    private final List<String> middle;
    private final List<String> rare;
    private final Map<Kind, Supplier<SearchRequest>> makers = new EnumMap<>(Kind.class);

    QueryMix(SyntheticArchive archive, long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < Math.min(SAMPLE, archive.episodes()); i++) {
            sample.add(archive.episode(random.nextInt(archive.episodes())));
        }
        Map<String, Integer> counts = new HashMap<>();
        sample.stream()
                .flatMap(e -> e.transcript().segments().stream())
                .flatMap(s -> s.words().stream())
                .map(Word::text)
                .filter(QueryMix::isAskedFor)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> falling = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        frequent = falling.subList(0, Math.min(200, falling.size()));
        middle = falling.subList(Math.min(1000, falling.size() / 2), Math.min(5000, falling.size()));
        rare = falling.subList(falling.size() * 2 / 3, falling.size());
        makers();
    }

    /** Nobody searches for a word of two letters alone; digits would be numbers to us and words to the others. */
    private static boolean isAskedFor(String word) {
        return word.length() >= 3 && word.codePoints().allMatch(Character::isLetter);
    }

    private void makers() {
        makers.put(Kind.FREQUENT_WORD, () -> page(one(frequent)));
        makers.put(Kind.MIDDLE_WORD, () -> page(one(middle)));
        makers.put(Kind.RARE_WORD, () -> page(one(rare)));
        makers.put(Kind.TWO_WORDS, () -> page(one(frequent) + " " + one(middle)));
        makers.put(Kind.WITHOUT, () -> page(one(middle) + " -" + one(frequent)));
        makers.put(Kind.PHRASE, () -> page('"' + spoken(2 + random.nextInt(3)) + '"'));
        makers.put(Kind.NEAR, () -> page('"' + one(frequent) + " " + one(middle) + "\"~5"));
        makers.put(Kind.PREFIX, () -> page(longWord().substring(0, 4) + "*"));
        makers.put(Kind.FUZZY, () -> page(longWord() + "~"));
        makers.put(Kind.SPEAKER, () -> filtered(one(frequent), Optional.of(speaker()), Optional.empty()));
        makers.put(Kind.PODCAST, () -> filtered(one(middle), Optional.empty(), Optional.of(podcast())));
        makers.put(Kind.DATES, () -> page(one(frequent) + " date:" + (2015 + random.nextInt(11))));
        makers.put(Kind.FACETS, () -> page(one(middle)).counting(Set.of(SearchRequest.Facet.values())));
        makers.put(Kind.LEADING_WILDCARD, () -> page("*" + ending()));
        makers.put(Kind.INNER_WILDCARD, () -> page("*" + longWord().substring(1, 4) + "*"));
        makers.put(Kind.REGEX, () -> page("/.?" + longWord().substring(0, 2) + ".*" + ending() + "/"));
    }

    /** The next ordinary or expensive query. */
    Asked next(boolean ordinary) {
        Kind kind = kind(ordinary);
        Supplier<SearchRequest> maker = makers.get(kind);
        if (maker == null) {
            throw new IllegalStateException("nobody makes " + kind);
        }
        return new Asked(kind, maker.get());
    }

    private Kind kind(boolean ordinary) {
        Kind[] kinds = Arrays.stream(Kind.values())
                .filter(k -> k.isOrdinary() == ordinary)
                .toArray(Kind[]::new);
        if (!ordinary) {
            return kinds[random.nextInt(kinds.length)];
        }
        int at = random.nextInt(Arrays.stream(kinds).mapToInt(k -> k.share).sum());
        int i = 0;
        while (at >= kinds[i].share) {
            at -= kinds[i++].share;
        }
        return kinds[i];
    }

    private static SearchRequest page(String query) {
        return SearchRequest.of(query, PAGE);
    }

    private static SearchRequest filtered(String word, Optional<String> speaker, Optional<String> podcast) {
        SearchFilters filters = new SearchFilters(
                speaker, podcast, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        SearchQuery query = filters.apply(Optional.of(word)).orElseThrow();
        return new SearchRequest(
                query, SearchRequest.Sort.RELEVANCE, Optional.empty(), PAGE, Set.of(), SearchRequest.CONTEXT);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String longWord() {
        String word = one(middle);
        while (word.length() < 5) {
            word = one(middle);
        }
        return word;
    }

    private String ending() {
        String word = longWord();
        return word.substring(word.length() - 3);
    }

    private SyntheticEpisode episode() {
        return sample.get(random.nextInt(sample.size()));
    }

    private String speaker() {
        return episode().transcript().speakers().get(1).label();
    }

    private String podcast() {
        return episode().transcript().podcast();
    }

    /** Words that were said one after the other, numbers left out: they have several spellings. */
    private String spoken(int length) {
        while (true) {
            List<Segment> segments = episode().transcript().segments();
            List<Word> words = segments.get(random.nextInt(segments.size())).words();
            if (words.size() > length) {
                int from = random.nextInt(words.size() - length);
                List<String> said = words.subList(from, from + length).stream()
                        .map(Word::text)
                        .filter(w -> w.codePoints().allMatch(Character::isLetter))
                        .toList();
                if (said.size() == length) {
                    return String.join(" ", said);
                }
            }
        }
    }
}
