package org.isnad.summary.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;

/** Who asks and who answers in an episode. Immutable. */
public final class Voices {

    /** Where no role is known, somebody with less than this share of the words may be the one who asks. */
    private static final double MOST_OF_AN_INTERVIEWER = 0.5;

    /** … if at least this share of the turns asks. */
    private static final double ASKING_TURNS = 0.25;

    private final Set<String> asking;

    private Voices(Set<String> asking) {
        this.asking = Set.copyOf(asking);
    }

    /** By the roles, or where there are none by who asks. */
    public static Voices of(Transcript transcript) {
        Set<String> hosts = new HashSet<>();
        for (TranscriptSpeaker speaker : transcript.speakers()) {
            if (speaker.role() == SpeakerRole.HOST) {
                hosts.add(speaker.id());
            }
        }
        return new Voices(hosts.isEmpty() && transcript.speakers().size() > 1 ? guess(transcript) : hosts);
    }

    /** Whether this speaker interviews. */
    public boolean asks(String speaker) {
        return asking.contains(speaker);
    }

    private static Set<String> guess(Transcript transcript) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        Map<String, Integer> questions = new HashMap<>();
        int all = 0;
        for (Segment segment : transcript.segments()) {
            List<String> folded = ArabicText.words(segment.text()).stream()
                    .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                    .toList();
            all += folded.size();
            words.merge(segment.speaker(), folded.size(), Integer::sum);
            turns.merge(segment.speaker(), 1, Integer::sum);
            questions.merge(segment.speaker(), Questions.asks(folded, false, false) ? 1 : 0, Integer::sum);
        }
        Set<String> asking = new HashSet<>();
        for (Map.Entry<String, Integer> turn : turns.entrySet()) {
            double share = words.getOrDefault(turn.getKey(), 0) / (double) Math.max(1, all);
            double asks = questions.getOrDefault(turn.getKey(), 0) / (double) turn.getValue();
            if (share < MOST_OF_AN_INTERVIEWER && asks >= ASKING_TURNS) {
                asking.add(turn.getKey());
            }
        }
        return asking;
    }
}
