package org.isnad.quote;

import java.util.List;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.transcript.TranscriptSpeaker;

/** Compares names by their words, let one letter differ: كامل صقر, صقر and كمال صقر are one. Stateless, thread-safe. */
public final class NameMatch implements SpeakerMatch {

    /** Letters from which on two spellings may differ by one. */
    private static final int LONG_ENOUGH = 4;

    @Override
    public Answer compare(String printed, TranscriptSpeaker speaker) {
        List<String> wanted = parts(printed);
        if (speaker.name().isEmpty() || wanted.isEmpty()) {
            return Answer.UNKNOWN;
        }
        List<String> known = parts(speaker.name().get());
        long shared = wanted.stream()
                .filter(part -> known.stream().anyMatch(other -> alike(part, other)))
                .count();
        boolean family = !known.isEmpty() && wanted.stream().anyMatch(part -> alike(part, known.get(known.size() - 1)));
        if (shared >= 2 || shared == 1 && (wanted.size() == 1 || known.size() == 1 || family)) {
            return Answer.SAME;
        }
        return isName(wanted) ? Answer.OTHER : Answer.UNKNOWN;
    }

    private static List<String> parts(String name) {
        return ArabicText.words(name).stream()
                .map(WordForms::of)
                .filter(form -> !form.is(WordClass.TITLE) || form.is(WordClass.NAME))
                .map(form -> ArabicText.fold(form.text(), Fold.ORTHOGRAPHIC))
                .map(part -> part.length() > LONG_ENOUGH && part.startsWith("ال") ? part.substring(2) : part)
                .filter(part -> part.length() > 1)
                .toList();
    }

    private static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        return shorter >= LONG_ENOUGH && a.charAt(0) == b.charAt(0) && transposedOrOneOff(a, b);
    }

    /** كامل and كمال differ by two neighbours exchanged. */
    private static boolean transposedOrOneOff(String a, String b) {
        int distance = Comparison.distance(a, b);
        if (distance <= 1) {
            return true;
        }
        for (int i = 1; distance == 2 && a.length() == b.length() && i + 1 < a.length(); i++) {
            if (a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i)) {
                return a.regionMatches(0, b, 0, i) && a.substring(i + 2).equals(b.substring(i + 2));
            }
        }
        return false;
    }

    /** Whether it is a person's name rather than a role such as رئيس البلدية. */
    private static boolean isName(List<String> parts) {
        return WordForms.of(parts.get(0)).is(WordClass.NAME);
    }
}
