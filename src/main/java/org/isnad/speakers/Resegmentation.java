package org.isnad.speakers;

import java.util.ArrayList;
import java.util.List;
import org.isnad.transcript.Word;

/**
 * Decides for every word who spoke it: each word is scored against each speaker through the windows that it lies in, and the likeliest course of speakers is found
 * with Viterbi's algorithm, in which a change costs more inside running speech than at a pause. Repeated, because better turns make better voices. Deterministic.
 */
final class Resegmentation {

    private static final int ROUNDS = 3;

    /** Weight of a cosine against the costs of a change. */
    private static final double SHARPNESS = 12;

    private static final double CHANGE_IN_SPEECH = 6;
    private static final double CHANGE_AT_PAUSE = 1.5;
    private static final long PAUSE_MS = 300;

    private final List<VoiceEmbedding> voices;
    private final List<float[]> units;
    private final List<Word> words;

    Resegmentation(List<VoiceEmbedding> voices, List<Word> words) {
        this.voices = voices;
        this.units = voices.stream().map(VoiceEmbedding::vector).toList();
        this.words = words;
    }

    /** @param centres one per speaker @return the speaker of each word */
    int[] run(List<float[]> centres) {
        List<float[]> speakers = new ArrayList<>(centres);
        int[] labels = new int[words.size()];
        for (int round = 0; round < ROUNDS; round++) {
            labels = viterbi(wordScores(speakers), speakers.size());
            refine(speakers, labels);
        }
        return labels;
    }

    /** For each word and speaker the mean cosine of the windows it lies in; of the nearest window when it lies in none. */
    private double[][] wordScores(List<float[]> speakers) {
        double[][] windows = new double[voices.size()][speakers.size()];
        for (int w = 0; w < windows.length; w++) {
            for (int s = 0; s < speakers.size(); s++) {
                windows[w][s] = Directions.dot(units.get(w), speakers.get(s));
            }
        }
        double[][] scores = new double[words.size()][speakers.size()];
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            while (first < voices.size() - 1
                    && voices.get(first).span().endMs() <= word.span().startMs()) {
                first++;
            }
            double weight = 0;
            for (int w = first;
                    w < voices.size()
                            && voices.get(w).span().startMs() < word.span().endMs();
                    w++) {
                double overlap = voices.get(w).span().overlapMs(word.span());
                weight += overlap;
                for (int s = 0; s < speakers.size(); s++) {
                    scores[i][s] += overlap * windows[w][s];
                }
            }
            for (int s = 0; s < speakers.size(); s++) {
                scores[i][s] = weight > 0 ? scores[i][s] / weight : windows.length == 0 ? 0 : windows[first][s];
            }
        }
        return scores;
    }

    private int[] viterbi(double[][] scores, int k) {
        int n = scores.length;
        double[] best = new double[k];
        int[][] from = new int[n][k];
        for (int i = 0; i < n; i++) {
            int top = 0;
            for (int s = 1; s < k; s++) {
                top = best[s] > best[top] ? s : top;
            }
            double change = i > 0
                            && words.get(i).span().startMs()
                                            - words.get(i - 1).span().endMs()
                                    >= PAUSE_MS
                    ? CHANGE_AT_PAUSE
                    : CHANGE_IN_SPEECH;
            double[] next = new double[k];
            // A long word says more than a short one.
            double seconds = Math.min(2, words.get(i).span().durationMs() / 1000.0);
            for (int s = 0; s < k; s++) {
                boolean stay = best[s] >= best[top] - change;
                from[i][s] = stay ? s : top;
                next[s] = (stay ? best[s] : best[top] - change) + SHARPNESS * seconds * scores[i][s];
            }
            best = next;
        }
        int[] labels = new int[n];
        int at = 0;
        for (int s = 1; s < k; s++) {
            at = best[s] > best[at] ? s : at;
        }
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = at;
            at = from[i][at];
        }
        return labels;
    }

    /** Voices anew from the windows that lie in one speaker's words alone. */
    private void refine(List<float[]> speakers, int[] labels) {
        double[][] weights = new double[speakers.size()][voices.size()];
        int first = 0;
        for (int w = 0; w < voices.size(); w++) {
            while (first < words.size()
                    && words.get(first).span().endMs() <= voices.get(w).span().startMs()) {
                first++;
            }
            double[] shares = new double[speakers.size()];
            double all = 0;
            for (int i = first;
                    i < words.size()
                            && words.get(i).span().startMs()
                                    < voices.get(w).span().endMs();
                    i++) {
                double overlap = words.get(i).span().overlapMs(voices.get(w).span());
                shares[labels[i]] += overlap;
                all += overlap;
            }
            for (int s = 0; s < shares.length; s++) {
                weights[s][w] = all > 0 && shares[s] > 0.9 * all ? voices.get(w).speechMs() : 0;
            }
        }
        for (int s = 0; s < speakers.size(); s++) {
            float[] centre = Directions.mean(units, weights[s]);
            if (Directions.norm(centre) > 0) {
                speakers.set(s, centre);
            }
        }
    }
}
