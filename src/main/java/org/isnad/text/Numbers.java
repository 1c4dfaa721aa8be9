package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds numbers in words, in any spelling: {@code ٤٠٠}, {@code 400}, {@code أربعمئة}, {@code اربعمية}, {@code خمسة وعشرون ألفا}, {@code نصف مليون}, {@code 3.5 ملايين}.
 * A word that is a number only sometimes (أحد "anyone", الأحد and الاثنين the days, ثانية "second") counts only where its neighbours say so. Stateless, thread-safe.
 */
public final class Numbers {

    private static final Set<String> HUNDRED = Set.of("الميه", "المايه", "ميه", "مايه");
    private static final Set<String> PERCENT = Set.of("بالميه", "بالمايه", "بميه", "%", "٪");

    private Numbers() {}

    /** All numbers, from left to right, none overlapping another. */
    public static List<NumberSpan> find(List<String> words) {
        List<NumberSpan> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<NumberSpan> number = at(words, at);
            number.ifPresent(found::add);
            at = number.map(NumberSpan::to).orElse(at + 1);
        }
        return found;
    }

    /** The longest number that begins at {@code index}. */
    public static Optional<NumberSpan> at(List<String> words, int index) {
        return NumberReading.read(words, index).map(number -> withPercent(number, words));
    }

    private static NumberSpan withPercent(NumberSpan number, List<String> words) {
        int to = number.to();
        if (to < words.size()) {
            String next = ArabicText.fold(words.get(to), Fold.ORTHOGRAPHIC);
            if (PERCENT.contains(next)) {
                return new NumberSpan(number.from(), to + 1, number.value(), NumberSpan.Kind.PERCENT);
            }
            if (next.equals("في")
                    && to + 1 < words.size()
                    && HUNDRED.contains(ArabicText.fold(words.get(to + 1), Fold.ORTHOGRAPHIC))) {
                return new NumberSpan(number.from(), to + 2, number.value(), NumberSpan.Kind.PERCENT);
            }
        }
        return number;
    }
}
