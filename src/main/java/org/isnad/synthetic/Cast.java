package org.isnad.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Podcasts and people. Immutable. */
final class Cast {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 4);
    private static final int WEEKS = 11 * 52;

    /** Some people are asked again and again, most once. */
    private final Lottery guest;

    private final List<String> people;
    private final List<String> podcasts;

    Cast(WordLists lists, int podcastCount) {
        people = combine(lists.of("first"), lists.of("last"));
        podcasts = combine(lists.of("podcast"), lists.of("theme")).subList(0, podcastCount);
        guest = Lottery.zipf(people.size(), 0.8, 5);
    }

    /** Every pair, in an order that spreads both halves. */
    private static List<String> combine(List<String> first, List<String> second) {
        List<String> pairs = new ArrayList<>();
        for (int shift = 0; shift < second.size(); shift++) {
            for (int i = 0; i < first.size(); i++) {
                pairs.add(first.get(i) + " " + second.get((i + shift) % second.size()));
            }
        }
        return pairs;
    }

    String podcast(int number) {
        return podcasts.get(number % podcasts.size());
    }

    /** A podcast keeps its host. */
    String host(int podcast) {
        return people.get(people.size() - 1 - podcast % podcasts.size());
    }

    String guest(SplittableRandom random) {
        return people.get(guest.draw(random));
    }

    LocalDate date(int number, int episodes) {
        return FIRST.plusWeeks((long) number * WEEKS / Math.max(1, episodes)).plusDays(number % 7);
    }

    List<String> people() {
        return people;
    }

    int podcasts() {
        return podcasts.size();
    }
}
