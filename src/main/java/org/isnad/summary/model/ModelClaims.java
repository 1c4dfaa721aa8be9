package org.isnad.summary.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.summary.ClaimWriter;
import org.isnad.summary.KeySegment;
import org.isnad.summary.KeySentence;
import org.isnad.summary.Summary;
import org.isnad.transcript.SpeakerRole;

/** {@link ModelSummarizer} over the sentences of an extract; ids become sentences again, so that times never come from the model. Thread-safe. */
@ApplicationScoped
class ModelClaims implements ClaimWriter {

    /** More claims than a reader takes in within half a minute are no summary. */
    private static final int MOST_CLAIMS = 8;

    private final ModelSummarizer summariser;
    private final ModelConfig config;

    ModelClaims(ModelSummarizer summariser, ModelConfig config) {
        this.summariser = summariser;
        this.config = config;
    }

    @Override
    public Optional<String> model() {
        return summariser.isOn() ? Optional.of(config.name().orElse("")) : Optional.empty();
    }

    @Override
    public Written write(Summary extract, Set<String> interviewers) {
        Map<String, KeySentence> byId = byId(extract.keySegments());
        List<CitableSentence> citable = byId.entrySet().stream()
                .map(entry -> citable(entry.getKey(), entry.getValue(), interviewers))
                .toList();
        ModelOutcome outcome = summariser.attempt(citable, Math.min(MOST_CLAIMS, citable.size()));
        List<org.isnad.summary.Claim> claims = outcome.summary().stream()
                .flatMap(summary -> summary.claims().stream())
                .map(claim -> new org.isnad.summary.Claim(claim.text(), cited(claim, byId)))
                .toList();
        return new Written(claims, outcome.warnings());
    }

    private static Map<String, KeySentence> byId(Collection<KeySegment> segments) {
        TreeMap<Integer, KeySentence> inOrder = new TreeMap<>();
        segments.stream()
                .flatMap(segment -> Stream.concat(segment.question().stream(), segment.sentences().stream()))
                .forEach(sentence -> inOrder.put(sentence.number(), sentence));
        Map<String, KeySentence> byId = new LinkedHashMap<>();
        inOrder.values().forEach(sentence -> byId.put("s" + sentence.number(), sentence));
        return byId;
    }

    private static CitableSentence citable(String id, KeySentence sentence, Set<String> interviewers) {
        SpeakerRole role = interviewers.contains(sentence.speaker()) ? SpeakerRole.HOST : SpeakerRole.GUEST;
        return new CitableSentence(id, sentence.name(), role, sentence.text(), sentence.span());
    }

    private static List<KeySentence> cited(Claim claim, Map<String, KeySentence> byId) {
        return claim.citedIds().stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
    }
}
