package org.isnad.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Precision and recall of found quotations against annotated ones: two spans match when their words have a Jaccard coefficient of at least one half (OVERLAP) or
 * are the same words (EXACT); pairs are made one to one, the best first. Accumulates over articles; not thread-safe.
 */
public final class QuoteScores {

    /** A found quotation; positions count code points, {@code end} is exclusive. */
    public record Found(int start, int end, String kind, Optional<String> speaker) {}

    /**
     * An annotated quotation.
     *
     * @param clause the reported clause around a MIXED piece: an INDIRECT found there is not counted
     * @param speakers the names that count as right, the best first; empty when nobody is named
     */
    public record Gold(
            int start,
            int end,
            String kind,
            Optional<Range> clause,
            List<String> speakers,
            Optional<String> source,
            boolean carried) {}

    /** A stretch that is no quotation ({@code why} tells its kind), or one that counts neither way. */
    public record Range(int start, int end, String why) {}

    /** An annotated article. */
    public record Annotated(String text, List<Gold> quotations, List<Range> distractors, List<Range> optional) {}

    /** A pair of rates with their mean. */
    public record Rates(double precision, double recall, double f1) {
        static Rates of(double precision, double recall) {
            double sum = precision + recall;
            return new Rates(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
        }
    }

    /** One line of the result: a kind or a group of kinds. */
    public record Line(String kind, int gold, int found, Rates exact, Rates overlap, Rates overlapAndKind) {}

    /** How often the speaker of a matched quotation is right, and how many of what are no quotations were taken for some. */
    public record Totals(
            int articles,
            int speakersRight,
            int speakers,
            double speakerAccuracy,
            int distractorsTaken,
            int distractors,
            double distractorRate,
            List<Line> lines) {}

    private static final List<String> GROUPS =
            List.of("ALL", "QUOTED", "FRAGMENT", "DIRECT", "PARTIAL", "MIXED", "INDIRECT");

    private final Map<String, int[]> counts = new TreeMap<>();
    private int articles;
    private int speakersRight;
    private int speakers;
    private int distractors;
    private int distractorsTaken;

    private static final int GOLD = 0;
    private static final int FOUND = 1;
    private static final int EXACT_RECALLED = 2;
    private static final int EXACT_PRECISE = 3;
    private static final int RECALLED = 4;
    private static final int PRECISE = 5;
    private static final int SAME_KIND = 6;

    public void add(Annotated article, List<Found> predictions) {
        articles++;
        WordPositions words = new WordPositions(article.text());
        List<Span> gold = new ArrayList<>();
        article.quotations().forEach(g -> gold.add(words.span(g.start(), g.end(), g.kind())));
        List<Found> kept = new ArrayList<>();
        List<Span> found = new ArrayList<>();
        for (Found f : predictions) {
            Span span = words.span(f.start(), f.end(), f.kind());
            if (span.start() < span.end()) {
                kept.add(f);
                found.add(span);
            }
        }
        List<int[]> exact = match(gold, found, true);
        List<int[]> overlap = match(gold, found, false);
        Set<Integer> used = new HashSet<>();
        exact.forEach(pair -> used.add(pair[1]));
        overlap.forEach(pair -> used.add(pair[1]));
        gold.forEach(g -> count(g.kind(), GOLD));
        for (int j = 0; j < found.size(); j++) {
            if (used.contains(j) || !isLeftOut(found.get(j), article, words)) {
                count(found.get(j).kind(), FOUND);
            }
        }
        countPairs(gold, found, exact, overlap);
        countSpeakers(article, kept, overlap);
        countDistractors(article, found, overlap, words);
    }

    private static List<String> groups(String kind) {
        List<String> out = new ArrayList<>(List.of(kind, "ALL"));
        if (kind.equals("PARTIAL") || kind.equals("MIXED")) {
            out.add("FRAGMENT");
        }
        if (!kind.equals("INDIRECT")) {
            out.add("QUOTED");
        }
        return out;
    }

    private void count(String kind, int what) {
        groups(kind).forEach(group -> countGroup(group, what));
    }

    private void countGroup(String group, int what) {
        counts.computeIfAbsent(group, k -> new int[7])[what]++;
    }

