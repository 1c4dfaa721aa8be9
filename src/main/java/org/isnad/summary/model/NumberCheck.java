package org.isnad.summary.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.summary.model.Lexicon.Alternative;
import org.isnad.summary.model.Refusal.WrongNumber;
import org.isnad.text.NumberSpan;

/** Every number, month, unit and comparison of a claim must be in its sentences, and be said there of the same thing. Stateless. */
final class NumberCheck {

    private static final double EPSILON = 1e-6;

    /** How many words a number may stand from what it counts. */
    private static final int NEAR = 5;

    private NumberCheck() {}

    static Optional<Refusal> check(Grounding g) {
        for (NumberSpan number : g.claim().quantities().numbers()) {
            Optional<Refusal> refusal = checkNumber(number, g);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return checkMonths(g).or(() -> checkRange(g)).or(() -> checkContrasts(g));
    }

    private static Optional<Refusal> checkNumber(NumberSpan number, Grounding g) {
        List<NumberSpan> same = g.source().quantities().numbers().stream()
                .filter(s -> equal(number, s) && !isOtherDual(number, s, g))
                .toList();
        if (same.isEmpty()) {
            return isMonthDigit(number, g) ? Optional.empty() : refuse(text(number, g.claim()));
        }
        if (movedToAnotherThing(number, same, g)) {
            return refuse(text(number, g.claim()) + " (said of something else)");
        }
        return comparedOtherwise(number, same, g)
                ? refuse(text(number, g.claim()) + " (more, less or exactly)")
                : Optional.empty();
    }

    /** يومين is two as أسبوعين is, but of something else. */
    private static boolean isOtherDual(NumberSpan mine, NumberSpan theirs, Grounding g) {
        Form claimed = g.claim().form(mine.from());
        Form said = g.source().form(theirs.from());
        return Lexicon.get().is(claimed, "dual")
                && Lexicon.get().is(said, "dual")
                && !claimed.related(said)
                && Lexicon.get().contrasts(claimed).stream()
                        .noneMatch(Lexicon.get().contrasts(said)::contains);
    }

    static boolean equal(NumberSpan a, NumberSpan b) {
        boolean percentA = a.kind() == NumberSpan.Kind.PERCENT;
        boolean percentB = b.kind() == NumberSpan.Kind.PERCENT;
        if (percentA == percentB) {
            return Math.abs(a.value() - b.value()) < EPSILON;
        }
        double share = percentA ? b.value() : a.value();
        double percent = percentA ? a.value() : b.value();
        return share > 0 && share < 1 && Math.abs(share * 100 - percent) < 0.5;
    }

    /** 27/11/2024 for the 27th of November. */
    private static boolean isMonthDigit(NumberSpan number, Grounding g) {
        return number.from() > 0
                && number.to() < g.claim().size()
                && number.to() - number.from() == 1
                && Character.isDigit(g.claim().words().get(number.from() - 1).charAt(0))
                && Character.isDigit(g.claim().words().get(number.to()).charAt(0))
                && g.source().quantities().months().containsValue((int) number.value());
    }

    /** A word beside the number in the claim that the sentences have beside another number, and not beside this one. */
    private static boolean movedToAnotherThing(NumberSpan number, List<NumberSpan> same, Grounding g) {
        List<NumberSpan> others = others(number, g.source());
        boolean partOfOther = same.stream().anyMatch(n -> isPartitive(n, g.source()));
        for (int i : partOfOther || isTotal(number, g.claim()) ? List.<Integer>of() : neighbours(number, g.claim())) {
            List<Integer> places = g.places().get(i);
            boolean besideThis = places.stream().anyMatch(s -> same.stream().anyMatch(n -> distance(n, s) <= NEAR));
            boolean besideOther = places.stream().anyMatch(s -> others.stream().anyMatch(n -> distance(n, s) <= 2));
            if (!besideThis && besideOther) {
                return true;
            }
            if (besideThis && besideOther && nearestIsOther(i, number, same, g)) {
                return true;
            }
        }
        return movedAfterAnotherWord(number, same, g);
    }

    /** أربعون عينة وست منها ملوثة: what the first number counts, the second does too. */
    private static boolean isPartitive(NumberSpan number, Reading source) {
        return number.to() < source.size() && source.form(number.to()).base().matches("منها|منهم|منهن");
    }

    /** ست من أصل أربعين كانت ملوثة: what follows the total is told of the part. */
    private static boolean isTotal(NumberSpan number, Reading claim) {
        return number.from() > 0
                && claim.form(number.from() - 1).base().matches("من|اصل")
                && claim.quantities().numbers().stream()
                        .anyMatch(part -> part.to() < number.from() && part.value() < number.value());
    }

    /** A word that leads to the number in the claim, and in the sentences only to another one: ربح 41 وخسر 19. */
    private static boolean movedAfterAnotherWord(NumberSpan number, List<NumberSpan> same, Grounding g) {
        for (int i = number.from() - 1;
                i >= Math.max(0, number.from() - 3) && !g.claim().quantities().covers(i);
                i--) {
            String base = g.claim().form(i).base();
            if (base.matches("الي|من|حتي|منذ")
                    || base.startsWith("و") && !g.claim().says(i)) {
                return false;
            }
            boolean counted = i > 0 && g.claim().quantities().covers(i - 1);
            if (g.claim().says(i) && !counted && !g.claim().is(i, "light")) {
                List<Integer> places = g.alike(i);
                List<NumberSpan> all = g.source().quantities().numbers();
                boolean leadsHere = places.stream().anyMatch(s -> same.stream().anyMatch(n -> leads(s, n, all)));
                boolean leadsElsewhere = places.stream()
                        .anyMatch(s -> others(number, g.source()).stream().anyMatch(n -> leads(s, n, all)));
                return !leadsHere && leadsElsewhere && !verbLeadsHere(i, number, same, g);
            }
        }
        return false;
    }

    /** استمر الحريق ثلاثة أيام: the word before the nearest one leads to the number in the sentences. */
    private static boolean verbLeadsHere(int nearest, NumberSpan number, List<NumberSpan> same, Grounding g) {
        int verb = nearest - 1;
        return verb >= Math.max(0, number.from() - 3)
                && g.claim().says(verb)
                && !g.claim().quantities().covers(verb)
                && g.alike(verb).stream()
                        .anyMatch(s -> same.stream()
                                .anyMatch(
                                        n -> leads(s, n, g.source().quantities().numbers())));
    }

    /** Numbers that are another one; واحد is left out, which is as often "a single" as a number. */
    private static List<NumberSpan> others(NumberSpan number, Reading source) {
        return source.quantities().numbers().stream()
                .filter(n -> !equal(n, number) && n.value() != 1)
                .toList();
    }

    private static boolean leads(int word, NumberSpan number, List<NumberSpan> all) {
        return word < number.from()
                && number.from() - word <= 3
                && all.stream().noneMatch(n -> n.from() > word && n.to() <= number.from() && n.value() != 1);
    }

    /** Both numbers are near: what directly follows a number is what it counts. */
    private static boolean nearestIsOther(int word, NumberSpan number, List<NumberSpan> same, Grounding g) {
        if (word != number.to() || isOnlyUnit(word, g) && same.stream().noneMatch(n -> counts(n, g.source()))) {
            return false;
        }
        List<Integer> places = g.places().get(word);
        boolean follows = places.stream().anyMatch(s -> same.stream().anyMatch(n -> s >= n.to() && s - n.to() <= 1));
        boolean followsOther = places.stream()
                .anyMatch(s -> g.source().quantities().numbers().stream()
                        .anyMatch(n -> !equal(n, number) && s >= n.to() && s - n.to() <= 1));
        return !follows && followsOther;
    }

    /** Whether a thing that is counted stands right behind the number. */
    private static boolean counts(NumberSpan number, Reading source) {
        return number.to() < source.size()
                && source.says(number.to())
                && !source.quantities().covers(number.to());
    }

    /** من خمسمئة مليمتر إلى ثلاثمئة: a unit said once serves both numbers. */
    private static boolean isOnlyUnit(int word, Grounding g) {
        Set<Alternative> mine = Lexicon.get().contrasts(g.claim().form(word));
        return !mine.isEmpty()
                && g.source().forms().stream()
                        .flatMap(f -> Lexicon.get().contrasts(f).stream())
                        .noneMatch(
                                o -> mine.stream().anyMatch(m -> m.group() == o.group() && m.member() != o.member()));
    }

    private static List<Integer> neighbours(NumberSpan number, Reading claim) {
        return IntStream.range(number.to(), Math.min(claim.size(), number.to() + 4))
                .takeWhile(i -> claim.clause().get(i).equals(claim.clause().get(number.from()))
                        && !claim.quantities().covers(i)
                        && !claim.form(i).base().startsWith("و"))
                .filter(i -> claim.says(i) && !claim.is(i, "frame"))
                .limit(2)
                .boxed()
                .toList();
    }

    private static int distance(NumberSpan number, int at) {
        return at < number.from() ? number.from() - at : Math.max(0, at - number.to());
    }

    private static boolean comparedOtherwise(NumberSpan number, List<NumberSpan> same, Grounding g) {
        int mine = comparison(number, g.claim());
        return same.stream().noneMatch(s -> comparison(s, g.source()) == mine);
    }

    /** 1 for more than the number, −1 for less, 0 for neither. */
    private static int comparison(NumberSpan number, Reading reading) {
        for (int i = Math.max(0, number.from() - 3); i < number.from(); i++) {
            boolean than = i + 1 >= number.from() || !reading.says(i + 1) || reading.is(i, "more");
            String base = reading.form(i).base();
            boolean thanNumber = i == number.from() - 1
                    || reading.form(number.from() - 1).base().matches("من|عن|علي|ال");
            if (than
                    && thanNumber
                    && base.matches("(و|ب|ل|ف)?(اكثر|ازيد|فوق|يتجاوز|تتجاوز|تجاوز|تجاوزت|يفوق|تفوق|تزيد|يزيد)")) {
                return 1;
            }
            if (than && thanNumber && base.matches("(و|ب|ل|ف)?(اقل|دون|تحت|يقل|تقل)")) {
                return i > 0 && reading.form(i - 1).base().matches("لا|ليس") ? 1 : -1;
            }
        }
        return 0;
    }

    private static Optional<Refusal> checkMonths(Grounding g) {
        Set<Integer> known = new HashSet<>(g.source().quantities().months().values());
        return g.claim().quantities().months().entrySet().stream()
                .filter(m -> !known.contains(m.getValue()))
                .findFirst()
                .flatMap(m -> refuse(g.claim().words().get(m.getKey())));
    }

    /** من … إلى …: from and to may not change places. */
    private static Optional<Refusal> checkRange(Grounding g) {
        List<NumberSpan> starts = after("من", g.source());
        List<NumberSpan> ends = after("الي", g.source());
        for (NumberSpan to : after("الي", g.claim())) {
            boolean started =
                    starts.stream().anyMatch(n -> equal(n, to)) && ends.stream().noneMatch(n -> equal(n, to));
            if (started && !ends.isEmpty()) {
                return refuse(text(to, g.claim()) + " (where it began)");
            }
        }
        for (NumberSpan from : after("من", g.claim())) {
            for (NumberSpan to : after("الي", g.claim())) {
                boolean reversed = after("من", g.source()).stream().anyMatch(n -> equal(n, to))
                        && after("الي", g.source()).stream().anyMatch(n -> equal(n, from))
                        && after("من", g.source()).stream().noneMatch(n -> equal(n, from));
                if (reversed) {
                    return refuse(text(from, g.claim()) + " … " + text(to, g.claim()) + " (reversed)");
                }
            }
        }
        return Optional.empty();
    }

    private static List<NumberSpan> after(String particle, Reading reading) {
        return reading.quantities().numbers().stream()
                .filter(n -> n.from() > 0
                        && Objects.equals(reading.form(n.from() - 1).base(), particle))
                .toList();
    }

    /** Units, currencies, quantifiers, relatives: the claim has one, the sentences have another of the same class. */
    private static Optional<Refusal> checkContrasts(Grounding g) {
        Set<Alternative> known = new HashSet<>();
        g.source().forms().forEach(f -> known.addAll(Lexicon.get().contrasts(f)));
        for (int i = 0; i < g.claim().size(); i++) {
            Set<Alternative> mine = Lexicon.get().contrasts(g.claim().form(i));
            boolean clash = !mine.isEmpty()
                    && mine.stream().noneMatch(known::contains)
                    && mine.stream().anyMatch(m -> known.stream().anyMatch(k -> k.group() == m.group()));
            if (clash && !isPassiveAgent(g.claim(), i)) {
                return refuse(g.claim().words().get(i));
            }
        }
        return Optional.empty();
    }

    /** من قبل is "by" as well as "before". */
    private static boolean isPassiveAgent(Reading claim, int at) {
        return at > 0
                && claim.form(at).base().equals("قبل")
                && claim.form(at - 1).base().equals("من");
    }

    private static String text(NumberSpan number, Reading reading) {
        return String.join(" ", reading.words().subList(number.from(), number.to()));
    }

    private static Optional<Refusal> refuse(String what) {
        return Optional.of(new WrongNumber(what));
    }
}
