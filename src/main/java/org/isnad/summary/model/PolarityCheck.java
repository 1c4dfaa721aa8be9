package org.isnad.summary.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.summary.model.Lexicon.Pole;
import org.isnad.summary.model.Refusal.FlippedPolarity;

/** A claim may not affirm what its sentences deny, nor deny what they affirm, nor be surer than they are. Stateless. */
final class PolarityCheck {

    /** A negation concerns what stands this many words around the word that it denies. */
    private static final int BEFORE = 3;

    private static final int AFTER = 2;

    /** A refusal concerns what stands this many words behind it. */
    private static final int REFUSED = 2;

    private PolarityCheck() {}

    static Optional<Refusal> check(Grounding g) {
        for (int i = 0; i < g.claim().size(); i++) {
            boolean aside =
                    !g.claim().says(i) && !g.claim().negations().contains(i) || g.isSpeaker(i) || isFiller(g, i);
            boolean flipped =
                    !aside && (hasPole(g.claim(), i) && g.isFound(i) ? contrary(g, i) : deniedOtherwise(g, i));
            if (flipped) {
                return refuse(g.claim().words().get(i));
            }
        }
        return droppedNegation(g)
                .or(() -> droppedRefusal(g))
                .or(() -> droppedDoubt(g))
                .or(() -> turnedComparison(g));
    }

    /** قدم دعوة, أوضح أن: words that only carry others, unless the sentences have the same. */
    private static boolean isFiller(Grounding g, int at) {
        return g.claim().is(at, "frame")
                && !g.claim().negations().contains(at)
                && g.places().get(at).stream()
                        .noneMatch(s -> g.claim().form(at).related(g.source().form(s)));
    }

    private static boolean hasPole(Reading reading, int at) {
        return reading.says(at)
                && !Lexicon.get().isName(reading.form(at))
                && !Lexicon.get().poles(reading.form(at)).isEmpty();
    }

