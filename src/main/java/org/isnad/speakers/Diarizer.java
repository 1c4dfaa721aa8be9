package org.isnad.speakers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.report.Failure;
import org.isnad.report.Stage;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** Finds who spoke which word. Stateless, thread-safe, deterministic; time and memory are bounded however long the episode is. */
public final class Diarizer {

    /** A found speaker with less speech than this, and less than 2 % of all, is somebody's cough. */
    private static final long LEAST_SPEECH_MS = 1500;

    private static final long TURN_GAP_MS = 1000;

    /**
     * @param all windows in time order
     * @param words in time order
     */
    public Diarization diarise(List<VoiceEmbedding> all, List<Word> words, SpeakerCount count) {
        List<VoiceEmbedding> voices = all.stream()
                .filter(voice -> Directions.norm(voice.vector()) > 0)
                .toList();
        if (voices.isEmpty() || words.isEmpty()) {
            return unknown(words);
        }
        List<float[]> centres = new VoiceClusters(new VoiceWindows(voices)).centres(count);
        int[] labels = new Resegmentation(voices, words).run(centres);
        if (count.given().isEmpty()) {
            labels = withoutRareSpeakers(voices, words, centres, labels);
        }
        return result(words, labels, List.of());
    }

    private static Diarization unknown(List<Word> words) {
        List<Failure> warnings = words.isEmpty()
                ? List.of()
                : List.of(Failure.warning(
                        Stage.SPEAKERS,
                        "speakers-unknown",
                        "The speakers could not be told apart; the whole text stands under one unknown speaker. `isnad models verify` checks the"
                                + " speaker model."));
        return result(words, new int[words.size()], warnings);
    }

    private static int[] withoutRareSpeakers(
            List<VoiceEmbedding> voices, List<Word> words, List<float[]> centres, int[] labels) {
        long[] speech = new long[centres.size()];
        long all = 0;
        for (int i = 0; i < labels.length; i++) {
            speech[labels[i]] += words.get(i).span().durationMs();
            all += words.get(i).span().durationMs();
        }
        long least = Math.min(LEAST_SPEECH_MS, all / 50);
        List<float[]> kept = new ArrayList<>();
        for (int s = 0; s < speech.length; s++) {
            if (speech[s] >= least && speech[s] > 0) {
                kept.add(centres.get(s));
            }
        }
        return kept.size() == centres.size() || kept.isEmpty() ? labels : new Resegmentation(voices, words).run(kept);
    }

    /** Numbers the speakers in order of first appearance. */
    private static Diarization result(List<Word> words, int[] labels, List<Failure> warnings) {
        int[] numbers = new int[SpeakerCount.MOST + 1];
        Arrays.fill(numbers, -1);
        int[] speakers = new int[labels.length];
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            if (numbers[labels[i]] < 0) {
                numbers[labels[i]] = next++;
            }
            speakers[i] = numbers[labels[i]];
        }
        return new Diarization(speakers, Math.max(1, next), turns(words, speakers), warnings);
    }

    private static List<SpeakerTurn> turns(List<Word> words, int[] speakers) {
        List<SpeakerTurn> turns = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            TimeSpan span = words.get(i).span();
            SpeakerTurn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
            if (last != null
                    && last.speaker() == speakers[i]
                    && span.startMs() - last.span().endMs() <= TURN_GAP_MS) {
                turns.set(turns.size() - 1, new SpeakerTurn(last.span().union(span), speakers[i]));
            } else {
                turns.add(new SpeakerTurn(span, speakers[i]));
            }
        }
        return turns;
    }
}
