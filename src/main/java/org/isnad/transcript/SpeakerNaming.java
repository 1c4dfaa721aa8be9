package org.isnad.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives the voices of an episode the names that its archivist told. Guests are those who speak most; the hosts are, among the others, those with most turns: in
 * an interview the one who asks takes a turn for every answer, while an announcer speaks once or twice. A guess, and one that a person can mend.
 */
public final class SpeakerNaming {

    private SpeakerNaming() {}

    /**
     * @param voices ids of the speakers in order of first appearance
     * @param speakerOfWord for each word the id of its speaker
     * @return one speaker per voice, in the same order
     */
    public static List<TranscriptSpeaker> name(
            List<String> voices,
            List<Word> words,
            List<String> speakerOfWord,
            List<String> hosts,
            List<String> guests) {
        Map<String, Long> speech = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String voice = speakerOfWord.get(i);
            speech.merge(voice, words.get(i).span().durationMs(), Long::sum);
            if (i == 0 || !voice.equals(speakerOfWord.get(i - 1))) {
                turns.merge(voice, 1, Integer::sum);
            }
        }
        List<String> answering = top(voices, guests.size(), Comparator.comparing(v -> speech.getOrDefault(v, 0L)));
        List<String> others = new ArrayList<>(voices);
        others.removeAll(answering);
        List<String> asking = top(others, hosts.size(), Comparator.comparing(v -> turns.getOrDefault(v, 0)));
        Map<String, TranscriptSpeaker> named = new LinkedHashMap<>();
        voices.forEach(v -> named.put(v, new TranscriptSpeaker(v, Optional.empty(), SpeakerRole.UNKNOWN)));
        assign(named, answering, guests, SpeakerRole.GUEST);
        assign(named, asking, hosts, SpeakerRole.HOST);
        return List.copyOf(named.values());
    }

    /** The {@code n} greatest, in order of first appearance. */
    private static List<String> top(List<String> voices, int n, Comparator<String> by) {
        List<String> chosen = voices.stream().sorted(by.reversed()).limit(n).collect(Collectors.toList());
        return voices.stream().filter(chosen::contains).toList();
    }

    private static void assign(
            Map<String, TranscriptSpeaker> named, List<String> voices, List<String> names, SpeakerRole role) {
        for (int i = 0; i < Math.min(voices.size(), names.size()); i++) {
            named.put(voices.get(i), new TranscriptSpeaker(voices.get(i), Optional.of(names.get(i)), role));
        }
    }
}
