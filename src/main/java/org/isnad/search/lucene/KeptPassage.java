package org.isnad.search.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.NumberTerm;
import org.isnad.text.NumberSpan;

/** A passage read back from the index: its words with their terms, by position from its first own word. Not thread-safe. */
final class KeptPassage {

    private final PassageCodec.Kept kept;
    private final BytesRef confidences;
    private final WordTerms analysis;
    private final Map<Integer, NumberSpan> numbers = new HashMap<>();

    KeptPassage(PassageCodec.Kept kept, BytesRef confidences, WordTerms analysis) {
        this.kept = kept;
        this.confidences = confidences;
        this.analysis = analysis;
    }

    /** Number of own words. */
    int length() {
        return kept.length();
    }

    /** First position of which there is a word, at most 0. */
    int from() {
        return -kept.own();
    }

    /** After the last position of which there is a word, at least the length. */
    int to() {
        return kept.texts().size() - kept.own();
    }

    String text(int position) {
        return kept.texts().get(position + kept.own());
    }

    org.isnad.timing.TimeSpan span(int position) {
        return kept.spans().get(position + kept.own());
    }

    double confidence(int position) {
        return PassageCodec.confidence(confidences, position);
    }

    /** Number of the word among all of the revision. */
    int number(int position) {
        return kept.firstWord() + position;
    }

    List<BytesRef> terms(int position) {
        return analysis.of(text(position));
    }

    /** Words that the number beginning at {@code position} takes, 0 when none does. */
    int words(NumberTerm number, int position) {
        if (numbers.isEmpty()) {
            SpokenNumbers.find(kept.texts()).forEach(span -> numbers.put(span.from() - kept.own(), span));
            numbers.putIfAbsent(Integer.MIN_VALUE, new NumberSpan(0, 0, 0, NumberSpan.Kind.CARDINAL));
        }
        NumberSpan span = numbers.get(position);
        if (span == null || !span.text().equals(number.text())) {
            return 0;
        }
        boolean kind = span.kind() == number.kind()
                || span.kind() == NumberSpan.Kind.PERCENT && number.kind() == NumberSpan.Kind.CARDINAL;
        int words = Math.min(span.to() - span.from(), NumberTerms.LONGEST);
        return kind ? words : 0;
    }
}