    /** Compares the sides of a pair of contraries, negations counted, at the places that fit the claim best. */
    private static boolean contrary(Grounding g, int at) {
        Set<Pole> mine = Lexicon.get().poles(g.claim().form(at));
        boolean negated = g.claim().negations().contains(at);
        List<Integer> same = g.places().get(at).stream()
                .filter(s -> negated && g.claim().form(at).sameWord(g.source().form(s)))
                .toList();
        for (int s : same.isEmpty() ? g.best(at) : same) {
            boolean sourceNegated = g.source().negations().contains(s);
            if (!agrees(mine, negated, g, at, s, sourceNegated)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(
            Set<Pole> mine, boolean negated, Grounding g, int at, int place, boolean sourceNegated) {
        Set<Pole> theirs = Lexicon.get().poles(g.source().form(place));
        Set<Integer> shared = new HashSet<>();
        mine.forEach(
                p -> theirs.stream().filter(q -> q.concept() == p.concept()).forEach(q -> shared.add(p.concept())));
        if (shared.isEmpty() || g.claim().form(at).sameStem(g.source().form(place))) {
            return negated == sourceNegated
                    || negated && near(g.source(), place)
                    || sourceNegated && near(g.claim(), at);
        }
        return mine.stream()
                .anyMatch(p -> theirs.stream()
                        .anyMatch(q ->
                                q.concept() == p.concept() && (p.sign() == q.sign()) == (negated == sourceNegated)));
    }

    /** Denied, or refused: رفضت دفع التعويض says that it wasn't paid. */
    private static boolean near(Reading reading, int at) {
        return reading.negatedWithin(at, at - BEFORE, at + AFTER)
                || IntStream.range(Math.max(0, at - 2), at).anyMatch(i -> reading.is(i, "refusal"));
    }

    /** "Paid" of sentences that say "refused to pay": the refusal is neither told nor told by a negation. */
    private static Optional<Refusal> droppedRefusal(Grounding g) {
        for (int d = 0; d < g.source().size(); d++) {
            int refusal = d;
            boolean told = !g.claim().negations().isEmpty()
                    || g.claim().has("refusal")
                    || IntStream.range(0, g.claim().size())
                            .anyMatch(i -> g.places().get(i).contains(refusal));
            if (g.source().is(d, "refusal") && !told && company(g, d, REFUSED) >= 1) {
                return refuse(g.source().words().get(d));
            }
        }
        return Optional.empty();
    }

    /** A word that the claim denies and no best place of the sentences does, or the other way round. */
    private static boolean deniedOtherwise(Grounding g, int at) {
        boolean negated = g.claim().negations().contains(at);
        if (!negated && g.claim().is(at, "frame")) {
            return false;
        }
        List<Integer> best = g.best(at);
        if (best.isEmpty()) {
            return negated && g.source().negations().isEmpty();
        }
        for (int s : best) {
            if (negated && !near(g.source(), s)
                    || g.source().negations().contains(s) && !hasPole(g.source(), s) && !near(g.claim(), at)) {
                return true;
            }
        }
        return false;
    }

    /** The denied word itself is left out, but its company is there, and the claim denies nothing. */
    private static Optional<Refusal> droppedNegation(Grounding g) {
        if (!g.claim().negations().isEmpty()) {
            return Optional.empty();
        }
        for (int n : g.source().negations()) {
            boolean said = IntStream.range(0, g.claim().size())
                    .anyMatch(i -> g.places().get(i).contains(n));
            long company = IntStream.range(0, g.claim().size())
                    .filter(i -> g.best(i).stream().anyMatch(s -> s >= n - 1 && s <= n + AFTER && g.sameSentence(s, n)))
                    .count();
            if (!said && company >= 2 && !hasPole(g.source(), n) && !claimHasContrary(g)) {
                return refuse(g.source().words().get(n));
            }
        }
        return Optional.empty();
    }

    private static boolean claimHasContrary(Grounding g) {
        return IntStream.range(0, g.claim().size())
                .anyMatch(i -> hasPole(g.claim(), i)
                        && Lexicon.get().poles(g.claim().form(i)).stream().anyMatch(p -> p.sign() < 0));
    }

    /** ربما, قد before an imperfect, لو: what is only possible may not become certain. */
    private static Optional<Refusal> droppedDoubt(Grounding g) {
        boolean hedged = g.claim().has("hedge");
        boolean conditional = IntStream.range(0, g.claim().size())
                .anyMatch(i -> g.claim().form(i).base().matches("(و|ف)?(لو|اذا|ان|لولا|شرط|بشرط|حال|حاله)"));
        boolean intends = hedged
                || g.claim().has("intent")
                || g.claim().has("will")
                || !g.claim().negations().isEmpty();
        for (int d = 0; d < g.source().size(); d++) {
            boolean lost = g.source().is(d, "intent") && !intends && company(g, d, 2) >= 1
                    || isDoubt(g.source(), d) && !hedged && company(g, d, 4) >= 1
                    || isCondition(g.source(), d) && !conditional && !hedged && company(g, d, 6) >= 2;
            if (lost) {
                return refuse(g.source().words().get(d));
            }
        }
        return Optional.empty();
    }

    /** "B is better than A" of sentences that say "A is better than B". */
    private static Optional<Refusal> turnedComparison(Grounding g) {
        for (int i = 0; i + 2 < g.claim().size(); i++) {
            if (g.claim().says(i)
                    && g.claim().form(i + 1).base().equals("من")
                    && g.claim().says(i + 2)) {
                int than = i + 2;
                boolean turned = g.places().get(i).stream()
                        .filter(s -> s + 1 < g.source().size()
                                && g.source().form(s + 1).base().equals("من"))
                        .anyMatch(s -> g.places().get(than).stream().anyMatch(t -> t < s && t >= s - BEFORE)
                                && g.places().get(than).stream().noneMatch(t -> t > s && t <= s + BEFORE));
                if (turned) {
                    return refuse(g.claim().words().get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCondition(Reading source, int at) {
        return source.form(at).base().matches("(و|ف)?(لو|لولا)");
    }

    private static boolean isDoubt(Reading source, int at) {
        boolean may = source.form(at).base().matches("(و|ف)?قد")
                && at + 1 < source.size()
                && source.form(at + 1).base().matches("[يتنا].{2,}")
                && !source.form(at + 1).base().matches(".*(ت|وا)");
        return may || source.is(at, "doubt") && (at == 0 || !source.is(at - 1, "negate"));
    }

    private static long company(Grounding g, int from, int reach) {
        return IntStream.range(0, g.claim().size())
                .filter(i -> g.best(i).stream().anyMatch(s -> s > from && s <= from + reach && g.sameSentence(s, from)))
                .count();
    }

    private static Optional<Refusal> refuse(String what) {
        return Optional.of(new FlippedPolarity(what));
    }
}
