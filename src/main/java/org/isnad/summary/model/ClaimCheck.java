package org.isnad.summary.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.summary.KeySentence;
import org.isnad.summary.extract.Lexicon;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;
import org.isnad.text.Token;
import org.isnad.text.Tokens;

/**
 * Decides whether a claim says only what the sentences say that it cites: the same numbers, no word of substance and so no name that is not there, the same polarity,
 * the same speaker. Strict on purpose: a true claim refused costs a rewording, an untrue one accepted would be a lie with our name under it. Immutable, thread-safe.
 */
public final class ClaimCheck {

    /** A claim that leans on more sentences says nothing definite about any. */
    private static final int MOST_SENTENCES = 4;

    private static final Set<String> REPORTING = words("reporting-words.txt");
    private static final Set<String> TITLES = words("titles.txt");
    private static final Set<String> QUANTIFIERS = words("quantifiers.txt");
    private static final Set<String> GUEST_WORDS = Set.of("الضيف", "الضيفه", "ضيف", "ضيفه", "الضيوف");
    private static final Set<String> HOST_WORDS =
            Set.of("المحاور", "المحاوره", "المذيع", "المذيعه", "المقدم", "المقدمه", "مقدم", "مقدمه");

    private final Map<Integer, KeySentence> sentences;
    private final Set<String> hosts;

    /**
     * @param sentences those that the model was shown
     * @param hosts ids of the speakers who interview
     */
    public ClaimCheck(Collection<KeySentence> sentences, Set<String> hosts) {
        this.sentences =
                sentences.stream().collect(Collectors.toMap(KeySentence::number, s -> s, (a, b) -> a, TreeMap::new));
        this.hosts = Set.copyOf(hosts);
    }

    /**
     * Why the claim is refused; empty when it is accepted.
     *
     * @param speaker name or id of who says it, as the claim has it; empty when it does not say
     * @param cited numbers of sentences
     */
    public Optional<String> refusal(String text, String speaker, List<Integer> cited) {
        if (cited.isEmpty()
                || cited.size() > MOST_SENTENCES
                || !sentences.keySet().containsAll(cited)) {
            return Optional.of("cites sentences that do not exist, none, or too many");
        }
        List<KeySentence> sources =
                Stream.of(cited.toArray(Integer[]::new)).map(this::sentence).toList();
        List<String> claim = words(List.of(text));
        List<String> said = words(sources.stream().map(KeySentence::text).toList());
        if (claim.isEmpty()) {
            return Optional.of("says nothing");
        }
        return speaker(speaker, claim, sources)
                .or(() -> numbers(claim, said))
                .or(() -> substance(claim, said, sources))
                .or(() -> Polarity.conflict(claim, said));
    }

    private KeySentence sentence(int number) {
        return Optional.ofNullable(sentences.get(number)).orElseThrow();
    }

    private Optional<String> speaker(String named, List<String> claim, List<KeySentence> sources) {
        Set<String> ids = sources.stream().map(KeySentence::speaker).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            boolean right = sources.stream()
                    .allMatch(s -> s.speaker().equals(named) || fold(s.name()).equals(fold(named)));
            if (!right) {
                return Optional.of("the speaker of the cited sentences is not " + named);
            }
        }
        boolean guestSaid = claim.stream().anyMatch(GUEST_WORDS::contains);
        boolean hostSaid = claim.stream().anyMatch(HOST_WORDS::contains);
        if ((guestSaid && ids.stream().anyMatch(hosts::contains)) || (hostSaid && !hosts.containsAll(ids))) {
            return Optional.of("gives the words to the other side of the interview");
        }
        return Optional.empty();
    }

    private static Optional<String> numbers(List<String> claim, List<String> said) {
        Set<Double> there = Numbers.find(said).stream().map(NumberSpan::value).collect(Collectors.toSet());
        for (NumberSpan number : Numbers.find(claim)) {
            if (!there.contains(number.value())) {
                return Optional.of("the number " + number.text() + " is not in the cited sentences");
            }
        }
        return Optional.empty();
    }

    /** Every word of substance must be there, in one of its forms; who speaks may be named; neutral words of reporting are free, quantifiers and modals are not. */
    private static Optional<String> substance(List<String> claim, List<String> said, List<KeySentence> sources) {
        Set<String> there = new HashSet<>();
        said.forEach(word -> there.addAll(Forms.of(word)));
        Set<String> quantities = said.stream().map(Forms::bare).collect(Collectors.toSet());
        Set<String> speakers = new HashSet<>();
        sources.forEach(s -> words(List.of(s.name())).forEach(word -> speakers.addAll(Forms.of(word))));
        Set<Integer> numbers = new HashSet<>();
        for (NumberSpan number : Numbers.find(claim)) {
            for (int i = number.from(); i < number.to(); i++) {
                numbers.add(i);
            }
        }
        for (int i = 0; i < claim.size(); i++) {
            String word = claim.get(i);
            String bare = Forms.bare(word);
            boolean quantity = QUANTIFIERS.contains(bare);
            if (quantity && !quantities.contains(bare)) {
                return Optional.of("\"" + word + "\" is not in the cited sentences");
            }
            boolean free = numbers.contains(i)
                    || quantity
                    || Polarity.isNegator(word)
                    || (!TITLES.contains(word) && Lexicon.isFunction(word))
                    // الأحد is a day though أحد is a particle: the article makes a noun of it.
                    || (!TITLES.contains(word) && !word.startsWith("ال") && Lexicon.isFunction(bare))
                    || REPORTING.contains(bare)
                    || GUEST_WORDS.contains(word)
                    || HOST_WORDS.contains(word);
            Set<String> forms = Forms.of(word);
            if (!free && disjoint(forms, there) && disjoint(forms, speakers)) {
                return Optional.of("\"" + word + "\" is not in the cited sentences");
            }
        }
        return Optional.empty();
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        return a.stream().noneMatch(b::contains);
    }

    private static List<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Tokens.of(text).stream())
                .map(Token::text)
                .map(ClaimCheck::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> words(String list) {
        return Lexicon.lines(list)
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .map(ClaimCheck::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String fold(String word) {
        return ArabicText.fold(word.strip(), Fold.ORTHOGRAPHIC);
    }
}
