package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.summary.model.Refusal.BadCitation;
import org.isnad.summary.model.Refusal.Malformed;
import org.isnad.summary.model.Refusal.WrongSpeaker;
import org.isnad.text.Tokens;

/**
 * Decides whether a claim is grounded in the sentences that it cites. Any doubt refuses: a refused claim costs a line of a summary, a false one its reader's trust. Immutable,
 * thread-safe, and without any model.
 */
public final class ClaimCheck {

    /** A claim that cites more could be put together from anything. */
    private static final int MOST_CITED = 5;

    /** Words; a claim is a line of a summary. */
    private static final int MOST_WORDS = 60;

    /** Sentences that a word must be in to be a topic: at least 2, and 1 in 40. */
    private static final int TOPIC_LEAST = 2;

    private static final int TOPIC_SHARE = 40;

    private final Map<String, CitableSentence> sentences = new HashMap<>();
    private final List<String> speakers;
    private final Set<String> topic;
    private final Map<String, List<Form>> speakerWords = new HashMap<>();

    /** @param all every sentence that a claim may cite */
    public ClaimCheck(List<CitableSentence> all) {
        all.forEach(s -> sentences.put(s.id(), s));
        this.speakers = all.stream().map(CitableSentence::speaker).distinct().toList();
        this.topic = topic(all);
        speakers.forEach(label -> speakerWords.put(label, SpeakerCheck.wordsOf(label, all)));
    }

    private static Set<String> topic(List<CitableSentence> all) {
        Map<String, Integer> counts = new HashMap<>();
        for (CitableSentence sentence : all) {
            Reading.saying(sentence.text()).stream()
                    .flatMap(f -> Stream.concat(
                            Stream.of(f.stem()),
                            Lexicon.get().synonymGroups(f).stream().map(g -> "#" + g)))
                    .distinct()
                    .forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        int least = Math.max(TOPIC_LEAST, all.size() / TOPIC_SHARE);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the claim is refused; empty when it may be shown. */
    public Optional<Refusal> refusal(Claim claim) {
        int words = Tokens.of(claim.text()).size();
        if (words == 0 || words > MOST_WORDS) {
            return Optional.of(new Malformed("it has " + words + " words; 1 to " + MOST_WORDS + " are allowed"));
        }
        return badCitation(claim).or(() -> ungrounded(claim));
    }

    private Optional<Refusal> badCitation(Claim claim) {
        if (claim.citedIds().isEmpty() || claim.citedIds().size() > MOST_CITED) {
            return Optional.of(new BadCitation("cite 1 to " + MOST_CITED + " sentences"));
        }
        for (String id : claim.citedIds()) {
            CitableSentence sentence = sentences.get(id);
            if (sentence == null) {
                return Optional.of(new BadCitation("there is no sentence " + id));
            }
            if (Injection.isIn(sentence.text())) {
                return Optional.of(new BadCitation(id + " gives orders instead of saying something"));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> ungrounded(Claim claim) {
        List<CitableSentence> cited = new ArrayList<>();
        new LinkedHashSet<>(claim.citedIds())
                .forEach(id -> Optional.ofNullable(sentences.get(id)).ifPresent(cited::add));
        Reading reading = Reading.of(List.of(claim.text()));
        List<List<CitableSentence>> evidence = SpeakerCheck.evidence(claim, reading, cited);
        Optional<Refusal> first = Optional.of(
                new WrongSpeaker(claim.speaker().orElse("nobody") + " does not state it in the cited sentences"));
        boolean tried = false;
        for (List<CitableSentence> said : evidence) {
            Optional<Refusal> refusal = ungrounded(reading, said);
            if (refusal.isEmpty()) {
                return refusal;
            }
            first = tried ? first : refusal;
            tried = true;
        }
        return first;
    }

    private Optional<Refusal> ungrounded(Reading claim, List<CitableSentence> said) {
        Reading source = Reading.of(said.stream().map(CitableSentence::text).toList());
        Grounding grounding = Grounding.of(
                claim, source, speakerWords.getOrDefault(said.get(0).speaker(), List.of()), topic);
        return NumberCheck.check(grounding)
                .or(() -> SpeakerCheck.check(grounding, said.get(0), speakers))
                .or(() -> NameCheck.check(grounding))
                .or(() -> PolarityCheck.check(grounding))
                .or(() -> SupportCheck.check(grounding));
    }
}
