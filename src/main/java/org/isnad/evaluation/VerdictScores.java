package org.isnad.evaluation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.quote.Verdict;

/**
 * Figures of verdicts against an expert's.
 *
 * @param falseVerify false quotations passed, of all false ones
 * @param falseAlarm genuine quotations called false, of all genuine ones
 * @param macroF1Strict mean F1 over verdicts, 0..1
 * @param macroF1Lenient the same, an acceptable verdict counting as the expected one
 * @param evidenceHit answers that cover at least half of the passage, of the cases that have one
 * @param undecidedGenuine genuine quotations left to a person
 */
public record VerdictScores(
        int cases,
        Share falseVerify,
        Share falseAlarm,
        double macroF1Strict,
        double macroF1Lenient,
        double accuracyLenient,
        Share evidenceHit,
        Share undecidedGenuine) {

    /** A count of so many. */
    public record Share(int count, int of) {

        /** 0..1; 0 where there is nothing to count. */
        public double rate() {
            return of == 0 ? 0 : (double) count / of;
        }
    }

    private static final Set<Verdict> ALARMS =
            EnumSet.of(Verdict.ALTERED, Verdict.NOT_FOUND, Verdict.MISATTRIBUTED, Verdict.SPLICED);

    private static final double HALF = .5;

    /** A case and its answer. */
    public record Judged(VerdictCase expected, VerdictAnswer answer) {

        /** Whether a false quotation is passed. */
        public boolean isFalseVerify() {
            return expected.genuine().filter(g -> !g).isPresent()
                    && answer.verdict().stands();
        }

        /** Whether a genuine quotation is called false. */
        public boolean isFalseAlarm() {
            return expected.genuine().orElse(false) && ALARMS.contains(answer.verdict());
        }

        /** Whether the answer's span covers at least half of a span of the passage. */
        public boolean isEvidenceHit() {
            boolean here = answer.episode().filter(expected.episode()::equals).isPresent();
            return here
                    && answer.span()
                            .filter(span -> expected.evidence().stream()
                                    .anyMatch(gold -> span.overlapMs(gold) >= HALF * gold.durationMs()))
                            .isPresent();
        }

        public boolean isRight() {
            return expected.isRight(answer.verdict());
        }
    }

    /** Scores the answers. */
    public static VerdictScores of(List<Judged> judged) {
        List<Judged> withPassage =
                judged.stream().filter(j -> !j.expected().evidence().isEmpty()).toList();
        return new VerdictScores(
                judged.size(),
                share(genuine(judged, false), Judged::isFalseVerify),
                share(genuine(judged, true), Judged::isFalseAlarm),
                macroF1(judged, false),
                macroF1(judged, true),
                share(judged, Judged::isRight).rate(),
                share(withPassage, Judged::isEvidenceHit),
                share(genuine(judged, true), j -> j.answer().verdict().isOpen()));
    }

    private static List<Judged> genuine(List<Judged> judged, boolean which) {
        return judged.stream()
                .filter(j -> j.expected().genuine().filter(g -> g == which).isPresent())
                .toList();
    }

    private static Share share(List<Judged> judged, java.util.function.Predicate<Judged> test) {
        return new Share((int) judged.stream().filter(test).count(), judged.size());
    }

    private static double macroF1(List<Judged> judged, boolean lenient) {
        Map<Verdict, int[]> counts = new EnumMap<>(Verdict.class);
        for (Judged j : judged) {
            Verdict gold = j.expected().expected();
            Verdict answered = lenient && j.isRight() ? gold : j.answer().verdict();
            int[] of = counts.computeIfAbsent(gold, v -> new int[3]);
            of[1]++;
            of[0] += answered == gold ? 1 : 0;
            counts.computeIfAbsent(answered, v -> new int[3])[2]++;
        }
        return counts.values().stream()
                .mapToDouble(c -> c[1] + c[2] == 0 ? 0 : 2.0 * c[0] / (c[1] + c[2]))
                .average()
                .orElse(0);
    }
}
