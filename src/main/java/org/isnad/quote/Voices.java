package org.isnad.quote;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.jspecify.annotations.Nullable;

/** Who spoke the words that a quotation rests on. The voices are asked for once, when they are first needed. Works on one verification; not thread-safe. */
final class Voices {

    /** Whether the words are the named person's. */
    enum Attribution {
        RIGHT,
        WRONG,
        /** The labels are another's, but a pause nearby tells that the turn may have changed before. */
        DOUBTFUL,
        /** The labels disagree within the passage. */
        MIXED,
        UNKNOWN;

        /** Whether the labels are another's, right or not. */
        boolean isAnothers() {
            return this == WRONG || this == DOUBTFUL;
        }
    }

    private final PassageWords words;
    private final SpeakerMatch match;
    private final Set<RevisionId> transcripts;
    private @Nullable Map<RevisionId, Map<String, TranscriptSpeaker>> known;

    /** @param transcripts all that will be asked about */
    Voices(PassageWords words, SpeakerMatch match, Set<RevisionId> transcripts) {
        this.words = words;
        this.match = match;
        this.transcripts = transcripts;
    }

    /**
     * Share of the evidence by speaker.
     *
     * @param settled whether to leave out, with nobody, what may bear the wrong label
     */
    private static Map<String, Double> shares(Alignment alignment, boolean settled) {
        Map<String, Double> weights = new HashMap<>();
        double all = 0;
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.isMatched(i)
                    && !alignment.isMoved(i)
                    && !alignment.quote().bracketed()[i]) {
                int column = alignment.column(i);
                if (!settled || !alignment.speech().isPastPause(column)) {
                    weights.merge(alignment.speech().speaker(column), alignment.weight(i), Double::sum);
                }
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
        boolean onTape = isOnTape(printed.get());
        Map<SpeakerMatch.Answer, Double> all = answers(known, shares(alignment, false), printed.get(), onTape);
        double right = all.getOrDefault(SpeakerMatch.Answer.SAME, 0.0);
        double wrong = all.getOrDefault(SpeakerMatch.Answer.OTHER, 0.0);
        if (wrong >= Thresholds.MAJORITY) {
            double surely = answers(known, shares(alignment, true), printed.get(), onTape)
                    .getOrDefault(SpeakerMatch.Answer.OTHER, 0.0);
            return surely >= 1 - Thresholds.MAJORITY ? Attribution.WRONG : Attribution.DOUBTFUL;
        }
        return right >= 1 - Thresholds.MAJORITY && wrong <= 1 - Thresholds.MAJORITY
                ? Attribution.RIGHT
                : right + wrong > 0 ? Attribution.MIXED : Attribution.UNKNOWN;
    }

    /** How the shares of the voices divide by what they have to do with the printed name. */
    private Map<SpeakerMatch.Answer, Double> answers(
            Map<String, TranscriptSpeaker> known, Map<String, Double> shares, String printed, boolean onTape) {
        Map<SpeakerMatch.Answer, Double> answers = new EnumMap<>(SpeakerMatch.Answer.class);
        shares.forEach((id, share) -> answers.merge(answer(known, id, printed, onTape), share, Double::sum));
        return answers;
    }

    /** Bars the columns of voices that are known to be somebody else. */
    boolean[] barOthers(Speech speech, String printed) {
        boolean[] barred = new boolean[speech.size()];
        boolean onTape = isOnTape(printed);
        for (int c = 0; c < barred.length; c++) {
            if (!speech.isBorder(c)) {
                barred[c] = answer(speakers(speech.strip(c)), speech.speaker(c), printed, onTape)
                        == SpeakerMatch.Answer.OTHER;
            }
        }
        return barred;
    }

    /** Whether the named person speaks in any of the stretches: then a voice with another name is somebody else's. */
    private boolean isOnTape(String printed) {
        return known().values().stream()
                .flatMap(speakers -> speakers.values().stream())
                .anyMatch(speaker -> match.compare(printed, speaker) == SpeakerMatch.Answer.SAME);
    }

    private SpeakerMatch.Answer answer(
            Map<String, TranscriptSpeaker> known, String id, String printed, boolean onTape) {
        TranscriptSpeaker speaker = known.get(id);
        if (speaker == null) {
            return SpeakerMatch.Answer.UNKNOWN;
        }
        SpeakerMatch.Answer answer = match.compare(printed, speaker);
        return answer == SpeakerMatch.Answer.UNKNOWN && speaker.name().isPresent() && onTape
                ? SpeakerMatch.Answer.OTHER
                : answer;
    }

    private Map<String, TranscriptSpeaker> speakers(Strip strip) {
        return known().getOrDefault(strip.transcript(), Map.of());
    }

    private Map<RevisionId, Map<String, TranscriptSpeaker>> known() {
        Map<RevisionId, Map<String, TranscriptSpeaker>> before = known;
        if (before != null) {
            return before;
        }
        Map<RevisionId, Map<String, TranscriptSpeaker>> found = new HashMap<>();
        words.speakers(transcripts)
                .forEach((transcript, speakers) -> found.put(
                        transcript,
                        speakers.stream().collect(Collectors.toMap(TranscriptSpeaker::id, s -> s, (a, b) -> a))));
        known = found;
        return found;
    }

    String label(Strip strip, String id) {
        TranscriptSpeaker speaker = speakers(strip).get(id);
        return speaker == null ? id : speaker.label();
    }
}
