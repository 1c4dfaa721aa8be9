package org.isnad.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** The verifier's word lists: classes of particles, names, and groups of words that say the same or the opposite. Read once, then immutable. */
final class Lexicon {

    /** How a group of words belongs together. */
    enum Relation {
        SAME,
        NEAR,
        OPPOSITE
    }

    /**
     * Membership of a word in a group.
     *
     * @param side tells opposites apart, 0 elsewhere
     * @param loose whether only the root leads there: العامل to استعمل
     */
    record Membership(int group, Relation relation, int side, boolean loose) {

        static final Comparator<Membership> ORDER = Comparator.comparingInt(Membership::group)
                .thenComparing(Membership::relation)
                .thenComparingInt(Membership::side)
                .thenComparing(Membership::loose);

        Membership loosely() {
            return new Membership(group, relation, side, true);
        }
    }

    private static final Lexicon STANDARD = new Lexicon();

    private final Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
    private final Map<String, Set<Membership>> groups = new HashMap<>();
    private final List<List<String>> members = new ArrayList<>();

    private Lexicon() {
        for (WordClass each : WordClass.values()) {
            classes.put(each, new HashSet<>());
        }
        lines("words.txt").forEach(this::addClass);
        lines("names.txt").forEach(this::addNames);
        lines("equivalents.txt").forEach(this::addGroup);
    }

    static Lexicon standard() {
        return STANDARD;
    }

    /** @param folded as {@link Fold#ORTHOGRAPHIC} */
    boolean has(WordClass wordClass, String folded) {
        return members(wordClass).contains(folded);
    }

    /** @param key a folded word, its stem or its root marked by {@link #rootKey} */
    Set<Membership> memberships(String key) {
        return groups.getOrDefault(key, Set.of());
    }

    /** The words of a group, as they are listed. */
    List<String> members(int group) {
        return List.copyOf(members.get(group));
    }

    static String rootKey(String root) {
        return "√" + root;
    }

    private Set<String> members(WordClass wordClass) {
        return classes.getOrDefault(wordClass, Set.of());
    }

    private void addClass(String line) {
        int colon = line.indexOf(':');
        add(WordClass.valueOf(line.substring(0, colon)), line.substring(colon + 1));
    }

    private void addNames(String line) {
        boolean places = line.startsWith("PLACE:");
        String names = line.substring(line.indexOf(':') + 1);
        add(WordClass.NAME, names);
        if (places) {
            add(WordClass.PLACE, names);
        }
    }

    private void add(WordClass wordClass, String words) {
        for (String word : words.trim().split("\\s+")) {
            members(wordClass).add(ArabicText.fold(word, Fold.ORTHOGRAPHIC));
        }
    }

    private void addGroup(String line) {
        Relation relation = switch (line.charAt(0)) {
            case '=' -> Relation.SAME;
            case '~' -> Relation.NEAR;
            case '!' -> Relation.OPPOSITE;
            default -> throw new IllegalStateException("equivalents.txt: " + line);
        };
        int group = members.size();
        members.add(new ArrayList<>());
        int side = 0;
        for (String word : line.substring(1).trim().split("\\s+")) {
            if (word.equals("|")) {
                side++;
            } else if (word.indexOf('_') < 0) {
                addMember(word, new Membership(group, relation, side, false));
            }
        }
    }

    /** A member is found by its spelling and, unless it is a particle, by stem and root, so that one form brings its inflections along. */
    private void addMember(String word, Membership membership) {
        String folded = ArabicText.fold(word, Fold.ORTHOGRAPHIC);
        members.get(membership.group()).add(folded);
        put(folded, membership);
        if (has(WordClass.FUNCTION, folded) || folded.length() < 3) {
            return;
        }
        String stem = ArabicText.fold(word, Fold.STEM);
        if (stem.length() >= 3 && !has(WordClass.FUNCTION, stem) && !has(WordClass.NEGATION, stem)) {
            put(stem, membership);
        }
        String root = Root.of(ArabicText.fold(word, Fold.CLITICS));
        if (root.length() >= 3) {
            put(rootKey(root), membership.loosely());
        }
    }

    private void put(String key, Membership membership) {
        if (key.length() >= 2) {
            groups.computeIfAbsent(key, k -> new HashSet<>()).add(membership);
        }
    }

    static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's own word list " + resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
