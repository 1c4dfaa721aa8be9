package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons that an article names: the fullest form of each name, and the offices that it gives them. */
final class EntityTable {

    /** [names] An article has some dozens; of a directory the first are enough. */
    private static final int MOST_NAMES = 500;

    private final Reading reading;
    private final NameWords nameWords;
    private final String text;
    private final Lexicon lexicon = Lexicon.shipped();
    /** Full names by their folded form, with how often each stands in the article. */
    private final Map<String, Name> names = new LinkedHashMap<>();

    private final Map<String, List<Name>> byLastWord = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private final Map<String, String> fullNames = new HashMap<>();

    private static final class Name {
        final String printed;
        final List<String> words;
        int count;

        Name(String printed, List<String> words) {
            this.printed = printed;
            this.words = words;
        }
    }

    EntityTable(String text, Reading reading) {
        this.text = text;
        this.reading = reading;
        this.nameWords = new NameWords(reading);
        for (int i = 0; i < reading.size(); i++) {
            if (reading.token(i).isWord()) {
                places.computeIfAbsent(reading.word(i), k -> new ArrayList<>()).add(i);
            }
        }
        int i = 0;
        while (i < reading.size()) {
            int end = nameWords.isNameStart(i) ? nameWords.endOfName(i, reading.size()) : i;
            if (words(i, end).size() >= 2) {
                add(i, end);
                i = end;
            } else {
                i++;
            }
        }
    }

    private List<String> words(int from, int to) {
        List<String> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (reading.token(i).isWord()) {
                out.add(reading.word(i));
            }
        }
        return out;
    }

    void add(int from, int to) {
        List<String> words = words(from, to);
        if (words.isEmpty()) {
            return;
        }
        Name name = names.get(String.join(" ", words));
        if (name == null) {
            if (names.size() >= MOST_NAMES) {
                return;
            }
            name = new Name(printed(from, to), words);
            names.put(String.join(" ", words), name);
            byLastWord
                    .computeIfAbsent(words.get(words.size() - 1), k -> new ArrayList<>())
                    .add(name);
        }
        name.count++;
    }

    String printed(int from, int to) {
        return from >= to
                ? ""
                : text.substring(
                                reading.token(from).start(),
                                reading.token(to - 1).end())
                        .strip();
    }

    /** The fullest name that ends like the mention {@code from..to}; the mention itself when the article has none. */
    String full(int from, int to) {
        List<String> words = words(from, to);
        return words.isEmpty()
                ? printed(from, to)
                : fullNames.computeIfAbsent(String.join(" ", words), key -> search(words, from, to));
    }

    private String search(List<String> words, int from, int to) {
        Name best = null;
        for (Name name : byLastWord.getOrDefault(words.get(words.size() - 1), List.of())) {
            if (name.words.size() > words.size()
                    && endsWith(name.words, words)
                    && (best == null || name.count > best.count)) {
                best = name;
            }
        }
        if (best != null) {
            return spelledBest(best);
        }
        Name same = names.get(String.join(" ", words));
        if (same != null && words.size() > 1) {
            return spelledBest(same);
        }
        if (words.size() == 1) {
            Optional<String> seen = seenWithFirstName(words.get(0));
            if (seen.isPresent()) {
                return seen.get();
            }
            for (Name name : names.values()) {
                if (name.words.size() > 1 && name.words.contains(words.get(0))) {
                    return name.printed;
                }
            }
        }
        return printed(from, to);
    }

    /** كمال صقر, كامل صقر: the commoner spelling of what must be one name. */
    private String spelledBest(Name name) {
        Name best = name;
        List<Name> candidates = byLastWord.getOrDefault(name.words.get(name.words.size() - 1), List.of());
        for (Name other : candidates.subList(0, Math.min(MOST_PLACES, candidates.size()))) {
            if (other.count > best.count
                    && other.words.size() == name.words.size()
                    && NameMatcher.similar(String.join(" ", other.words), String.join(" ", name.words))) {
                best = other;
            }
        }
        return best.printed;
    }

    /** The same for لصقر. */
    String fullWithoutPreposition(int from, int to) {
        String first = reading.word(from);
        if (first.length() < 4 || first.charAt(0) != 'ل' || lexicon.isGivenName(first)) {
            return full(from, to);
        }
        String bare = first.startsWith("لل") ? "ال" + first.substring(2) : first.substring(1);
        for (int at : places.getOrDefault(bare, List.of())) {
            if (at + to - from <= reading.size()
                    && words(at, at + to - from).subList(1, to - from).equals(words(from + 1, to))) {
                return full(at, at + to - from);
            }
        }
        return printed(from, to).substring(1);
    }

    private static boolean endsWith(List<String> name, List<String> tail) {
        return name.subList(name.size() - tail.size(), name.size()).equals(tail);
    }

    /** A surname whose bearer's first name is in no list: the word before it, where that can be a name. */
    private Optional<String> seenWithFirstName(String surname) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Integer> all = places.getOrDefault(surname, List.of());
        for (int at : all.subList(0, Math.min(MOST_PLACES, all.size()))) {
            int from = at;
            while (from > 0 && at - from < 3 && mayBeFirstName(from - 1)) {
                from--;
            }
            if (from < at) {
                counts.merge(printed(from, at + 1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** [occurrences] of a surname that are looked at. */
    private static final int MOST_PLACES = 200;

    private boolean mayBeFirstName(int i) {
        String word = reading.word(i);
        return !word.isEmpty()
                && !word.startsWith("ال")
                && nameWords.isNamePart(i, false)
                && !lexicon.has(WordList.TITLE_HEAD, word)
                && (lexicon.isGivenName(word) || "بلوف".indexOf(word.charAt(0)) < 0 || word.length() < 4)
                && reading.token(i).paragraph() == reading.token(i + 1).paragraph();
    }

    /** Where a name that begins at {@code from} ends. */
    int endOfName(int from, int limit) {
        return nameWords.endOfName(from, limit);
    }

    /** A word that could be part of an indefinite, foreign name. */
    boolean isNameLike(int i) {
        return nameWords.isNameLike(i);
    }

    boolean isKnownSurname(String word) {
        return byLastWord.getOrDefault(word, List.of()).stream().anyMatch(name -> name.words.size() > 1);
    }
}
