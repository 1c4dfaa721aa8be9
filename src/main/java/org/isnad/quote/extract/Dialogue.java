package org.isnad.quote.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The turns of a printed interview: paragraphs that open with who speaks and a colon, the same label several times. */
final class Dialogue {

    /** [words] Longer is a sentence. */
    private static final int LONGEST_LABEL = 6;

    private static final int REPEATED = 2;

    private final Reading reading;
    private final Map<String, Integer> labels = new HashMap<>();

    Dialogue(Reading reading) {
        this.reading = reading;
        for (TextSpan sentence : reading.sentences()) {
            colonOf(sentence.start()).ifPresent(colon -> labels.merge(label(sentence.start(), colon), 1, Integer::sum));
        }
    }

    /** The colon of the label that opens the paragraph at {@code from}, when it is a speaker's and no question follows. */
    Optional<Integer> turnAt(int from) {
        return colonOf(from)
                .filter(colon -> labels.getOrDefault(label(from, colon), 0) >= REPEATED)
                .filter(colon -> !isQuestion(from));
    }

    /** Behind the last token of the paragraph. */
    int endOfParagraph(int from) {
        int i = from;
        while (i < reading.size()
                && reading.token(i).paragraph() == reading.token(from).paragraph()) {
            i++;
        }
        return i;
    }

    private boolean isQuestion(int from) {
        String last = reading.token(endOfParagraph(from) - 1).fold();
        return last.equals("؟") || last.equals("?");
    }

    private Optional<Integer> colonOf(int from) {
        boolean opens = from == 0
                || reading.token(from - 1).paragraph() != reading.token(from).paragraph();
        if (!opens) {
            return Optional.empty();
        }
        for (int i = from; i < Math.min(reading.size(), from + LONGEST_LABEL + 1); i++) {
            if (reading.token(i).isColon()) {
                return i > from && i + 1 < reading.size() ? Optional.of(i) : Optional.empty();
            }
            if (!reading.token(i).isWord()
                    || CueLexicon.shipped().find(reading.word(i)).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String label(int from, int colon) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < colon; i++) {
            out.append(reading.word(i)).append(' ');
        }
        return out.toString();
    }
}
