package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.timing.TimeSpan;

/** Traces a quotation back to the seconds where it was spoken and judges what was made of it. Immutable, thread-safe. */
public final class QuoteVerifier {

    private final PassageWords words;
    private final Passages passages;
    private final Weights weights;
    private final Voices voices;
    private final NullScores nulls;

    public QuoteVerifier(PassageFinder finder, PassageWords words, SpeakerMatch match) {
        this.words = words;
        this.passages = new Passages(finder, words);
        this.weights = new Weights(finder);
        this.voices = new Voices(words, match);
        this.nulls = NullScores.PUBLISHED;
    }

    /** The verdict on one quotation. */
    public Verification verify(QuoteRequest request) {
        QuoteText quote = QuoteText.of(request.text());
        Speech speech = new Speech(passages.of(quote, request.scope(), Optional.empty()));
        double[] weighed = weights.of(quote);
        Alignment alignment = Alignment.of(quote, weighed, speech, new boolean[speech.size()]);
        Voices.Attribution attribution = voices.of(alignment, request.speaker());
        if (attribution != Voices.Attribution.RIGHT && attribution != Voices.Attribution.UNKNOWN) {
            boolean[] barred = voices.barOthers(speech, request.speaker().orElse(""));
            Alignment own = Alignment.of(quote, weighed, speech, barred);
            if (!own.isEmpty() && own.score() >= OWN_WORDS * alignment.score()) {
                alignment = own;
                attribution = voices.of(own, request.speaker());
            }
        }
        return judge(quote, alignment, attribution);
    }

    /** Share of the best passage's score from which the named person's own words are preferred. */
    private static final double OWN_WORDS = .85;

    private Verification judge(QuoteText quote, Alignment alignment, Voices.Attribution attribution) {
        double score = alignment.score();
        double pValue = nulls.pValue(score, quote.units().size());
        List<Issue> issues = alignment.isEmpty() ? List.of() : VerdictRules.issues(alignment);
        VerdictRules.Facts facts = new VerdictRules.Facts(
                alignment,
                Support.of(alignment),
                attribution,
                alignment.isEmpty() ? Optional.empty() : JoinGate.find(alignment),
                issues,
                quote.contentWords(),
                score,
                pValue);
        Verdict verdict = VerdictRules.decide(facts);
        if (Boolean.getBoolean("isnad.debug")) {
            System.err.println(DebugView.of(facts, verdict));
        }
        return new Verification(
                verdict,
                score,
                pValue,
                0,
                evidence(alignment),
                List.of(),
                List.of(),
                new Verification.Explanation("", ""));
    }

    private List<Evidence> evidence(Alignment alignment) {
        List<Evidence> found = new ArrayList<>();
        if (!alignment.isEmpty()) {
            found.add(evidence(alignment, alignment.main()));
        }
        return found;
    }

    private Evidence evidence(Alignment alignment, Alignment.Piece piece) {
        Speech speech = alignment.speech();
        Strip strip = speech.strip(piece.firstColumn());
        List<SpokenWord> heard = speech.words(piece.firstColumn(), piece.lastColumn() + 1);
        String speaker = Voices.shares(alignment).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new Evidence(
                strip.episode(),
                strip.revision(),
                new TimeSpan(
                        heard.get(0).span().startMs(),
                        heard.get(heard.size() - 1).span().endMs()),
                voices.label(strip, speaker),
                speaker,
                String.join(" ", heard.stream().map(SpokenWord::text).toList()),
                heard,
                alignment.score());
    }
}
