package org.isnad.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number word by word: hundreds, units, tens (Arabic says the unit before the ten), each joined by و, times a scale, and smaller scales after larger ones.
 * Not thread-safe; one object reads one number.
 */
final class NumberReading {

    private static final double HUNDRED = 100;

    private final List<String> words;
    private final int from;
    private int at;

    private double total;
    private double lastScale = Double.POSITIVE_INFINITY;
    private double hundreds;
    private double tens;
    private double units;
    private boolean started;
    private boolean groupEmpty = true;
    private boolean closed;
    private boolean ordinal;

    private NumberReading(List<String> words, int from) {
        this.words = words;
        this.from = from;
        this.at = from;
    }

    static Optional<NumberSpan> read(List<String> words, int from) {
        Optional<NumberWord> first = NumberWord.read(words.get(from));
        if (first.isEmpty() || !mayBegin(words, from, first.get())) {
            return eleven(words, from);
        }
        NumberReading reading = new NumberReading(words, from);
        reading.run();
        return Optional.of(reading.result());
    }

    /** أحد عشر: أحد alone is "anyone", so it is not in the list of number words. */
    private static Optional<NumberSpan> eleven(List<String> words, int from) {
        String word = ArabicText.fold(words.get(from), Fold.CLITICS);
        if (!word.equals("احد") && !word.equals("احدي") || from + 1 >= words.size()) {
            return Optional.empty();
        }
        String next = ArabicText.fold(words.get(from + 1), Fold.ORTHOGRAPHIC);
        if (next.equals("عشر") || next.equals("عشره")) {
            NumberReading reading = new NumberReading(words, from);
            reading.units = 1;
            reading.tens = 10;
            reading.groupEmpty = false;
            reading.started = true;
            reading.at = from + 2;
            reading.run();
            return Optional.of(reading.result());
        }
        return Optional.empty();
    }

    /** The days الاثنين and الأحد, ordinals without company, and متين, "solid" as well as Egyptian for 200, are told from numbers. */
    private static boolean mayBegin(List<String> words, int from, NumberWord word) {
        boolean monday = word.article() && word.value() == 2 && word.role() == NumberWords.Role.PLAIN && !word.digits();
        if (monday) {
            return from + 1 < words.size()
                    && NumberWord.read(words.get(from + 1))
                            .filter(next -> next.joined() || next.value() == 10)
                            .isPresent();
        }
        boolean solid = ArabicText.fold(words.get(from), Fold.ORTHOGRAPHIC).equals("متين");
        if (solid) {
            return from + 1 < words.size()
                    && NumberWord.read(words.get(from + 1))
                            .filter(NumberWord::joined)
                            .isPresent();
        }
        return word.role() != NumberWords.Role.FRACTION_PLURAL;
    }

    private void run() {
        while (at < words.size() && !closed) {
            if (takeAndEleven()) {
                continue;
            }
            boolean loneWaw = started && words.get(at).equals("و") && at + 1 < words.size();
            int place = loneWaw ? at + 1 : at;
            @Nullable NumberWord word = NumberWord.read(words.get(place)).orElse(null);
            if (started && isPerHundred(words.get(place)) || word == null || !take(word, word.joined() || loneWaw)) {
                return;
            }
            at = place + 1;
            started = true;
        }
    }

    /** وأحد عشر is spelled as واحد, "one", once hamza is gone. */
    private boolean takeAndEleven() {
        if (!started || tens != 0 || units != 0 || at + 1 >= words.size()) {
            return false;
        }
        String word = ArabicText.fold(words.get(at), Fold.ORTHOGRAPHIC);
        String next = ArabicText.fold(words.get(at + 1), Fold.ORTHOGRAPHIC);
        if (!word.equals("واحد") && !word.equals("واحدي") || !next.equals("عشر") && !next.equals("عشره")) {
            return false;
        }
        units = 1;
        tens = 10;
        groupEmpty = false;
        at += 2;
        return true;
    }

