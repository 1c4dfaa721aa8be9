package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From what the gates found to the one headline: a list of rules, the first that applies decides. Stateless. */
final class VerdictRules {

    /** What was found out about a quotation before it is judged. */
    record Facts(
            Alignment alignment,
            Support support,
            Voices.Attribution attribution,
            Optional<JoinGate.Join> join,
            List<Issue> issues,
            int contentWords,
            double score,
            double pValue) {}

    /** Probability of chance above which a passage counts as not found. */
    private static final double CHANCE = .05;

    /** Above this one a match is weak: it needs most of the words, and is not passed without a person. */
    private static final double WEAK = .01;

    /** Shares of content words: a verbatim quotation's, a near-verbatim one's, and the least that still carries a paraphrase. */
    private static final double VERBATIM = .92;

    private static final double NEAR_VERBATIM = .75;
    private static final double PARAPHRASE = .5;

    private VerdictRules() {}

    static Verdict decide(Facts facts) {
        Support support = facts.support();
        if (facts.contentWords() < Thresholds.SHORT) {
            return Verdict.TOO_SHORT;
        }
        if (facts.alignment().isEmpty() || isChance(facts)) {
            return Verdict.NOT_FOUND;
        }
        if (facts.attribution() == Voices.Attribution.WRONG) {
            return Verdict.MISATTRIBUTED;
        }
        if (facts.join().isPresent()) {
            return Verdict.SPLICED;
        }
        if (isPartial(support)) {
            return Verdict.PARTIAL;
        }
        if (has(facts.issues(), Issue.Force.CLEAR)) {
            return Verdict.ALTERED;
        }
        if (has(facts.issues(), Issue.Force.UNSURE) || facts.attribution() == Voices.Attribution.MIXED) {
            return Verdict.CHECK_AUDIO;
        }
        if (support.coverage() < PARAPHRASE) {
            return support.runGarbled() ? Verdict.CHECK_AUDIO : Verdict.PARTIAL;
        }
        if (facts.pValue() > WEAK) {
            return Verdict.CHECK_AUDIO;
        }
        if (support.literalness() >= VERBATIM && support.extra() == 0) {
            return Verdict.VERBATIM;
        }
        return support.sameness() >= NEAR_VERBATIM ? Verdict.NEAR_VERBATIM : Verdict.PARAPHRASE;
    }

    private static boolean isChance(Facts facts) {
        return facts.pValue() > CHANCE
                || facts.pValue() > WEAK && facts.support().coverage() < PARAPHRASE;
    }

    private static boolean isPartial(Support support) {
        int tokens = support.runTo() - support.runFrom();
        boolean tail = support.longestRun() == Thresholds.UNSUPPORTED_RUN - 1
                && support.runOpen()
                && tokens >= Thresholds.UNSUPPORTED_RUN;
        return support.longestRun() >= Thresholds.UNSUPPORTED_RUN && !support.runGarbled()
                || tail
                || support.edge() >= Thresholds.UNSUPPORTED_EDGE;
    }

    private static boolean has(List<Issue> issues, Issue.Force force) {
        return issues.stream().anyMatch(issue -> issue.force() == force);
    }

    /** @param attributedTo whose words the article says they are */
    static List<Issue> issues(Alignment alignment, Optional<String> attributedTo) {
        List<Issue> issues = new ArrayList<>();
        issues.addAll(PolarityGate.issues(alignment));
        issues.addAll(FigureGate.issues(alignment));
        issues.addAll(NameGate.issues(alignment));
        issues.addAll(ClassGate.issues(alignment));
        issues.addAll(OrderGate.issues(alignment));
        issues.addAll(TenseGate.issues(alignment));
        issues.addAll(PlaceGate.issues(alignment));
        issues.addAll(FrameGate.issues(alignment, attributedTo));
        return issues;
    }
}
