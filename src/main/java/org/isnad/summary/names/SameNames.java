package org.isnad.summary.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.summary.Mention;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.timing.TimeSpan;

/** Puts "هاني" with "هاني عمران" where only one person of the episode can be meant. Stateless. */
final class SameNames {

    private SameNames() {}

    /** @param known full names of those who take part */
    static List<Mention> merge(List<Mention> mentions, Collection<String> known) {
        Map<String, String> fullNames = new HashMap<>();
        Stream.concat(
                        mentions.stream()
                                .filter(mention -> mention.kind() == Mention.Kind.PERSON)
                                .map(Mention::name),
                        known.stream())
                .filter(name -> ArabicText.words(name).size() > 1)
                .forEach(name -> fullNames.putIfAbsent(fold(name), name));
        Map<String, Mention> merged = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Mention full = full(mention, fullNames)
                    .map(name -> new Mention(name, mention.kind(), mention.spans()))
                    .orElse(mention);
            merged.merge(full.kind() + fold(full.name()), full, SameNames::together);
        }
        return merged.values().stream()
                .sorted(Comparator.<Mention>comparingInt(m -> -m.spans().size())
                        .thenComparing(m -> m.spans().get(0)))
                .toList();
    }

    private static Optional<String> full(Mention mention, Map<String, String> fullNames) {
        if (mention.kind() != Mention.Kind.PERSON) {
            return Optional.empty();
        }
        List<String> words = words(mention.name());
        List<String> meant = fullNames.entrySet().stream()
                .filter(entry -> words.size() < words(entry.getKey()).size()
                        && words(entry.getKey()).containsAll(words))
                .map(Map.Entry::getValue)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static Mention together(Mention a, Mention b) {
        List<TimeSpan> spans = new ArrayList<>(a.spans());
        spans.addAll(b.spans());
        spans.sort(Comparator.naturalOrder());
        return new Mention(a.name(), a.kind(), spans);
    }

    private static List<String> words(String name) {
        return ArabicText.words(name).stream()
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .toList();
    }

    private static String fold(String name) {
        return words(name).stream().collect(Collectors.joining(" "));
    }
}
