package org.isnad.speakers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Groups windows by voice. From one group on, the group that parts most clearly is split in two as long as its halves are different voices: the
 * halves' similarity, cleared of the noise of single windows ({@link PairSums}), must be well below 1. Takes time linear in the windows.
 *
 * <p>Why not an eigengap alone: the question "one voice or two" is asked of every group, at a scale that the episode itself sets, so that it also answers
 * for a single speaker. Measured on 190 conversations of 1–5 real and acted voices: docs/decisions/005.
 */
final class VoiceClusters {

    /** Two halves more alike than this are one voice, given any amount of speech: one voice parted at will measured 0.74–0.97, two 0.69 and less. */
    static final double ALIKE = 0.75;

    /** With n windows, chance alone makes the halves of one voice look less alike, by about 1/√n: fit to the same figures. */
    static final double ALIKE_LIMIT = 0.84;

    static final double CHANCE = 1.0;

    /** The bound where the eigengap seconds a split: two real voices that differ little measured 0.84–0.87, one long voice 0.89 and more. */
    static final double ALIKE_SECONDED = 0.88;

    /** A voice needs so many windows, about 4 s of speech. */
    private static final int MIN_WINDOWS = 3;

    /** Windows with less speech are too uncertain to decide what voices there are, in milliseconds. */
    private static final int MIN_SPEECH_MS = 1000;

    /** Neighbouring windows of one stretch that are split as one: averages out what is being said. */
    private static final int BUNDLE = 4;

    private record Group(int[] members, boolean[] second, PairSums.Comparison halves, boolean splittable) {

        /** How far below the threshold the halves are; the greater, the clearer. */
        double clarity() {
            return splittable ? threshold(halves.weight(), false) - halves.alikeness() : Double.NEGATIVE_INFINITY;
        }
    }

    private final VoiceWindows windows;
    private final int[] reliable;
    private final PairSums pairs;

    VoiceClusters(VoiceWindows windows) {
        this.windows = windows;
        this.reliable = reliable(windows);
        this.pairs = new PairSums(windows, reliable);
    }

    /** Two groups less alike than this are two voices; with a second opinion for more voices, less has to be shown. */
    static double threshold(double weight, boolean seconded) {
        double chance = 1 / Math.sqrt(Math.max(weight, 1));
        return seconded
                ? Math.min(ALIKE_SECONDED, 1 - CHANCE * chance)
                : Math.min(ALIKE, ALIKE_LIMIT - CHANCE * chance);
    }

    /** The centres of the voices, directions of length 1; at least one. */
    List<float[]> centres(SpeakerCount count) {
        boolean given = count.given().isPresent();
        int opinion = given ? 1 : EigengapCount.estimate(windows, reliable, count.limit());
        List<float[]> centres = new ArrayList<>();
        for (Group group : split(count, opinion)) {
            centres.add(windows.centre(group.members()));
        }
        CentreRefinement refinement = new CentreRefinement(windows, pairs, reliable);
        List<float[]> refined = refinement.refine(centres);
        return given ? refined : refinement.merge(refined, opinion);
    }

    private List<Group> split(SpeakerCount count, int opinion) {
        List<Group> groups = new ArrayList<>(List.of(group(reliable)));
        while (groups.size() < count.limit()) {
            Group clearest = groups.stream()
                    .max(Comparator.comparingDouble(Group::clarity))
                    .orElseThrow();
            boolean wanted = count.given().isPresent() || apart(clearest, groups.size() < opinion);
            if (!clearest.splittable() || !wanted) {
                break;
            }
            groups.remove(clearest);
            groups.add(group(half(clearest, false)));
            groups.add(group(half(clearest, true)));
        }
        return groups;
    }

    /** @param seconded whether the eigengap, too, hears more voices */
    private static boolean apart(Group group, boolean seconded) {
        return group.halves().alikeness() < threshold(group.halves().weight(), seconded);
    }

    private static int[] reliable(VoiceWindows windows) {
        int[] rich = withSpeech(windows, MIN_SPEECH_MS);
        return rich.length >= MIN_WINDOWS ? rich : withSpeech(windows, 0);
    }

    private static int[] withSpeech(VoiceWindows windows, int leastMs) {
        return IntStream.range(0, windows.count())
                .filter(i -> windows.speechMs(i) >= leastMs)
                .toArray();
    }

    private Group group(int[] members) {
        List<int[]> bundles = bundles(members);
        Optional<boolean[]> split = bundles.size() < 2 ? Optional.empty() : splitBundles(bundles, members);
        boolean[] second = split.map(s -> spread(bundles, s, members.length)).orElse(new boolean[members.length]);
        int inSecond = 0;
        for (boolean s : second) {
            inSecond += s ? 1 : 0;
        }
        boolean splittable = split.isPresent() && Math.min(inSecond, members.length - inSecond) >= MIN_WINDOWS;
        return new Group(members, second, pairs.compare(members, second), splittable);
    }

    /** Runs of up to {@link #BUNDLE} members of one stretch, as (first place, end exclusive) in {@code members}. */
    private List<int[]> bundles(int[] members) {
        List<int[]> bundles = new ArrayList<>();
        int start = 0;
        for (int a = 1; a <= members.length; a++) {
            boolean ends = a == members.length
                    || a - start == BUNDLE
                    || windows.stretch(members[a]) != windows.stretch(members[start]);
            if (ends) {
                bundles.add(new int[] {start, a});
                start = a;
            }
        }
        return bundles;
    }

    private Optional<boolean[]> splitBundles(List<int[]> bundles, int[] members) {
        List<float[]> points = new ArrayList<>();
        double[] weights = new double[bundles.size()];
        for (int b = 0; b < weights.length; b++) {
            int[] bundle = bundles.get(b);
            points.add(windows.centre(Arrays.copyOfRange(members, bundle[0], bundle[1])));
            weights[b] = bundle[1] - bundle[0];
        }
        return TwoMeans.split(points, weights);
    }

    private static boolean[] spread(List<int[]> bundles, boolean[] split, int length) {
        boolean[] second = new boolean[length];
        for (int b = 0; b < split.length; b++) {
            Arrays.fill(second, bundles.get(b)[0], bundles.get(b)[1], split[b]);
        }
        return second;
    }

    private static int[] half(Group group, boolean second) {
        int[] half = new int[group.members().length];
        int length = 0;
        for (int a = 0; a < half.length; a++) {
            if (group.second()[a] == second) {
                half[length++] = group.members()[a];
            }
        }
        return Arrays.copyOf(half, length);
    }
}
