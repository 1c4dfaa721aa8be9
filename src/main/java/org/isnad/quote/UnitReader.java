package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;

/** Groups a run of words into units: figures with what they count, dates, and single words. Works on one run; not thread-safe. */
final class UnitReader {

    /** How a recogniser spells المئة and its neighbours. */
    private static final Set<String> HUNDREDTH =
            Set.of("الميه", "المايه", "ميه", "مايه", "المياه", "الميتي", "الميتين", "بالميه", "بالمايه", "بميه");

    /** Numbers that are words of another meaning as often: one, and the lone ordinals. */
    private static final Set<String> RATHER_WORDS = Set.of(
            "واحد",
            "واحده",
            "وحده",
            "الواحد",
            "الواحده",
            "اول",
            "الاول",
            "الاولي",
            "اولي",
            "ثاني",
            "تاني",
            "الثاني",
            "التاني",
            "ثانيه",
            "تانيه",
            "الثانيه",
            "النص",
            "نصا",
            "حادي",
            "لاول",
            "باول",
            "والثاني",
            "والثانيه",
            "والاول",
            "اولا",
            "ثانيا",
            "الست",
            "بواحد");

    private static final Set<String> YEAR = Set.of("سنه", "عام", "العام", "السنه", "بعام", "بسنه");
    private static final Set<String> SCALES = Set.of("المليون", "المليار", "الالف");
    private static final Set<String> WHOLE = Set.of("كامل", "كامله", "باكمله", "باكملها");
    private static final Set<String> LONG_SPANS = Set.of("عقد", "قرن");
    private static final Set<String> DURING = Set.of(
            "بعد", "قبل", "منذ", "خلال", "طوال", "طيله", "مدي", "لمده", "مده", "في", "نحو", "حوالي", "قرابه", "اكثر");

    /** Hours of the clock, which a fraction may follow. */
    private static final double HOURS = 12;

    private static final Set<String> OF_EVERY = Set.of("من", "كل", "اصل", "لكل", "بين");
    private static final int RATIO_WORDS = 3;

    private final List<String> words;
    private final List<WordForm> forms;
    private final double[] confidences;
    private final List<Unit> units = new ArrayList<>();

    private UnitReader(List<String> words, List<WordForm> forms, double[] confidences) {
        this.words = words;
        this.forms = forms;
        this.confidences = confidences;
    }

    static List<Unit> read(List<String> words, double[] confidences) {
        UnitReader reader =
                new UnitReader(words, words.stream().map(WordForms::of).toList(), confidences);
        int at = 0;
        while (at < words.size()) {
            at = reader.next(at);
        }
        return List.copyOf(reader.units);
    }

    private int next(int at) {
        if (!forms.get(at).measured()) {
            return numberOrWord(at);
        }
        Optional<Integer> month = Measures.month(folded(at), folded(at + 1));
        if (month.isPresent()) {
            int to = Measures.isTwoWordMonth(folded(at), folded(at + 1)) ? at + 2 : at + 1;
            addMonth(at, to, month.get());
            return to;
        }
        Optional<Integer> day = Measures.day(folded(at));
        if (day.isPresent() && !isNumber(at)) {
            add(at, at + 1, Quantity.plain(Quantity.Kind.DAY, day.get()));
            return at + 1;
        }
        Optional<Integer> decade = Measures.decade(folded(at));
        if (decade.isPresent()) {
            add(at, at + 1, Quantity.plain(Quantity.Kind.DECADE, decade.get()));
            return at + 1;
        }
        Optional<Measures.Measure> dual = Measures.dual(forms.get(at));
        if (dual.isPresent()) {
            return timeWithHalf(at, 2, dual.get());
        }
        Optional<Measures.Measure> single = Measures.unit(forms.get(at));
        if (single.isPresent() && (half(at + 1) > 0 || isOne(at))) {
            return timeWithHalf(at, 1, single.get());
        }
        return numberOrWord(at);
    }

    private int numberOrWord(int at) {
        return number(at).map(span -> addNumber(at, span)).orElseGet(() -> addWord(at));
    }

    private boolean isNumber(int at) {
        return number(at).filter(span -> span.to() > at + 1).isPresent();
    }

    private Optional<NumberSpan> number(int at) {
        if (!forms.get(at).numeric() || forms.get(at).is(WordClass.NEGATION)) {
            return Optional.empty();
        }
        return Numbers.at(words, at).filter(span -> span.to() > at + 1 || !RATHER_WORDS.contains(folded(at)));
    }

    /** نوفمبر/تشرين الثاني: a month under both its names is one date. */
    private void addMonth(int from, int to, int month) {
        Quantity quantity = Quantity.plain(Quantity.Kind.MONTH, month);
        if (!units.isEmpty()) {
            Unit last = units.get(units.size() - 1);
            if (last.to() == from && last.quantity().filter(quantity::equals).isPresent()) {
                units.set(units.size() - 1, unit(last.from(), to, Optional.of(quantity)));
                return;
            }
        }
        add(from, to, quantity);
    }

