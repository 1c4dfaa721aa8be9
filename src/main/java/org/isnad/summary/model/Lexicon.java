package org.isnad.summary.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** The word lists of the checks, read once on first use. Immutable after loading, thread-safe. */
final class Lexicon {

    /** A concept that has a contrary, and which side a word is on: 1 or −1. */
    record Pole(int concept, int sign) {}

    /** One of several words that exclude each other. */
    record Alternative(int group, int member) {}

    /** Lists whose words count with any ending. */
    private static final Set<String> INFLECTED = Set.of("frame", "report", "ask", "guest", "host");

    private final Map<String, Set<Integer>> synonyms = new HashMap<>();
    private final Map<String, Set<Pole>> poles = new HashMap<>();
    private final Map<String, Set<Alternative>> contrasts = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private static final class Holder {
        static final Lexicon LEXICON = new Lexicon();
    }

    static Lexicon get() {
        return Holder.LEXICON;
    }

    private Lexicon() {
        List<String> groups = lines("synonyms.txt");
        for (int i = 0; i < groups.size(); i++) {
            int group = i;
            words(groups.get(i)).forEach(w -> keys(Form.of(w)).forEach(k -> add(synonyms, k, group)));
        }
        loadPoles();
        loadContrasts();
        loadLists();
        lines("names.txt").forEach(line -> words(line).forEach(w -> names.add(ArabicText.fold(w, Fold.CLITICS))));
        lines("names.txt").forEach(line -> words(line).forEach(w -> names.add(ArabicText.fold(w, Fold.ORTHOGRAPHIC))));
    }

    private void loadPoles() {
        List<String> pairs = lines("polarity.txt");
        for (int i = 0; i < pairs.size(); i++) {
            String[] sides = pairs.get(i).split("\\|");
            for (int side = 0; side < sides.length; side++) {
                Pole pole = new Pole(i, side == 0 ? 1 : -1);
                words(sides[side]).forEach(w -> keys(Form.of(w)).forEach(k -> add(poles, k, pole)));
            }
        }
    }

    private void loadContrasts() {
        List<String> groups = lines("contrasts.txt");
        for (int i = 0; i < groups.size(); i++) {
            String[] members = groups.get(i).split("\\|");
            for (int m = 0; m < members.length; m++) {
                Alternative alternative = new Alternative(i, m);
                words(members[m]).forEach(w -> add(contrasts, ArabicText.fold(w, Fold.ORTHOGRAPHIC), alternative));
            }
        }
    }

    private void loadLists() {
        String section = "";
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else {
                Set<String> list = lists.computeIfAbsent(section, s -> new HashSet<>());
                words(line).forEach(w -> list.add(ArabicText.fold(w, Fold.ORTHOGRAPHIC)));
            }
        }
    }

    private static <T> void add(Map<String, Set<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new HashSet<>()).add(value);
    }

    /** A word is found by its stem, or by a root of three letters or more; two letters are too few to tell words. */
    private static Set<String> keys(Form form) {
        Set<String> keys = new HashSet<>();
        keys.add("=" + form.stem());
        keys.add("=" + form.bare());
        keys.add("=" + form.base());
        form.roots().stream().filter(r -> !r.startsWith("~")).forEach(keys::add);
        return keys;
    }

    /** Whether a word belongs to the closed list {@code section} of words.txt. */
    boolean is(Form form, String section) {
        Set<String> list = lists.getOrDefault(section, Set.of());
        return form.in(list)
                || INFLECTED.contains(section)
                        && form.cores().stream().anyMatch(c -> c.length() > 2 && list.contains(c));
    }

    boolean isName(Form form) {
        return names.contains(form.base()) || names.contains(form.bare());
    }

    Set<Integer> synonymGroups(Form form) {
        return lookUp(synonyms, form);
    }

    /** Contraries by stem alone where the stem is listed, else by root. */
    Set<Pole> poles(Form form) {
        return lookUp(poles, form);
    }

    private static <T> Set<T> lookUp(Map<String, Set<T>> map, Form form) {
        Set<T> exact = new HashSet<>();
        Stream.of(form.base(), form.bare(), form.stem())
                .forEach(s -> exact.addAll(map.getOrDefault("=" + s, Set.of())));
        if (exact.isEmpty()) {
            form.cores().stream()
                    .filter(c -> c.length() > 2)
                    .forEach(c -> exact.addAll(map.getOrDefault("=" + c, Set.of())));
        }
        if (exact.isEmpty()) {
            form.roots().forEach(r -> exact.addAll(map.getOrDefault(r, Set.of())));
        }
        return exact;
    }

    Set<Alternative> contrasts(Form form) {
        Set<Alternative> found = new HashSet<>(contrasts.getOrDefault(form.base(), Set.of()));
        found.addAll(contrasts.getOrDefault(form.bare(), Set.of()));
        return found;
    }

    private static List<String> words(String line) {
        return Stream.of(line.trim().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing from its jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
