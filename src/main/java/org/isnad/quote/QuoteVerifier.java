package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Traces a quotation back to the seconds where it was spoken and judges what was made of it. Immutable, thread-safe. */
public final class QuoteVerifier {

    /** Share of the best passage's score from which the named person's own words are preferred; fitted on the development set. */
    private static final double OWN_WORDS = .85;

    private final Passages passages;
    private final Weights weights;
    private final Voices voices;
    private final EvidenceWriter evidence;
    private final NullScores nulls;
    private final PassageFinder finder;

    public QuoteVerifier(PassageFinder finder, PassageWords words, SpeakerMatch match) {
        this(finder, words, match, NullScores.MEASURED);
    }

    /** @param nulls fitted on the archive by {@link NullFit} */
    public QuoteVerifier(PassageFinder finder, PassageWords words, SpeakerMatch match, NullScores nulls) {
        this.passages = new Passages(finder, words);
        this.weights = new Weights(finder);
        this.voices = new Voices(words, match);
        this.evidence = new EvidenceWriter(voices);
        this.nulls = nulls;
        this.finder = finder;
    }

    /** The verdict on one quotation. */
    public Verification verify(QuoteRequest request) {
        QuoteText quote = QuoteText.of(request.text());
        Speech speech = new Speech(passages.of(quote, request.scope(), Optional.empty()));
        double[] weighed = weights.of(quote);
        Alignment alignment = Alignment.of(quote, weighed, speech, new boolean[speech.size()]);
        Voices.Attribution attribution = voices.of(alignment, request.speaker());
        if (attribution == Voices.Attribution.WRONG || attribution == Voices.Attribution.MIXED) {
            boolean[] barred = voices.barOthers(speech, request.speaker().orElse(""));
            Alignment own = Alignment.of(quote, weighed, speech, barred);
            if (!own.isEmpty() && own.score() >= OWN_WORDS * alignment.score()) {
                alignment = own;
                attribution = voices.of(own, request.speaker());
            }
        }
        return judge(alignment, attribution, request.speaker());
    }

    private Verification judge(Alignment alignment, Voices.Attribution attribution, Optional<String> attributedTo) {
        QuoteText quote = alignment.quote();
        double score = alignment.score();
        VerdictRules.Facts facts = new VerdictRules.Facts(
                alignment,
                Support.of(alignment),
                attribution,
                alignment.isEmpty() ? Optional.empty() : JoinGate.find(alignment),
                DisplacedGate.find(alignment),
                alignment.isEmpty() ? List.of() : VerdictRules.issues(alignment, attributedTo),
                quote.contentWords(),
                score,
                alignment.isEmpty()
                        ? 1
                        : nulls.pValue(LocalScore.of(alignment), quote.units().size(), finder.passages()));
        Verdict verdict = VerdictRules.decide(facts);
        return verification(facts, verdict);
    }

    private Verification verification(VerdictRules.Facts facts, Verdict verdict) {
        Alignment alignment = facts.alignment();
        if (alignment.isEmpty()) {
            return new Verification(
                    verdict, 0, 1, 0, List.of(), List.of(), List.of(), Explanations.of(verdict, List.of(), ""));
        }
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
                Explanations.of(verdict, findings, passages.get(0).speaker()));
    }
}