    private static boolean isLeftOut(Span found, Annotated article, WordPositions words) {
        boolean optional = article.optional().stream()
                .anyMatch(o -> jaccard(found.words(), words.within(o.start(), o.end())) >= 0.5);
        return optional
                || found.kind().equals("INDIRECT")
                        && article.quotations().stream()
                                .flatMap(g -> g.clause().stream())
                                .anyMatch(c -> jaccard(found.words(), words.within(c.start(), c.end())) >= 0.5);
    }

    private void countPairs(List<Span> gold, List<Span> found, List<int[]> exact, List<int[]> overlap) {
        for (int[] pair : exact) {
            count(gold.get(pair[0]).kind(), EXACT_RECALLED);
            count(found.get(pair[1]).kind(), EXACT_PRECISE);
        }
        for (int[] pair : overlap) {
            String g = gold.get(pair[0]).kind();
            String f = found.get(pair[1]).kind();
            count(g, RECALLED);
            count(f, PRECISE);
            List<String> shared = new ArrayList<>(groups(g));
            shared.retainAll(groups(f));
            for (String group : shared) {
                if (!group.equals("ALL") || g.equals(f)) {
                    countGroup(group, SAME_KIND);
                }
            }
        }
    }

    private void countSpeakers(Annotated article, List<Found> found, List<int[]> overlap) {
        Set<String> names = new HashSet<>();
        article.quotations()
                .forEach(g -> g.speakers().stream()
                        .findFirst()
                        .map(SpeakerNames::fold)
                        .ifPresent(names::add));
        for (int[] pair : overlap) {
            speakers++;
            Gold gold = article.quotations().get(pair[0]);
            if (SpeakerNames.isRight(found.get(pair[1]).speaker().orElse(""), gold, names)) {
                speakersRight++;
            }
        }
    }

    private void countDistractors(Annotated article, List<Span> found, List<int[]> overlap, WordPositions words) {
        Set<Integer> matched = new HashSet<>();
        overlap.forEach(pair -> matched.add(pair[1]));
        for (Range distractor : article.distractors()) {
            distractors++;
            Set<Integer> tokens = words.within(distractor.start(), distractor.end());
            for (int j = 0; j < found.size(); j++) {
                if (!matched.contains(j) && jaccard(tokens, found.get(j).words()) >= 0.5) {
                    distractorsTaken++;
                    break;
                }
            }
        }
    }

    /** A span in words; the words are known by where they begin. */
    record Span(int start, int end, String kind, Set<Integer> words) {}

    private record Pair(double likeness, boolean otherKind, int gold, int found) {}

    private static List<int[]> match(List<Span> gold, List<Span> found, boolean exact) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Span g = gold.get(i);
                Span f = found.get(j);
                double likeness = jaccard(g.words(), f.words());
                if (exact ? g.start() == f.start() && g.end() == f.end() : likeness >= 0.5) {
                    pairs.add(new Pair(likeness, !g.kind().equals(f.kind()), i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.likeness())
                .thenComparing(Pair::otherKind)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found));
        Set<Integer> goldUsed = new HashSet<>();
        Set<Integer> foundUsed = new HashSet<>();
        List<int[]> out = new ArrayList<>();
        for (Pair p : pairs) {
            if (!goldUsed.contains(p.gold()) && !foundUsed.contains(p.found())) {
                goldUsed.add(p.gold());
                foundUsed.add(p.found());
                out.add(new int[] {p.gold(), p.found()});
            }
        }
        return out;
    }

    private static double jaccard(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public Totals totals() {
        List<Line> lines = new ArrayList<>();
        for (String group : GROUPS) {
            int[] n = counts.getOrDefault(group, new int[7]);
            lines.add(new Line(
                    group,
                    n[GOLD],
                    n[FOUND],
                    Rates.of(share(n[EXACT_PRECISE], n[FOUND]), share(n[EXACT_RECALLED], n[GOLD])),
                    Rates.of(share(n[PRECISE], n[FOUND]), share(n[RECALLED], n[GOLD])),
                    Rates.of(share(n[SAME_KIND], n[FOUND]), share(n[SAME_KIND], n[GOLD]))));
        }
        return new Totals(
                articles,
                speakersRight,
                speakers,
                share(speakersRight, speakers),
                distractorsTaken,
                distractors,
                share(distractorsTaken, distractors),
                lines);
    }
}
