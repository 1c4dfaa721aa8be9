package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;

/** Changes one hard word of a quotation, or nothing but its spelling. */
final class Mutations {

    private static final Set<String> NEGATIONS = Set.of("لا", "لم", "لن", "ليس", "ما");
    private static final List<String> NAMES = List.of("طارق", "ليلى", "فؤاد", "سلوى", "إدريس", "نادين");
    private static final Set<String> GIVEN = Set.of("جورج", "نبيل", "وليد", "جميل", "عادل");
    private static final Set<String> NO_VERB =
            Set.of("نفس", "تلات", "تسعة", "تسعمية", "ثلاثين", "نسبة", "تجار", "نوع", "نضيف");

    private Mutations() {}

    /** Spans of the guest's turns of at least eight words, the whole turn among them. */
    static List<List<String>> quotes(String resource, Random random) {
        List<List<String>> quotes = new ArrayList<>();
        for (String line : Interviews.lines(resource)) {
            List<String> words = List.of(line.substring(2).trim().split(" "));
            if (line.startsWith("G:") && words.size() >= 8) {
                quotes.add(words);
                int from = random.nextInt(words.size() - 7);
                int to = from + 8 + random.nextInt(words.size() - from - 7);
                quotes.add(words.subList(from, to));
            }
        }
        return quotes;
    }

    /** Each negation left out in turn; "only" (لا … إلا) and "no" at the beginning are no negations of a word. */
    static List<List<String>> negationsDropped(List<String> quote) {
        List<List<String>> changed = new ArrayList<>();
        for (int i = 0; i + 1 < quote.size(); i++) {
            boolean relative =
                    quote.get(i).equals("ما") && i > 0 && Set.of("بعد", "قد").contains(quote.get(i - 1));
            boolean no = i == 0 && quote.get(i).equals("لا") && !quote.get(1).matches("[يتنأ].*");
            if (NEGATIONS.contains(quote.get(i)) && !relative && !no && !quote.contains("إلا")) {
                List<String> without = new ArrayList<>(quote);
                without.remove(i);
                changed.add(without);
            }
        }
        return changed;
    }

    /** A negation put before each verb of the present that has none. */
    static List<List<String>> negationsAdded(List<String> quote) {
        List<List<String>> changed = new ArrayList<>();
        boolean dialect = quote.stream().anyMatch(Mutations::isDialect);
        for (int i = 1; i < quote.size(); i++) {
            boolean verb = quote.get(i).matches("[ينت][^ا].{2,}")
                    && !NO_VERB.contains(quote.get(i))
                    && !quote.get(i).endsWith("ة");
            boolean denied = NEGATIONS.contains(quote.get(i - 1))
                    || NEGATIONS.contains(quote.get(i - 1).replaceFirst("^[وف]", ""));
            if (verb && !denied && !quote.contains("إلا")) {
                List<String> with = new ArrayList<>(quote);
                with.add(i, dialect ? "ما" : "لا");
                changed.add(with);
            }
        }
        return changed;
    }

    private static boolean isDialect(String word) {
        return word.matches("ب[يتن].{3,}|كتير|ما|بس|كنا|نحنا|وقتها|لهلق|شي|إلك|سكر|أنا");
    }

    static List<List<String>> numbersChanged(List<String> quote, Random random) {
        List<List<String>> changed = new ArrayList<>();
        for (NumberSpan number : Numbers.find(quote)) {
            boolean plain = number.value() >= 3 && number.value() == Math.rint(number.value());
            if (plain && number.kind() == NumberSpan.Kind.CARDINAL) {
                long other = (long) number.value() + 1 + random.nextInt(9);
                List<String> with = new ArrayList<>(quote.subList(0, number.from()));
                with.add(Long.toString(other));
                with.addAll(quote.subList(number.to(), quote.size()));
                changed.add(with);
            }
        }
        return changed;
    }

    static List<List<String>> namesChanged(List<String> quote, Random random) {
        List<List<String>> changed = new ArrayList<>();
        for (int i = 0; i < quote.size(); i++) {
            if (GIVEN.contains(quote.get(i))) {
                List<String> with = new ArrayList<>(quote);
                with.set(i, NAMES.get(random.nextInt(NAMES.size())));
                changed.add(with);
            }
        }
        return changed;
    }

    /** The same words in other orthography; seats of hamza, final letters, vowels, tatweel, marks, script of digits. */
    static List<String> respelled(String quote) {
        return List.of(
                quote.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا'),
                quote.replace('ة', 'ه'),
                quote.replace('ى', 'ي'),
                quote.replaceAll("([بتجحدرسعفقكلمنهي])(?=[\\u0621-\\u064a])", "$1\u064e"),
                quote.replaceAll("(\\p{L}{2})(\\p{L}{2})", "$1ـ$2"),
                "«" + quote + "».",
                "\"" + quote.replaceFirst(" ", "، ") + "!\"",
                quote.replace('0', '٠')
                        .replace('1', '١')
                        .replace('2', '٢')
                        .replace('3', '٣')
                        .replace('4', '٤')
                        .replace('5', '٥')
                        .replace('6', '٦')
                        .replace('7', '٧')
                        .replace('8', '٨')
                        .replace('9', '٩'));
    }
}
