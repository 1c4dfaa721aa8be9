package org.isnad.synthetic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The words of one episode, one after the other: function words, content words by Zipf's law, a theme that makes some words come in bursts, set phrases, names and
 * numbers. Not thread-safe.
 */
final class Speech {

    /** Share of function words in spoken Arabic, about. */
    private static final double FUNCTION = 0.40;

    private static final double PHRASE = 0.010;
    private static final double NUMBER = 0.012;
    private static final double NAME = 0.015;
    private static final double LATIN = 0.001;

    /** Share of content words that belong to the episode's theme; what makes words bursty. */
    private static final double THEME = 0.25;

    private static final int THEME_LEMMAS = 120;

    /** What every episode draws from. Immutable. */
    static final class Sources {
        final Lexicon lexicon;
        final Inflection inflection = new Inflection();
        final Lottery content;
        final Lottery theme = Lottery.zipf(THEME_LEMMAS, 1.0, 2.0);
        final List<String> functionWords = new ArrayList<>();
        final Lottery function;
        final List<List<String>> phrases;
        final Lottery phrase;
        final List<String> latin;

        Sources(WordLists lists) {
            lexicon = Lexicon.of(lists);
            content = Lottery.zipf(lexicon.size(), 1.1, 2.7);
            List<String> lines = lists.of("function");
            double[] weights = new double[lines.size()];
            for (int i = 0; i < weights.length; i++) {
                String[] parts = lines.get(i).split(" ");
                functionWords.add(parts[0]);
                weights[i] = Double.parseDouble(parts[1]);
            }
            function = new Lottery(weights);
            phrases =
                    lists.of("phrase").stream().map(p -> List.of(p.split(" "))).toList();
            phrase = Lottery.zipf(phrases.size(), 1.0, 1.0);
            latin = lists.of("latin");
        }
    }

    private final Sources sources;
    private final SplittableRandom random;
    private final int[] theme = new int[THEME_LEMMAS];
    private final List<String> names;
    private final Deque<String> pending = new ArrayDeque<>();

    Speech(Sources sources, List<String> names, SplittableRandom random) {
        this.sources = sources;
        this.names = names;
        this.random = random;
        for (int i = 0; i < theme.length; i++) {
            double depth = random.nextDouble();
            theme[i] = (int) (depth * depth * sources.lexicon.size() / 4);
        }
    }

    String next() {
        while (pending.isEmpty()) {
            choose();
        }
        return pending.remove();
    }

    private void choose() {
        double at = random.nextDouble();
        if (at < FUNCTION) {
            pending.add(sources.functionWords.get(sources.function.draw(random)));
        } else if (at < FUNCTION + PHRASE) {
            pending.addAll(sources.phrases.get(sources.phrase.draw(random)));
        } else if (at < FUNCTION + PHRASE + NUMBER) {
            number();
        } else if (at < FUNCTION + PHRASE + NUMBER + NAME) {
            pending.addAll(List.of(names.get(random.nextInt(names.size())).split(" ")));
        } else if (at < FUNCTION + PHRASE + NUMBER + NAME + LATIN) {
            pending.add(sources.latin.get(random.nextInt(sources.latin.size())));
        } else {
            pending.add(content());
        }
    }

    /** Years, small counts and round sums; one in eight in digits. */
    private void number() {
        int kind = random.nextInt(4);
        int number = switch (kind) {
            case 0 -> 1970 + random.nextInt(56);
            case 1 -> 100 * (1 + random.nextInt(9));
            default -> 2 + random.nextInt(98);
        };
        if (kind == 0) {
            pending.add("عام");
        }
        if (random.nextInt(8) == 0) {
            pending.add(Integer.toString(number));
        } else {
            pending.addAll(Spelled.words(number));
        }
    }

    private String content() {
        int rank = random.nextDouble() < THEME ? theme[sources.theme.draw(random)] : sources.content.draw(random);
        return sources.inflection.inflect(sources.lexicon.lemma(rank), random);
    }
}
