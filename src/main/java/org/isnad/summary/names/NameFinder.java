package org.isnad.summary.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.summary.Mention;
import org.isnad.summary.extract.Lexicon;
import org.isnad.summary.speech.SpokenSentence;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/**
 * Finds people, places and organisations: those of our lists, people after a title, organisations after their kind (وزارة، جامعة …), and whoever is known to take part.
 * Not thread-safe; one object reads one transcript.
 */
public final class NameFinder {

    private static final Map<String, List<List<String>>> PLACES = gazetteer("places.txt");
    private static final Map<String, List<List<String>>> ORGANISATIONS = gazetteer("organisations.txt");
    private static final Set<String> GIVEN = words("given-names.txt");
    private static final Set<String> TITLES = words("titles.txt");
    private static final Set<String> KINDS = words("organisation-kinds.txt");

    /** A name has at most this many words after its title. */
    private static final int LONGEST_NAME = 3;

    /** Words heard with less confidence name nobody. */
    private static final double MIN_CONFIDENCE = 0.5;

    private static final Set<String> PLACE_KINDS =
            Set.of("مدينه", "قريه", "بلده", "ناحيه", "جزيره", "حي", "مخيم", "ضاحيه");

    private final Map<String, List<List<String>>> people = new HashMap<>();
    private final Map<String, List<List<String>>> places = new HashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();

    private static final class Found {
        private final Mention.Kind kind;
        private final List<TimeSpan> spans = new ArrayList<>();
        private final Map<String, Integer> surfaces = new TreeMap<>();

        Found(Mention.Kind kind) {
            this.kind = kind;
        }

        Mention mention() {
            String name = surfaces.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse("");
            return new Mention(name, kind, spans);
        }
    }

    /** What was found at a place of a sentence. */
    private record Hit(Mention.Kind kind, int from, int to) {}

    private NameFinder(Collection<String> known) {
        for (String name : known) {
            List<String> words = folded(ArabicText.words(name));
            if (words.size() > 1) {
                index(people, words);
            }
        }
    }

    /**
     * @param known names of those who take part
     * @return most mentioned first
     */
    public static List<Mention> find(List<SpokenSentence> sentences, Collection<String> known) {
        NameFinder finder = new NameFinder(known);
        sentences.forEach(sentence -> finder.learnPlaces(
                folded(sentence.words().stream().map(Word::text).toList())));
        sentences.forEach(sentence -> finder.read(sentence.words()));
        return SameNames.merge(
                finder.found.values().stream().map(Found::mention).toList(), known);
    }

