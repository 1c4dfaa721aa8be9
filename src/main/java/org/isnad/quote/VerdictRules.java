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
            Optional<JoinGate.Join> displaced,
            List<Issue> issues,
            int contentWords,
            double score,
            double pValue) {}

    /** Probability of chance above which a passage counts as not found, whatever it has in common. */
    private static final double CHANCE = .2;

    /** The same where the named person is heard with words of the quotation, and the share of them from which on that counts. */
    private static final double OWN_CHANCE = .3;

    private static final double ECHO = .4;

    /** The same for one that bears out less than half of the words. */
    private static final double LIKELY = .05;

    /** Above this one a match is weak: something alike was said, which a person must hear. */
    private static final double WEAK = .01;

    /** Share of the words below which a weak match is a few words that happen to be the same. */
    private static final double SCRAPS = .35;

    /** Share of the words from which on a weak match in the right person's mouth is no chance. */
    private static final double MOST = .65;

    /** Share of the very words that must be another's before a quotation counts as his; two people talking of one thing share a few. */
    private static final double OWN_WORDS = .4;

    /** Shares of content words: a verbatim quotation's, a near-verbatim one's, and the least that still carries a paraphrase. */
    private static final double VERBATIM = .92;

    private static final double NEAR_VERBATIM = .75;
    private static final double PARAPHRASE = .5;

    /** Share of a partly said quotation's said part that is as spoken; where less is, the whole was reworded and nothing shows that a part is missing. */
    private static final double HALF_LITERAL = .62;

    private VerdictRules() {}

    static Verdict decide(Facts facts) {
        Support support = facts.support();
        if (facts.contentWords() < Thresholds.SHORT) {
            return Verdict.TOO_SHORT;
        }
        if (facts.alignment().isEmpty() || isChance(facts)) {
            return Verdict.NOT_FOUND;
        }
        if (facts.pValue() > WEAK && (support.coverage() < MOST || facts.attribution() != Voices.Attribution.RIGHT)) {
            return Verdict.CHECK_AUDIO;
        }
        if (facts.attribution() == Voices.Attribution.WRONG) {
            return support.sameness() >= OWN_WORDS ? Verdict.MISATTRIBUTED : Verdict.CHECK_AUDIO;
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
        if (facts.displaced().isPresent()) {
            return Verdict.SPLICED;
        }
        if (has(facts.issues(), Issue.Force.UNSURE) || isMixed(facts)) {
            return Verdict.CHECK_AUDIO;
        }
        if (support.coverage() < PARAPHRASE) {
            return support.runGarbled() ? Verdict.CHECK_AUDIO : Verdict.PARTIAL;
        }
        if (support.literalness() >= VERBATIM && support.extra() == 0 && isInOrder(facts.alignment())) {
            return Verdict.VERBATIM;
        }
        return support.sameness() >= NEAR_VERBATIM ? Verdict.NEAR_VERBATIM : Verdict.PARAPHRASE;
    }

    private static boolean isChance(Facts facts) {
        double coverage = facts.support().coverage();
        boolean own = facts.attribution() == Voices.Attribution.RIGHT && coverage >= ECHO;
        boolean scraps = coverage < SCRAPS || facts.attribution().isAnothers() && coverage < PARAPHRASE;
        if (scraps && facts.pValue() > WEAK) {
            return true;
        }
        return facts.pValue() > (own ? OWN_CHANCE : CHANCE) || facts.pValue() > LIKELY && coverage < PARAPHRASE && !own;
    }

    private static boolean isInOrder(Alignment alignment) {
        int last = -1;
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.isMatched(i) && !alignment.quote().bracketed()[i]) {
                if (alignment.column(i) < last) {
                    return false;
                }
                last = alignment.column(i);
            }
        }
        return true;
    }

    /** A reworded answer repeats words of the question; one taken over as spoken does not. */
    private static boolean isMixed(Facts facts) {
        return facts.attribution() == Voices.Attribution.DOUBTFUL
                || facts.attribution() == Voices.Attribution.MIXED
                        && facts.support().literalness() >= FigureGate.REWORDED;
    }

    private static boolean isPartial(Support support) {
        int tokens = support.runTo() - support.runFrom();
        boolean tail = support.longestRun() == Thresholds.UNSUPPORTED_RUN - 1
                && support.runOpen()
                && tokens >= Thresholds.UNSUPPORTED_RUN;
        boolean unsupported = support.longestRun() >= Thresholds.UNSUPPORTED_RUN && !support.runGarbled()
                || tail
                || support.edge() >= Thresholds.UNSUPPORTED_EDGE;
        return unsupported && support.rest() >= HALF_LITERAL;
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
        issues.addAll(ReplacedGate.issues(alignment));
        issues.addAll(ContrastGate.issues(alignment));
        issues.addAll(PersonGate.issues(alignment));
        issues.addAll(OmissionGate.issues(alignment));
        issues.addAll(RetractionGate.issues(alignment));
        issues.addAll(FrameGate.issues(alignment, attributedTo));
        issues.addAll(ConditionGate.issues(alignment));
        return issues;
    }
}
