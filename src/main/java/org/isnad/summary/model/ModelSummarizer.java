package org.isnad.summary.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.isnad.report.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model rephrase sentences that it cites, and keeps only what {@link ClaimCheck} finds grounded. Off unless configured; nothing of the library is loaded before
 * the first question. Thread-safe.
 */
@ApplicationScoped
public class ModelSummarizer {

    /** Asked so often for one stretch; then the extract is used. */
    static final int TRIES = 3;

    /** Characters of text in one question: some 4000 to 8000 tokens of Arabic, which small local models can hold. */
    private static final int QUESTION_CHARS = 12_000;

    /** Refusals that people are told of, and characters of each. */
    private static final int TOLD_REFUSALS = 8;

    private static final int TOLD_CHARS = 240;

    private static final String TIMEOUT = "model-timeout";

    private final Supplier<Optional<LanguageModel>> source;
    private final boolean on;
    private @Nullable Optional<LanguageModel> model;

    @Inject
    ModelSummarizer(ModelConfig config) {
        this.on = config.kind() != ModelConfig.Kind.OFF;
        this.source = () -> ChatLanguageModel.of(config);
    }

    /** Whether a model is configured. */
    public boolean isOn() {
        return on;
    }

    /**
     * A summary in at most {@code length} claims, each grounded in sentences that it cites; empty when the model is off, fails, or says too little that is grounded.
     *
     * @param length claims wanted, at least 1
     * @throws UserError when the configuration is wrong
     */
    public Optional<GroundedSummary> summarise(List<CitableSentence> sentences, int length) {
        return attempt(sentences, length).summary();
    }

    /** As {@link #summarise}, with what to tell people when it did not work. */
    public ModelOutcome attempt(List<CitableSentence> sentences, int length) {
        Optional<LanguageModel> asked = on && length > 0 && !sentences.isEmpty() ? model() : Optional.empty();
        return asked.map(m -> ask(m, sentences, length)).orElse(new ModelOutcome(Optional.empty(), List.of()));
    }

    private synchronized Optional<LanguageModel> model() {
        Optional<LanguageModel> known = model;
        if (known == null) {
            known = source.get();
            model = known;
        }
        return known;
    }

    private static ModelOutcome ask(LanguageModel model, List<CitableSentence> sentences, int length) {
        ClaimCheck check = new ClaimCheck(sentences);
        List<Claim> claims = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<List<CitableSentence>> stretches = stretches(sentences, length);
        int left = length;
        for (int i = 0; i < stretches.size(); i++) {
            int wanted = Math.max(1, Math.round((float) left / (stretches.size() - i)));
            Optional<List<Claim>> grounded = tries(model, check, stretches.get(i), wanted, warnings);
            if (grounded.isEmpty()) {
                return new ModelOutcome(Optional.empty(), warnings);
            }
            claims.addAll(grounded.get());
            left -= wanted;
        }
        return new ModelOutcome(Optional.of(new GroundedSummary(inOrder(claims, sentences))), warnings);
    }

    /** Three tries for a stretch. A model that stalls isn't asked again: nobody waits for a time-out three times. */
    private static Optional<List<Claim>> tries(
            LanguageModel model, ClaimCheck check, List<CitableSentence> stretch, int wanted, List<String> warnings) {
        List<String> refused = new ArrayList<>();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                String answer = model.answer(ModelPrompt.instructions(wanted), ModelPrompt.data(stretch, refused));
                refused.clear();
                List<Claim> passed = passed(answer, check, refused);
                boolean good = goodEnough(passed.size(), refused.size(), wanted);
                if (!good || !refused.isEmpty()) {
                    warnings.add("Try " + attempt + ": " + told(passed.size(), refused));
                }
                if (good) {
                    return Optional.of(passed.stream().limit(wanted).toList());
                }
            } catch (UserError e) {
                if (e.kind() != UserError.Kind.REMOTE) {
                    throw e;
                }
                warnings.add("Try " + attempt + ": " + e.getMessage());
                refused.clear();
                if (e.code().equals(TIMEOUT)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** What was refused and why, shortened: a model may answer at any length. */
    private static String told(int passed, List<String> refused) {
        String reasons = refused.stream()
                .limit(TOLD_REFUSALS)
                .map(reason ->
                        reason.length() > TOLD_CHARS ? "…" + reason.substring(reason.length() - TOLD_CHARS) : reason)
                .collect(Collectors.joining("; "));
        return passed + " claims of the language model are grounded, " + refused.size() + " refused"
                + (refused.isEmpty() ? "" : ": " + reasons)
                + (refused.size() > TOLD_REFUSALS ? "; …" : "");
    }

    private static List<Claim> passed(String answer, ClaimCheck check, List<String> refused) {
        Optional<List<Claim>> claims = ModelPrompt.claims(answer);
        if (claims.isEmpty()) {
            refused.add("the answer was not the JSON object asked for");
            return List.of();
        }
        List<Claim> passed = new ArrayList<>();
        for (Claim claim : claims.get()) {
            Optional<Refusal> refusal = check.refusal(claim);
            refusal.ifPresentOrElse(r -> refused.add(claim.text() + " — " + r.reason()), () -> passed.add(claim));
        }
        return passed;
    }

    /** At least half of what was asked for is grounded, and no more was refused than passed: a model that mostly invents isn't trusted with the rest. */
    private static boolean goodEnough(int passed, int refused, int wanted) {
        return passed > 0 && 2 * passed >= wanted && passed >= refused;
    }

    /** Stretches of bounded length, never more than claims are wanted; what a long transcript has beyond is sampled evenly. */
    private static List<List<CitableSentence>> stretches(List<CitableSentence> sentences, int length) {
        List<List<CitableSentence>> stretches = new ArrayList<>();
        List<CitableSentence> current = new ArrayList<>();
        int chars = 0;
        for (CitableSentence sentence : sentences) {
            if (chars + sentence.text().length() > QUESTION_CHARS && !current.isEmpty()) {
                stretches.add(List.copyOf(current));
                current.clear();
                chars = 0;
            }
            current.add(sentence);
            chars += sentence.text().length();
        }
        stretches.add(List.copyOf(current));
        if (stretches.size() <= length) {
            return stretches;
        }
        List<List<CitableSentence>> sample = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            sample.add(stretches.get((int) ((long) i * stretches.size() / length)));
        }
        return sample;
    }

    /** In the order of the audio: times come from ids, never from the model. */
    private static List<Claim> inOrder(List<Claim> claims, List<CitableSentence> sentences) {
        Map<String, CitableSentence> byId =
                sentences.stream().collect(Collectors.toMap(CitableSentence::id, s -> s, (a, b) -> a));
        Comparator<Claim> byTime = Comparator.comparing(c -> c.citedIds().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .mapToLong(s -> s.span().startMs())
                .min()
                .orElse(Long.MAX_VALUE));
        return claims.stream().distinct().sorted(byTime).toList();
    }
}
