package org.isnad.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isnad.transcript.TranscriptSpeaker;

/** Who spoke the words that a quotation rests on. Immutable. */
final class Voices {

    /** Whether the words are the named person's. */
    enum Attribution {
        RIGHT,
        WRONG,
        /** The labels disagree within the passage. */
        MIXED,
        UNKNOWN
    }

    private final PassageWords words;
    private final SpeakerMatch match;

    Voices(PassageWords words, SpeakerMatch match) {
        this.words = words;
        this.match = match;
    }

    /** Weight of the evidence by speaker. */
    static Map<String, Double> shares(Alignment alignment) {
        Map<String, Double> weights = new HashMap<>();
        double all = 0;
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.isMatched(i) && !alignment.isMoved(i)) {
                weights.merge(alignment.speech().speaker(alignment.column(i)), alignment.weight(i), Double::sum);
                all += alignment.weight(i);
            }
        }
        double total = all;
        weights.replaceAll((speaker, weight) -> weight / total);
        return weights;
    }

    Attribution of(Alignment alignment, Optional<String> printed) {
        if (printed.isEmpty() || alignment.isEmpty()) {
            return Attribution.UNKNOWN;
        }
        Strip strip = alignment.speech().strip(alignment.main().firstColumn());
        Map<String, TranscriptSpeaker> known = speakers(strip);
        double right = 0;
        double wrong = 0;
        for (Map.Entry<String, Double> share : shares(alignment).entrySet()) {
            switch (answer(known, share.getKey(), printed.get())) {
                case SAME -> right += share.getValue();
                case OTHER -> wrong += share.getValue();
                case UNKNOWN -> {}
            }
        }
        if (wrong >= Thresholds.MAJORITY) {
            return Attribution.WRONG;
        }
        return right >= 1 - Thresholds.MAJORITY && wrong <= 1 - Thresholds.MAJORITY
                ? Attribution.RIGHT
                : right + wrong > 0 ? Attribution.MIXED : Attribution.UNKNOWN;
    }

    /** Bars the columns of voices that are known to be somebody else. */
    boolean[] barOthers(Speech speech, String printed) {
        boolean[] barred = new boolean[speech.size()];
        for (int c = 0; c < barred.length; c++) {
            if (!speech.isBorder(c)) {
                barred[c] = answer(speakers(speech.strip(c)), speech.speaker(c), printed) == SpeakerMatch.Answer.OTHER;
            }
        }
        return barred;
    }

    private SpeakerMatch.Answer answer(Map<String, TranscriptSpeaker> known, String id, String printed) {
        TranscriptSpeaker speaker = known.get(id);
        if (speaker == null) {
            return SpeakerMatch.Answer.UNKNOWN;
        }
        SpeakerMatch.Answer answer = match.compare(printed, speaker);
        if (answer != SpeakerMatch.Answer.UNKNOWN || speaker.name().isEmpty()) {
            return answer;
        }
        boolean somebodyElse =
                known.values().stream().anyMatch(other -> match.compare(printed, other) == SpeakerMatch.Answer.SAME);
        return somebodyElse ? SpeakerMatch.Answer.OTHER : SpeakerMatch.Answer.UNKNOWN;
    }

    private Map<String, TranscriptSpeaker> speakers(Strip strip) {
        List<TranscriptSpeaker> all = words.speakers(strip.episode(), strip.revision());
        return all.stream().collect(Collectors.toMap(TranscriptSpeaker::id, s -> s, (a, b) -> a));
    }

    String label(Strip strip, String id) {
        TranscriptSpeaker speaker = speakers(strip).get(id);
        return speaker == null ? id : speaker.label();
    }
}
