package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Traces a quotation back to the seconds where it was spoken and judges what was made of it. Immutable, thread-safe. */
public final class QuoteVerifier {

    /** Share of the best passage's score from which the named person's own words are preferred; fitted on the development set. */
    private static final double OWN_WORDS = .85;

    private final Passages passages;
    private final Weights weights;
    private final PassageWords words;
    private final SpeakerMatch match;
    private final NullScores nulls;
    private final PassageFinder finder;
    private final AudioRecheck recheck;

    public QuoteVerifier(PassageFinder finder, PassageWords words, SpeakerMatch match) {
        this(finder, words, match, NullScores.MEASURED, AudioRecheck.NONE);
    }

    /**
     * @param nulls fitted on the archive by {@link NullFit}
     * @param recheck asked where the words that decide were heard badly; may take seconds
     */
    public QuoteVerifier(
            PassageFinder finder, PassageWords words, SpeakerMatch match, NullScores nulls, AudioRecheck recheck) {
        this.passages = new Passages(finder, words);
        this.weights = new Weights(finder);
        this.words = words;
        this.match = match;
        this.nulls = nulls;
        this.finder = finder;
        this.recheck = recheck;
    }

    /** The verdict on one quotation. */
    public Verification verify(QuoteRequest request) {
        QuoteText quote = QuoteText.of(request.text());
        Speech speech = new Speech(passages.of(quote, request.scope(), Optional.empty()));
        double[] weighed = weights.of(quote);
        Voices voices = new Voices(
                words, match, speech.strips().stream().map(Strip::transcript).collect(Collectors.toSet()));
        VerdictRules.Facts facts = facts(Alignment.of(quote, weighed, speech), voices, request.speaker());
        Verdict verdict = VerdictRules.decide(facts);
        if (verdict != Verdict.CHECK_AUDIO) {
            return verification(facts, verdict, voices, false);
        }
        return new SecondHearing(facts.alignment().speech(), recheck)
                .of(facts.issues())
                .map(surer -> facts(Alignment.of(quote, weighed, surer), voices, request.speaker()))
                .map(again -> verification(again, VerdictRules.decide(again), voices, true))
                .orElseGet(() -> verification(facts, verdict, voices, false));
    }

    private VerdictRules.Facts facts(Alignment best, Voices voices, Optional<String> attributedTo) {
        Alignment alignment = best;
        Voices.Attribution attribution = voices.of(alignment, attributedTo);
        if (attribution.isAnothers() || attribution == Voices.Attribution.MIXED) {
            Alignment own = alignment.without(voices.barOthers(alignment.speech(), attributedTo.orElse("")));
            if (!own.isEmpty() && own.score() >= OWN_WORDS * alignment.score()) {
                alignment = own;
                attribution = voices.of(own, attributedTo);
            }
        }
        return new VerdictRules.Facts(
                alignment,
                Support.of(alignment),
                attribution,
                alignment.isEmpty() ? Optional.empty() : JoinGate.find(alignment),
                DisplacedGate.find(alignment),
                alignment.isEmpty() ? List.of() : VerdictRules.issues(alignment, attributedTo),
                alignment.quote().contentWords(),
                alignment.score(),
                alignment.isEmpty() ? 1 : nulls.pValue(LocalScore.of(alignment), alignment.size(), finder.passages()));
    }

    private Verification verification(VerdictRules.Facts facts, Verdict verdict, Voices voices, boolean heardAgain) {
        Alignment alignment = facts.alignment();
        if (alignment.isEmpty()) {
            return new Verification(
                    verdict, 0, 1, 0, List.of(), List.of(), List.of(), Explanations.of(verdict, List.of(), ""));
        }
        EvidenceWriter evidence = new EvidenceWriter(voices);
        List<Evidence> passages = new ArrayList<>(evidence.pieces(alignment, facts.issues()));
        List<Evidence> others = evidence.runnersUp(alignment);
        double margin = facts.score()
                - others.stream().mapToDouble(Evidence::score).max().orElse(0);
        others.stream()
                .limit(Math.max(0, EvidenceWriter.MOST - passages.size()))
                .forEach(passages::add);
        List<Finding> findings = Findings.of(facts);
        return new Verification(
                verdict,
                facts.score(),
                facts.pValue(),
                margin,
                passages,
                Edits.of(alignment),
                findings,
                explanation(verdict, findings, passages.get(0).speaker(), heardAgain));
    }

    private static Verification.Explanation explanation(
            Verdict verdict, List<Finding> findings, String speaker, boolean heardAgain) {
        Verification.Explanation why = Explanations.of(verdict, findings, speaker);
        return heardAgain ? Explanations.heardAgain(why) : why;
    }
}
