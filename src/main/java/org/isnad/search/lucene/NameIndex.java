package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Tokens;

/** Finds groups by the words of a name. Immutable. */
final class NameIndex {

    /** For each group the first one of the same name. */
    private final int[] firstAlike;

    private final Map<String, Set<Integer>> firstsByWord = new HashMap<>();

    NameIndex(List<Group> groups, Function<Group, String> name) {
        firstAlike = new int[groups.size()];
        Map<String, Integer> firsts = new HashMap<>();
        for (int i = 0; i < firstAlike.length; i++) {
            String called = name.apply(groups.get(i));
            Integer seen = firsts.putIfAbsent(called, i);
            firstAlike[i] = seen == null ? i : seen;
            if (seen == null) {
                for (String word : folded(called)) {
                    firstsByWord.computeIfAbsent(word, w -> new HashSet<>()).add(i);
                }
            }
        }
    }

    /** The groups whose name has all the words of {@code name}. */
    FixedBitSet named(String name) {
        List<Set<Integer>> found = new ArrayList<>();
        folded(name).forEach(word -> found.add(firstsByWord.getOrDefault(word, Set.of())));
        FixedBitSet named = new FixedBitSet(Math.max(1, firstAlike.length));
        if (!found.isEmpty()) {
            found.get(0).stream()
                    .filter(first -> found.stream().allMatch(f -> f.contains(first)))
                    .forEach(named::set);
        }
        for (int i = 0; i < firstAlike.length; i++) {
            if (named.get(firstAlike[i])) {
                named.set(i);
            }
        }
        return named;
    }

    static List<String> folded(String name) {
        return Tokens.of(name).stream()
                .map(t -> ArabicText.fold(t.text(), Fold.CLITICS))
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
