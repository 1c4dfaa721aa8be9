package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;

/** Takes out of an alignment what chance put there: lone words far from the rest, and names fetched from another sentence. Works on one alignment. */
final class Pruning {

    /** Columns stepped over from which on a following block stands for itself. */
    private static final int STEP = 5;

    /** Columns within which a lone word is the same sentence in another order. */
    private static final int SENTENCE = 12;

    /** Content words that are a clause whatever stands around them. */
    private static final int MANY = 4;

    /** Share of the content words around it that a shorter piece must cover. */
    private static final double FILLED = .6;

    private final QuoteText quote;
    private final Speech speech;
    private final double[] weights;

    Pruning(QuoteText quote, Speech speech, double[] weights) {
        this.quote = quote;
        this.speech = speech;
        this.weights = weights;
    }

    /** The runs worth keeping; the first of each run is marked as jumped to. */
    List<List<Pair>> runs(List<Pair> pairs) {
        List<List<Pair>> runs = new ArrayList<>();
        for (List<Pair> run : split(pairs, false)) {
            List<Pair> kept = new ArrayList<>();
            split(run, true).stream()
                    .filter(block -> !isNames(block) || block.size() == run.size())
                    .forEach(kept::addAll);
            if (!kept.isEmpty()) {
                runs.add(kept);
            }
        }
        List<Pair> main = main(runs);
        runs.removeIf(run -> run != main && (!isSound(run, main) || !fillsItsPlace(run, runs)));
        return runs;
    }

    private List<Pair> main(List<List<Pair>> runs) {
        List<Pair> main = List.of();
        for (List<Pair> run : runs) {
            main = main.isEmpty() || weight(run) > weight(main) ? run : main;
        }
        return main;
    }

    private double weight(List<Pair> run) {
        double weight = 0;
        for (Pair pair : run) {
            weight += weights[pair.quote()] * pair.likeness().credit();
        }
        return weight;
    }

    private static List<List<Pair>> split(List<Pair> pairs, boolean atSteps) {
        List<List<Pair>> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= pairs.size(); i++) {
            if (i == pairs.size()
                    || (atSteps
                            ? pairs.get(i).column() - pairs.get(i - 1).column() > STEP
                            : pairs.get(i).jumped())) {
                runs.add(new ArrayList<>(pairs.subList(start, i)));
                start = i;
            }
        }
        return runs;
    }

    private boolean isNames(List<Pair> block) {
        return block.stream().allMatch(pair -> {
            Unit unit = quote.units().get(pair.quote());
            Unit before = pair.quote() > 0 ? quote.units().get(pair.quote() - 1) : unit;
            return unit.is(WordClass.TITLE) || NameGate.isName(unit, before, pair.quote() > 0);
        });
    }

    /** Two same words, or one in the main run's own sentence. */
    private boolean isSound(List<Pair> run, List<Pair> main) {
        long same = run.stream().filter(this::isSame).count();
        if (isElsewhere(run, main)) {
            return same >= 3;
        }
        return same >= 2 || same == 1 && (distance(run, main) <= SENTENCE || isPhrase(run));
    }

    /** A clause from elsewhere covers most of what stands between its neighbours in the quotation; two words in common with it do not. */
    private boolean fillsItsPlace(List<Pair> run, List<List<Pair>> runs) {
        int at = runs.indexOf(run);
        int from = at == 0 ? 0 : last(runs.get(at - 1)).quote() + 1;
        int to = at + 1 == runs.size()
                ? quote.units().size()
                : runs.get(at + 1).get(0).quote();
        int content = 0;
        for (int i = from; i < to; i++) {
            content += quote.units().get(i).isContent() ? 1 : 0;
        }
        long matched = run.stream().filter(this::isContent).count();
        return matched >= MANY || matched >= FILLED * content;
    }

    private boolean isContent(Pair pair) {
        return quote.units().get(pair.quote()).isContent() && pair.likeness().agrees();
    }

    private static Pair last(List<Pair> run) {
        return run.get(run.size() - 1);
    }

    private boolean isElsewhere(List<Pair> run, List<Pair> main) {
        return !speech.strip(run.get(0).column())
                .episode()
                .equals(speech.strip(main.get(0).column()).episode());
    }

    /** At least three units that follow each other closely. */
    private boolean isPhrase(List<Pair> run) {
        int span = run.get(run.size() - 1).column() - run.get(0).column() + 1;
        return run.size() >= 3 && span <= run.size() + 1 && weight(run) >= Thresholds.PIECE_WEIGHT;
    }

    private boolean isSame(Pair pair) {
        return quote.units().get(pair.quote()).isContent() && pair.likeness().isWord();
    }

    private int distance(List<Pair> run, List<Pair> main) {
        int column = run.get(0).column();
        int first = main.stream().mapToInt(Pair::column).min().orElse(column);
        int last = main.stream().mapToInt(Pair::column).max().orElse(column);
        if (!speech.sameStrip(column, first)) {
            return Integer.MAX_VALUE;
        }
        return column < first ? first - column : Math.max(0, column - last);
    }
}