    /** مدينة باب القمر: two words after the kind of place, of which the second is definite, are its name wherever they stand. */
    private void learnPlaces(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            String first = words.get(i + 1);
            String second = words.get(i + 2);
            boolean kind = Stream.of(NameForms.forms(words.get(i))).anyMatch(PLACE_KINDS::contains);
            boolean name = !Lexicon.isFunction(first)
                    && !first.startsWith("ال")
                    && !first.endsWith("ه")
                    && first.length() > 2
                    && second.startsWith("ال")
                    && second.length() > 4
                    && !Lexicon.isFunction(second);
            if (kind && name) {
                index(places, List.of(first, second));
            }
        }
    }

    private void read(List<Word> words) {
        List<String> folded = folded(words.stream().map(Word::text).toList());
        int at = 0;
        while (at < folded.size()) {
            Optional<Hit> hit = hit(folded, at);
            int next = at + 1;
            if (hit.isPresent()) {
                Hit h = hit.get();
                List<Word> named = words.subList(h.from, h.to);
                if (named.stream().allMatch(word -> word.confidence() >= MIN_CONFIDENCE)) {
                    keep(h.kind, named, folded.subList(h.from, h.to));
                    next = h.to;
                }
            }
            at = next;
        }
    }

    private void keep(Mention.Kind kind, List<Word> words, List<String> folded) {
        List<String> forms = new ArrayList<>(folded);
        forms.set(0, listed(kind, folded.get(0)));
        Found entry = found.computeIfAbsent(kind + " " + String.join(" ", forms), key -> new Found(kind));
        entry.spans.add(words.get(0).span().union(words.get(words.size() - 1).span()));
        String first = words.get(0).text();
        // What was folded away in front of the name is taken off its written form too; folding changes no number of
        // letters there.
        String cut = first.substring(
                Math.max(0, folded.get(0).length() - forms.get(0).length()));
        String bare = forms.get(0).startsWith("ال") && first.startsWith("لل") ? "ال" + first.substring(2) : cut;
        String rest = words.stream().skip(1).map(word -> " " + word.text()).collect(Collectors.joining());
        entry.surfaces.merge(bare + rest, 1, Integer::sum);
    }

    private String listed(Mention.Kind kind, String first) {
        for (String form : NameForms.forms(first)) {
            boolean known = switch (kind) {
                case PLACE -> PLACES.containsKey(form) || places.containsKey(form);
                case ORGANISATION -> ORGANISATIONS.containsKey(form) || KINDS.contains(form);
                case PERSON -> people.containsKey(form) || GIVEN.contains(form);
            };
            if (known) {
                return form;
            }
        }
        return first;
    }

    private Optional<Hit> hit(List<String> words, int at) {
        return entry(people, words, at, Mention.Kind.PERSON)
                .or(() -> titled(words, at))
                .or(() -> entry(ORGANISATIONS, words, at, Mention.Kind.ORGANISATION))
                .or(() -> ofKind(words, at))
                .or(() -> entry(PLACES, words, at, Mention.Kind.PLACE))
                .or(() -> entry(places, words, at, Mention.Kind.PLACE))
                .or(() -> twoGivenNames(words, at));
    }

    private static Optional<Hit> entry(
            Map<String, List<List<String>>> lists, List<String> words, int at, Mention.Kind kind) {
        for (String form : NameForms.forms(words.get(at))) {
            for (List<String> name : lists.getOrDefault(form, List.of())) {
                int to = at + name.size();
                if (to <= words.size() && words.subList(at + 1, to).equals(name.subList(1, name.size()))) {
                    return Optional.of(new Hit(kind, at, to));
                }
            }
        }
        return Optional.empty();
    }

    /** A title, then a given name, then what goes on like a name. */
    private static Optional<Hit> titled(List<String> words, int at) {
        boolean title = Stream.of(NameForms.forms(words.get(at))).anyMatch(TITLES::contains);
        if (!title || at + 1 >= words.size() || !GIVEN.contains(words.get(at + 1))) {
            return Optional.empty();
        }
        return Optional.of(new Hit(Mention.Kind.PERSON, at + 1, endOfName(words, at + 2)));
    }

    private static Optional<Hit> twoGivenNames(List<String> words, int at) {
        boolean both = at + 1 < words.size()
                && GIVEN.contains(NameForms.withoutProclitic(words.get(at)))
                && GIVEN.contains(words.get(at + 1));
        return both ? Optional.of(new Hit(Mention.Kind.PERSON, at, endOfName(words, at + 2))) : Optional.empty();
    }

    private static int endOfName(List<String> words, int from) {
        int to = from;
        if (to < words.size() && words.get(to - 1).equals("عبد")) {
            to++;
        }
        while (to < words.size() && to < from + LONGEST_NAME - 1 && continues(words.get(to))) {
            to++;
        }
        return to;
    }

    /** Another given name, or a surname with the article (الحلبي، الجابر). */
    private static boolean continues(String word) {
        return !Lexicon.isFunction(word)
                && !TITLES.contains(word)
                && (GIVEN.contains(word) || (word.startsWith("ال") && word.length() > 4));
    }

    /** وزارة الداخلية، جامعة دمشق, المصرف المركزي: the kind, and the definite or listed word after it. */
    private static Optional<Hit> ofKind(List<String> words, int at) {
        boolean kind = Stream.of(NameForms.forms(words.get(at))).anyMatch(KINDS::contains);
        if (!kind || at + 1 >= words.size()) {
            return Optional.empty();
        }
        String next = words.get(at + 1);
        boolean definite = next.startsWith("ال") && next.length() > 3 && !Lexicon.isFunction(next);
        return definite || PLACES.containsKey(next)
                ? Optional.of(new Hit(Mention.Kind.ORGANISATION, at, at + 2))
                : Optional.empty();
    }

    private static List<String> folded(List<String> words) {
        return words.stream()
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .toList();
    }

    private static Set<String> words(String list) {
        return Lexicon.lines(list)
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One name a line or several between commas, by first word; the longest first. */
    private static Map<String, List<List<String>>> gazetteer(String list) {
        Map<String, List<List<String>>> names = new HashMap<>();
        Lexicon.lines(list)
                .flatMap(line -> Stream.of(line.split("،")))
                .map(name -> folded(ArabicText.words(name)))
                .filter(name -> !name.isEmpty())
                .forEach(name -> index(names, name));
        return names;
    }

    private static void index(Map<String, List<List<String>>> names, List<String> name) {
        List<List<String>> same = names.computeIfAbsent(name.get(0), key -> new ArrayList<>());
        same.add(name);
        same.sort(Comparator.<List<String>>comparingInt(List::size).reversed());
    }
}