    /** A whole day, a decade: a measure of time that says "one" by itself. */
    private boolean isOne(int at) {
        boolean whole = WHOLE.contains(folded(at + 1));
        boolean span = LONG_SPANS.contains(forms.get(at).bare()) && at > 0 && DURING.contains(folded(at - 1));
        return (whole || span) && (at == 0 || number(at - 1).isEmpty());
    }

    private int timeWithHalf(int at, int count, Measures.Measure measure) {
        double half = half(at + 1);
        boolean twice = half > 0
                && at + 2 < words.size()
                && Measures.unit(forms.get(at + 2)).filter(measure::equals).isPresent();
        int to = half > 0 ? twice ? at + 3 : at + 2 : at + 1;
        add(at, to, Quantity.plain(Quantity.Kind.COUNT, count + half).of(measure));
        return to;
    }

    /** The fraction in "and a half", 0 when there is none. */
    private double half(int at) {
        return switch (folded(at)) {
            case "ونصف", "ونص" -> .5;
            case "وربع" -> .25;
            case "وثلث", "وتلت" -> 1.0 / 3;
            default -> 0;
        };
    }

    private int addNumber(int at, NumberSpan span) {
        int to = span.to() + (repeatsScale(span) ? 1 : 0);
        Quantity.Kind kind = switch (span.kind()) {
            case CARDINAL -> Quantity.Kind.COUNT;
            case ORDINAL -> Quantity.Kind.ORDINAL;
            case PERCENT -> Quantity.Kind.PERCENT;
        };
        if (kind == Quantity.Kind.COUNT && hundredth(to) > to) {
            to = hundredth(to);
            kind = Quantity.Kind.PERCENT;
        }
        Quantity quantity = Quantity.plain(kind, span.value());
        if (kind == Quantity.Kind.COUNT && to < words.size()) {
            quantity = Measures.unit(forms.get(to)).map(quantity::of).orElse(quantity);
        }
        if (at > 0 && YEAR.contains(folded(at - 1))) {
            quantity = quantity.asCalendar();
        }
        if (isPartOfHour(at, span)) {
            quantity = Measures.unit(WordForms.of("ساعة")).map(quantity::of).orElse(quantity);
        }
        double ratio = ratio(span, to);
        add(at, to, Double.isNaN(ratio) ? quantity : quantity.withRatio(ratio));
        return to;
    }

    /** مليون ونصف المليون: the scale is said twice. */
    private boolean repeatsScale(NumberSpan span) {
        return span.to() > span.from() + 1 && half(span.to() - 1) > 0 && SCALES.contains(folded(span.to()));
    }

    /** الثالثة والنصف: half past three. */
    private boolean isPartOfHour(int at, NumberSpan span) {
        if (span.value() >= 1
                || span.value() <= 0
                || units.isEmpty()
                || folded(at).charAt(0) != 'و') {
            return false;
        }
        Unit last = units.get(units.size() - 1);
        return last.to() == at
                && last.quantity()
                        .filter(q -> q.kind() == Quantity.Kind.ORDINAL && q.value() <= HOURS)
                        .isPresent();
    }

    /** المئة and how it is misheard. */
    static boolean isHundredth(String folded) {
        return HUNDREDTH.contains(folded) && !folded.equals("ميه") && !folded.equals("مايه");
    }

    /** After "in the hundred", also as it is misheard; {@code at} itself when it does not stand there. */
    private int hundredth(int at) {
        if (folded(at).equals("في") && HUNDREDTH.contains(folded(at + 1))) {
            return at + 2;
        }
        return folded(at).equals("الميه") || folded(at).equals("المايه") ? at + 1 : at;
    }

    /** Six of every ten is 60 per cent. */
    private double ratio(NumberSpan span, int to) {
        boolean every = false;
        for (int i = to; i < Math.min(words.size(), to + RATIO_WORDS + 1); i++) {
            Optional<NumberSpan> whole = every ? Numbers.at(words, i) : Optional.empty();
            if (whole.isPresent()) {
                double of = whole.get().value();
                return of > span.value() ? 100 * span.value() / of : Double.NaN;
            }
            every |= OF_EVERY.contains(folded(i)) && !folded(i).equals("من");
        }
        return Double.NaN;
    }

    private int addWord(int at) {
        units.add(unit(at, at + 1, Optional.empty()));
        return at + 1;
    }

    private void add(int from, int to, Quantity quantity) {
        units.add(unit(from, to, Optional.of(quantity)));
    }

    private Unit unit(int from, int to, Optional<Quantity> quantity) {
        double least = 1;
        for (int i = from; i < to; i++) {
            least = Math.min(least, confidences[i]);
        }
        return new Unit(from, to, form(from, quantity.isPresent()), quantity, least);
    }

    private WordForm form(int at, boolean figure) {
        WordForm form = forms.get(at);
        boolean split = !figure && at > 0 && folded(at - 1).equals("ما") && form.isEndOfSplitNegation();
        return split ? form.ofSplitNegation() : form;
    }

    private String folded(int at) {
        return at < words.size() ? forms.get(at).folded() : "";
    }
}
