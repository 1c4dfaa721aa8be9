package org.isnad.summary.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.summary.Keyword;
import org.isnad.summary.extract.Unit;
import org.isnad.summary.speech.Courtesies;
import org.isnad.summary.speech.SpokenSentence;
import org.isnad.text.ArabicText;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** Phrases of one to three content words that a transcript repeats, counted by their stems and shown in their most frequent form. Immutable, thread-safe. */
public final class KeyPhrases {

    private static final int LONGEST = 3;

    /** Longer phrases are rarer and tell more. Chosen by eye on interviews; nothing else was tried. */
    private static final double[] LENGTH_BOOST = {1, 2.2, 2.8};

    /** A word that takes the article somewhere in the text is a noun or adjective; one that never does may be a verb. */
    private static final double NOT_A_NOUN = 0.35;

    /** رئيس البلدية: the first word of an annexation never takes the article. */
    private static final double ANNEXED = 0.75;

    /** Words heard with less confidence name nothing. */
    private static final double MIN_CONFIDENCE = 0.5;

    private static final int SHORTEST_WORD = 3;

    private static final int SHORTEST_PLURAL = 4;

    /** Stems of measures of time: alone they name no topic. */
    private static final Set<String> TIMES = Set.copyOf(Unit.of(List.of(
                    "ساعة", "ساعات", "دقيقة", "دقائق", "يوم", "أيام", "ليلة", "الليلة", "أسبوع", "الأسبوع", "أسابيع",
                    "شهر", "الشهر", "أشهر", "شهور", "سنة", "السنة", "سنوات", "سنين", "عام", "العام", "أعوام", "صباح",
                    "مساء", "مرة", "مرات", "الناس"))
            .stems());

    private final List<SpokenSentence> sentences;
    private final List<Unit> units;
    private final Set<String> nouns;
    private final Set<String> names;

    /**
     * @param units one per sentence
     * @param participants names of those who speak: they are known before anybody reads key phrases
     */
    public KeyPhrases(List<SpokenSentence> sentences, List<Unit> units, Collection<String> participants) {
        this.sentences = List.copyOf(sentences);
        this.units = List.copyOf(units);
        this.nouns = nouns(sentences, units);
        this.names = participants.stream()
                .flatMap(name -> Unit.of(ArabicText.words(name)).stems().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final class Phrase {
        private final int length;
        private final List<TimeSpan> mentions = new ArrayList<>();
        private final Map<String, Integer> surfaces = new TreeMap<>();

        Phrase(int length) {
            this.length = length;
        }

        String surface() {
            return surfaces.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(e -> e.getKey().startsWith("ال"))
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    /** The {@code most} weightiest phrases that are said at least {@code least} times in the sentences from {@code from} to {@code to}, exclusive. */
    public List<Keyword> find(int from, int to, int most, int least) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            if (!Courtesies.areIn(units.get(i).folded())) {
                collect(sentences.get(i).words(), units.get(i), phrases);
            }
        }
        List<Map.Entry<String, Double>> ranked = phrases.entrySet().stream()
                .filter(e -> e.getValue().mentions.size() >= least)
                .map(e -> Map.entry(e.getKey(), weight(e.getKey(), e.getValue())))
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return distinct(ranked, phrases, most);
    }

    /** A phrase whose words are all in a better one adds nothing. */
    private static List<Keyword> distinct(
            List<Map.Entry<String, Double>> ranked, Map<String, Phrase> phrases, int most) {
        List<Keyword> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Map.Entry<String, Double> entry : ranked) {
            List<String> stems = List.of(entry.getKey().split(" "));
            Phrase phrase = phrases.get(entry.getKey());
            if (phrase != null && chosen.size() < most && stems.stream().noneMatch(used::contains)) {
                chosen.add(new Keyword(phrase.surface(), entry.getValue(), phrase.mentions));
                used.addAll(stems);
            }
        }
        return chosen;
    }

    private double weight(String key, Phrase phrase) {
        List<String> stems = List.of(key.split(" "));
        long named = stems.stream().filter(nouns::contains).count();
        if (phrase.length == 1 && (named == 0 || TIMES.contains(key))) {
            return 0;
        }
        boolean verb = phrase.surface().startsWith("ي") && !nouns.contains(stems.get(0));
        boolean annexed = !verb && nouns.contains(stems.get(stems.size() - 1));
        double noun = named == phrase.length ? 1 : annexed ? ANNEXED : NOT_A_NOUN;
        return Math.log(1 + phrase.mentions.size()) * LENGTH_BOOST[phrase.length - 1] * noun;
    }

    private void collect(List<Word> words, Unit unit, Map<String, Phrase> phrases) {
        if (unit.length() != words.size()) {
            return;
        }
        Set<Integer> numbers = numbers(words);
        for (int from = 0; from < words.size(); from++) {
            List<String> stems = new ArrayList<>();
            for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
                if (!tells(unit, words, to)
                        || numbers.contains(to)
                        || stems.contains(unit.stems().get(to))) {
                    break;
                }
                stems.add(unit.stems().get(to));
                add(phrases, words.subList(from, to + 1), stems);
            }
        }
    }

    private static Set<Integer> numbers(Collection<Word> words) {
        Set<Integer> places = new HashSet<>();
        for (NumberSpan number : Numbers.find(words.stream().map(Word::text).toList())) {
            for (int i = number.from(); i < number.to(); i++) {
                places.add(i);
            }
        }
        return places;
    }

    private boolean tells(Unit unit, List<Word> words, int i) {
        return !names.contains(unit.stems().get(i))
                && unit.stems().get(i).length() >= SHORTEST_WORD - 1
                && unit.folded().get(i).length() >= SHORTEST_WORD
                && words.get(i).confidence() >= MIN_CONFIDENCE;
    }

    private static void add(Map<String, Phrase> phrases, List<Word> words, List<String> stems) {
        Phrase phrase = phrases.computeIfAbsent(String.join(" ", stems), key -> new Phrase(stems.size()));
        phrase.mentions.add(
                words.get(0).span().union(words.get(words.size() - 1).span()));
        phrase.surfaces.merge(surface(words), 1, Integer::sum);
    }

    /** Without a conjunction or preposition in front of the first word. */
    private static String surface(List<Word> words) {
        String first = words.get(0).text();
        String rest = words.stream().skip(1).map(word -> " " + word.text()).collect(Collectors.joining());
        return NameForms.withoutProclitic(first) + rest;
    }

    /** Stems of words that take the article somewhere, or a feminine or plural ending of nouns. */
    private static Set<String> nouns(List<SpokenSentence> sentences, List<Unit> units) {
        Set<String> nouns = new HashSet<>();
        for (int s = 0; s < units.size(); s++) {
            Unit unit = units.get(s);
            List<Word> words = sentences.get(s).words();
            for (int i = 0; unit.length() == words.size() && i < unit.length(); i++) {
                // The ending is read as written: folded, ة would be the ه of a pronoun.
                String written = words.get(i).text();
                boolean noun = NameForms.withoutProclitic(unit.folded().get(i)).startsWith("ال")
                        || written.endsWith("ة")
                        || written.endsWith("ات") && written.length() > SHORTEST_PLURAL;
                if (noun && !unit.stems().get(i).isEmpty()) {
                    nouns.add(unit.stems().get(i));
                }
            }
        }
        return nouns;
    }
}
