package org.isnad.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;
import org.isnad.text.Tokens;

/** Finds the numbers in the words of a transcript, where a percent sign may hang on a word. */
final class SpokenNumbers {

    private SpokenNumbers() {}

    static List<NumberSpan> find(List<String> words) {
        List<NumberSpan> found = new ArrayList<>(Numbers.find(words));
        for (int i = 0; i < words.size(); i++) {
            percentage(words.get(i), i).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<NumberSpan> percentage(String word, int at) {
        int last = word.length() - 1;
        if (last < 1 || !Tokens.isPercent(word.charAt(last))) {
            return Optional.empty();
        }
        return Numbers.at(List.of(word.substring(0, last)), 0)
                .map(n -> new NumberSpan(at, at + 1, n.value(), NumberSpan.Kind.PERCENT));
    }
}
