package org.isnad.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Units of measure, months and days of the week by their Arabic names. Immutable. */
final class Measures {

    /**
     * A unit.
     *
     * @param factor what one of it is in its family's base unit
     */
    record Measure(String name, String family, double factor) {}

    private static final String[] MONTHS = {
        "يناير جانفي كانون_الثاني",
        "فبراير شباط فيفري",
        "مارس آذار",
        "أبريل ابريل نيسان أفريل",
        "مايو أيار ماي",
        "يونيو حزيران",
        "يوليو تموز جويلية يوليوز",
        "أغسطس آب أوت غشت",
        "سبتمبر أيلول شتنبر",
        "أكتوبر تشرين_الأول",
        "نوفمبر تشرين_الثاني نونبر",
        "ديسمبر كانون_الأول دجنبر"
    };

    private static final String[] DAYS = {
        "الأحد الاحد",
        "الاثنين الإثنين الاتنين",
        "الثلاثاء الثلاثا التلاتا",
        "الأربعاء الاربعا",
        "الخميس",
        "الجمعة",
        "السبت"
    };

    private static final Map<String, Measure> UNITS = new HashMap<>();
    private static final Map<String, Measure> DUALS = new HashMap<>();
    private static final Map<String, Integer> MONTH = numbered(MONTHS);
    private static final Map<String, Integer> DAY = numbered(DAYS);
    private static final Set<String> FIRST_OF_MONTH = MONTH.keySet().stream()
            .filter(name -> name.contains("_"))
            .map(name -> name.substring(0, name.indexOf('_')))
            .collect(Collectors.toUnmodifiableSet());

    static {
        Lexicon.lines("units.txt").forEach(Measures::add);
    }

    private Measures() {}

    private static void add(String line) {
        String[] sides = line.split(" : ", 2);
        String[] head = sides[0].split(" ");
        Measure unit = new Measure(head[0], head[1], Double.parseDouble(head[2]));
        String[] forms = sides[1].split("\\|", 2);
        put(UNITS, forms[0], unit);
        if (forms.length > 1) {
            put(DUALS, forms[1], unit);
        }
    }

    private static void put(Map<String, Measure> map, String forms, Measure unit) {
        for (String form : forms.trim().split("\\s+")) {
            map.put(ArabicText.fold(form, Fold.ORTHOGRAPHIC), unit);
        }
    }

    private static Map<String, Integer> numbered(String[] lists) {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < lists.length; i++) {
            for (String name : lists[i].split(" ")) {
                map.put(ArabicText.fold(name, Fold.ORTHOGRAPHIC), i + 1);
            }
        }
        return map;
    }

    /** Whether a measure, a month, a day or a decade may begin with the word. */
    static boolean mayBeginWith(String folded, String bare) {
        return FIRST_OF_MONTH.contains(folded)
                || proclitic(MONTH, folded) != null
                || proclitic(DAY, folded) != null
                || UNITS.containsKey(folded)
                || UNITS.containsKey(bare)
                || DUALS.containsKey(folded)
                || DUALS.containsKey(bare)
                || decade(folded).isPresent();
    }

    static Optional<Measure> unit(WordForm word) {
        return lookup(UNITS, word);
    }

    /** A unit in the dual, which says "two" by itself: سنتين. */
    static Optional<Measure> dual(WordForm word) {
        return lookup(DUALS, word);
    }

    private static Optional<Measure> lookup(Map<String, Measure> map, WordForm word) {
        Measure found = map.get(word.folded());
        return Optional.ofNullable(found != null ? found : map.get(word.bare()));
    }

    /** السبعينات, السبعينيات: 70; empty for anything else. */
    static Optional<Integer> decade(String folded) {
        String word = folded.endsWith("يات") ? folded.substring(0, folded.length() - 3) : folded;
        String ten = word.endsWith("ات") ? word.substring(0, word.length() - 2) : word;
        if (ten.equals(folded) || !ten.endsWith("ين") || ten.length() < 5) {
            return Optional.empty();
        }
        return Numbers.at(List.of(ten), 0)
                .map(NumberSpan::value)
                .filter(value -> value >= 20 && value % 10 == 0)
                .map(Double::intValue);
    }

    /** @param second the following word's folded form, empty at the end */
    static Optional<Integer> month(String first, String second) {
        Integer two = MONTH.get(first + "_" + second);
        return Optional.ofNullable(two != null ? two : proclitic(MONTH, first));
    }

    static boolean isTwoWordMonth(String first, String second) {
        return MONTH.containsKey(first + "_" + second);
    }

    static Optional<Integer> day(String folded) {
        return Optional.ofNullable(proclitic(DAY, folded));
    }

    private static @Nullable Integer proclitic(Map<String, Integer> map, String folded) {
        Integer found = map.get(folded);
        boolean clitic = folded.length() > 4 && "وبلف".indexOf(folded.charAt(0)) >= 0;
        return found == null && clitic ? map.get(folded.substring(1)) : found;
    }
}
