package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who holds which office, as an article tells it. */
final class Offices {

    /** [offices] More are not kept, so that a text of nothing but offices is read in time. */
    private static final int MOST_OFFICES = 200;

    private final Reading reading;
    private final Lexicon lexicon = Lexicon.shipped();
    private final List<Office> offices = new ArrayList<>();

    private record Office(Set<String> stems, String head, boolean feminine, String holder, int at) {}

    Offices(Reading reading) {
        this.reading = reading;
    }

    /** Keeps that the words {@code from..to} (an office) belong to {@code holder}. */
    void holds(int from, int to, String holder) {
        Set<String> stems = stems(from, to);
        boolean known = offices.stream()
                .anyMatch(o -> o.holder().equals(holder) && o.stems().equals(stems));
        if (!stems.isEmpty() && !known && offices.size() < MOST_OFFICES) {
            offices.add(new Office(
                    stems, stem(reading.word(from)), reading.word(from).endsWith("ه"), holder, from));
        }
    }

    /** Who is meant by an office without a name: the holder whose office shares the head and most other words. */
    Optional<String> holderOf(int from, int to) {
        Set<String> wanted = stems(from, to);
        String head = stem(reading.word(from));
        boolean kin = lexicon.hasBare(WordList.OF_ROLE, reading.word(from))
                && !lexicon.has(WordList.ROLE, reading.word(from));
        Optional<String> best = Optional.empty();
        double bestScore = 0;
        for (Office office : offices) {
            Set<String> shared = new HashSet<>(wanted);
            shared.retainAll(office.stems());
            boolean sameHead = office.stems().contains(head)
                    && office.feminine() == reading.word(from).endsWith("ه");
            double score = (double) shared.size() / wanted.size()
                    + (sameHead ? 0.5 : 0)
                    + (office.head().equals(head) ? 0.1 : 0)
                    - (office.at() > to ? 0.05 : 0);
            // the head alone names the office when nothing else is said: الوزيرة
            boolean enough = sameHead && shared.size() >= (wanted.size() > 2 ? 0.5 : 0.6) * wanted.size()
                    || shared.size() >= 3 && score >= 0.45;
            if (enough && (!kin || office.head().equals(head)) && score >= bestScore) {
                best = Optional.of(office.holder());
                bestScore = score;
            }
        }
        return best;
    }

    private Set<String> stems(int from, int to) {
        Set<String> out = new HashSet<>();
        for (int i = from; i < to; i++) {
            String word = reading.word(i);
            if (!word.isEmpty() && !lexicon.has(WordList.PREPOSITION, word)) {
                out.add(stem(word));
            }
        }
        return out;
    }

    static String stem(String word) {
        String w = word.length() > 4 ? Lexicon.shipped().withoutConjunction(word) : word;
        if (w.startsWith("لل") && w.length() > 4) {
            w = w.substring(2);
        } else if ((w.startsWith("بال") || w.startsWith("كال")) && w.length() > 5) {
            w = w.substring(3);
        } else if (w.startsWith("ال") && w.length() > 4) {
            w = w.substring(2);
        } else if (w.startsWith("ل") && w.length() > 4) {
            w = w.substring(1);
        }
        if (w.length() > 3 && (w.endsWith("ه") || w.endsWith("ي"))) {
            w = w.substring(0, w.length() - 1);
        }
        return w;
    }
}