    /** بالمئة: 40 بالمئة is no 4,000. */
    private static boolean isPerHundred(String word) {
        String folded = ArabicText.fold(word, Fold.ORTHOGRAPHIC);
        return folded.equals("بالميه") || folded.equals("بالمايه") || folded.equals("بميه");
    }

    private boolean take(NumberWord word, boolean joined) {
        return switch (word.role()) {
            case PLAIN -> takePlain(word, joined);
            case SCALE -> takeScale(word.value(), joined);
            case DUAL_SCALE -> takeDual(word.value(), joined);
            case FRACTION -> takeFraction(word.value(), joined);
            case FRACTION_PLURAL -> dividePlural(word.value(), joined);
            case ORDINAL -> takeOrdinal(word.value());
        };
    }

    private boolean takePlain(NumberWord word, boolean joined) {
        double value = word.value();
        if (word.digits()) {
            return takeDigits(value, joined);
        }
        if (value == HUNDRED && !joined && units >= 3 && tens == 0 && hundreds == 0 && !ordinal) {
            hundreds = units * HUNDRED;
            units = 0;
            return true;
        }
        if (value == 10 && !joined && units >= 1 && tens == 0) {
            tens = 10;
            return true;
        }
        if (started && !joined) {
            return false;
        }
        return place(value);
    }

    private boolean place(double value) {
        boolean free;
        if (value >= HUNDRED) {
            free = groupEmpty;
            hundreds = free ? value : hundreds;
        } else if (value >= 20) {
            free = tens == 0;
            tens = free ? value : tens;
        } else if (value >= 10) {
            free = tens == 0 && units == 0;
            tens = free ? value : tens;
        } else {
            free = tens == 0 && units == 0 && (value > 0 || !started);
            units = free ? value : units;
        }
        groupEmpty &= !free;
        return free;
    }

    private boolean takeDigits(double value, boolean joined) {
        boolean free = groupEmpty && (!started || joined && value < lastScale);
        if (free) {
            units = value;
            groupEmpty = false;
        }
        return free;
    }

    private boolean takeScale(double scale, boolean joined) {
        boolean fresh = groupEmpty;
        if (ordinal || scale >= lastScale || (joined && !fresh) || (started && fresh && !joined)) {
            return false;
        }
        total += (fresh ? 1 : group()) * scale;
        lastScale = scale;
        clearGroup();
        return true;
    }

    private boolean takeDual(double value, boolean joined) {
        if (!groupEmpty || value / 2 >= lastScale || (started && !joined)) {
            return false;
        }
        total += value;
        lastScale = value / 2;
        return true;
    }

    /** نصف مليون is half of the scale; مليون ونصف adds half of it from a million on, and half a unit below. */
    private boolean takeFraction(double value, boolean joined) {
        if (!started) {
            units = value;
            groupEmpty = false;
            return true;
        }
        if (!joined || ordinal) {
            return false;
        }
        boolean ofScale = groupEmpty && lastScale >= 1e6 && !Double.isInfinite(lastScale);
        total += value * (ofScale ? lastScale : 1);
        closed = true;
        return true;
    }

    private boolean dividePlural(double part, boolean joined) {
        if (joined || total != 0 || hundreds != 0 || tens != 0 || units < 2) {
            return false;
        }
        units *= part;
        closed = true;
        return true;
    }

    /** An ordinal begins a number (الحادي والعشرين، الثالث عشر) and never continues one. */
    private boolean takeOrdinal(double value) {
        if (started) {
            return false;
        }
        ordinal = true;
        units = value;
        groupEmpty = false;
        return true;
    }

    private double group() {
        return hundreds + tens + units;
    }

    private void clearGroup() {
        hundreds = 0;
        tens = 0;
        units = 0;
        groupEmpty = true;
    }

    private NumberSpan result() {
        NumberSpan.Kind kind = ordinal ? NumberSpan.Kind.ORDINAL : NumberSpan.Kind.CARDINAL;
        return new NumberSpan(from, at, total + group(), kind);
    }
}
