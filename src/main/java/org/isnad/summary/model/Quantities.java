package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;

/**
 * The numbers and months of a text.
 *
 * @param months number of the month by the index of its first word
 */
record Quantities(List<NumberSpan> numbers, Map<Integer, Integer> months, Map<Integer, Integer> monthEnds) {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> FIRST_OF_TWO = Map.of("تشرين", 10, "كانون", 12);
    private static final String NO_WORD = "|";

    /** One word, so that no hundred is read into it. */
    private static final Set<String> PERCENT = Set.of("بالميه", "بالمايه", "بالمييه");

    static {
        String[] names = {
            "يناير جانفي ينايير",
            "شباط فبراير فيفري",
            "اذار مارس",
            "نيسان ابريل افريل",
            "ايار مايو ماي",
            "حزيران يونيو جوان يونيه",
            "تموز يوليو جويليه يوليوز يوليه",
            "اب اغسطس اوت غشت",
            "ايلول سبتمبر شتنبر",
            "اكتوبر",
            "نوفمبر نونبر",
            "ديسمبر دجنبر"
        };
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                MONTHS.put(name, i + 1);
            }
        }
    }

    static Quantities of(List<String> words, List<Form> forms) {
        Map<Integer, Integer> months = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        List<String> rest = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            Optional<Integer> month = month(words, forms, i);
            if (month.isPresent()) {
                boolean two = FIRST_OF_TWO.containsKey(name(forms.get(i)));
                months.put(i, month.get());
                ends.put(i, two ? i + 2 : i + 1);
                for (int k = i; k < (two ? i + 2 : i + 1); k++) {
                    rest.set(k, NO_WORD);
                }
            }
        }
        withoutAccusative(rest);
        rest.replaceAll(w -> PERCENT.contains(Form.of(w).base()) ? "%" : w);
        List<NumberSpan> numbers = new ArrayList<>(Numbers.find(rest));
        for (int i = 0; i < forms.size(); i++) {
            int at = i;
            boolean taken = numbers.stream().anyMatch(n -> n.from() <= at && at < n.to());
            if (!taken && Lexicon.get().is(forms.get(i), "dual")) {
                numbers.add(new NumberSpan(i, i + 1, 2, NumberSpan.Kind.CARDINAL));
            }
        }
        return new Quantities(numbers, months, ends);
    }

    /** ستا وتسعين، واحدا وثلاثين: before a ten, the unit stands without its ending. */
    private static void withoutAccusative(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String unit = Form.of(words.get(i)).base();
            String next = Form.of(words.get(i + 1)).base();
            if (unit.matches("[وبل]?(واحدا|ثلاثا|اربعا|خمسا|ستا|سبعا|ثمانيا|تسعا)")
                    && next.matches(
                            "و(عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|عشرون|ثلاثون|اربعون|خمسون|ستون|سبعون|ثمانون|تسعون)")) {
                words.set(i, unit.substring(0, unit.length() - 1));
            }
        }
    }

    /** آب is written like "father" once folded, so it counts only in its own spelling or after a number or شهر. */
    private static Optional<Integer> month(List<String> words, List<Form> forms, int at) {
        String bare = name(forms.get(at));
        String next = at + 1 < forms.size() ? forms.get(at + 1).base() : "";
        if (FIRST_OF_TWO.containsKey(bare) && (next.equals("الاول") || next.equals("اول"))) {
            return Optional.of(FIRST_OF_TWO.getOrDefault(bare, 0));
        }
        if (FIRST_OF_TWO.containsKey(bare) && (next.equals("الثاني") || next.equals("ثاني"))) {
            return Optional.of(bare.equals("تشرين") ? 11 : 1);
        }
        if (bare.equals("اب") && !words.get(at).contains("آب")) {
            return Optional.empty();
        }
        return Optional.ofNullable(MONTHS.get(bare))
                .or(() -> Optional.ofNullable(MONTHS.get(forms.get(at).base())));
    }

    /** كانون keeps its first letter, which looks like a particle. */
    private static String name(Form form) {
        return form.base().endsWith("كانون") ? "كانون" : form.bare();
    }

    boolean covers(int at) {
        return months.entrySet().stream().anyMatch(m -> m.getKey() <= at && at < monthEnds.getOrDefault(m.getKey(), 0))
                || numbers.stream().anyMatch(n -> n.from() <= at && at < n.to());
    }
}
