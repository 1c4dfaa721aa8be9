package org.isnad.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.timing.TimeSpan;

/** Finds the voices of one revision again in another of the same audio, by the time in which both speak. Pure. */
public final class VoiceOverlap {

    /** More than half of a voice's time: no second voice can then hold as much of it, so that a name never goes to a voice that hardly spoke those words. */
    private static final double LEAST = 0.5;

    private VoiceOverlap() {}

    private record Pair(String before, String now, long ms) {}

    /**
     * Which voice of {@code now} is which of {@code before}; each is at most one.
     *
     * @return by the id before
     */
    public static Map<String, String> match(List<Segment> before, List<Segment> now) {
        Map<String, Long> time = new HashMap<>();
        before.forEach(s -> time.merge(s.speaker(), s.span().durationMs(), Long::sum));
        List<Pair> pairs = new ArrayList<>(pairs(before, now));
        pairs.removeIf(p -> p.ms <= LEAST * time.getOrDefault(p.before, 0L));
        pairs.sort(Comparator.comparingLong(Pair::ms).reversed().thenComparing(Pair::before));
        Map<String, String> matched = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.before) && taken.add(pair.now)) {
                matched.put(pair.before, pair.now);
            }
        }
        return matched;
    }

    /** Segments are in time order; those of a revision hardly overlap one another. */
    private static List<Pair> pairs(List<Segment> before, List<Segment> now) {
        Map<String, Map<String, Long>> together = new HashMap<>();
        int first = 0;
        for (Segment old : before) {
            while (first < now.size()
                    && now.get(first).span().endMs() <= old.span().startMs()) {
                first++;
            }
            for (int i = first;
                    i < now.size() && now.get(i).span().startMs() < old.span().endMs();
                    i++) {
                long ms = shared(old.span(), now.get(i).span());
                if (ms > 0) {
                    together.computeIfAbsent(old.speaker(), k -> new HashMap<>())
                            .merge(now.get(i).speaker(), ms, Long::sum);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        together.forEach((old, others) -> others.forEach((other, ms) -> pairs.add(new Pair(old, other, ms))));
        return pairs;
    }

    private static long shared(TimeSpan a, TimeSpan b) {
        return Math.min(a.endMs(), b.endMs()) - Math.max(a.startMs(), b.startMs());
    }

    /**
     * What is in force on {@code before}, said of the voices of {@code now}; what is not found again is left out.
     *
     * @param before as the machine found it
     * @param now as the machine found it
     * @param history of {@code before}, oldest first
     */
    public static List<SpeakerChange> carried(Transcript before, Transcript now, List<SpeakerChange> history) {
        SpeakerLayer layer = SpeakerLayer.of(history);
        Map<String, String> single = match(before.segments(), now.segments());
        List<SpeakerChange> carried = new ArrayList<>();
        for (SpeakerChange change : layer.standing()) {
            if (change.action() == SpeakerChange.Action.MERGE) {
                Optional<String> from = Optional.ofNullable(single.get(change.speaker()));
                Optional<String> into = change.into().map(single::get);
                if (from.isPresent() && into.isPresent()) {
                    carried.add(to(change, from.get(), into));
                }
            }
        }
        SpeakerLayer merges = SpeakerLayer.of(carried);
        Map<String, String> whole =
                match(layer.over(before).segments(), merges.over(now).segments());
        for (SpeakerChange change : layer.standing()) {
            if (change.action() == SpeakerChange.Action.NAME) {
                Optional.ofNullable(whole.get(layer.voice(change.speaker())))
                        .ifPresent(voice -> carried.add(to(change, voice, Optional.empty())));
            }
        }
        return List.copyOf(carried);
    }

    private static SpeakerChange to(SpeakerChange c, String speaker, Optional<String> into) {
        return new SpeakerChange(
                0,
                speaker,
                c.action(),
                c.name(),
                c.role(),
                into,
                Optional.empty(),
                c.author(),
                c.at(),
                Optional.of(c.id()));
    }
}
