package org.isnad.speakers.xvector;

import org.isnad.audio.Pcm;

/**
 * Mel-frequency cepstra as Kaldi computes them (feat/feature-mfcc.cc): frames of 25 ms every 10 ms, DC removed, pre-emphasis 0.97, Povey window, 512-point power
 * spectrum, log of triangular mel filters, DCT-II, liftering. Immutable, thread-safe.
 */
final class Mfcc {

    static final int SHIFT = Pcm.RATE / 100;
    static final int LENGTH = Pcm.RATE / 40;

    private static final int FFT = 512;
    private static final float PREEMPHASIS = 0.97f;

    private final MfccSettings settings;
    private final float[] window = new float[LENGTH];
    private final float[][] mel;
    private final int[] melStart;
    private final float[][] dct;
    private final float[] cos = new float[FFT / 2];
    private final float[] sin = new float[FFT / 2];

    Mfcc(MfccSettings settings) {
        this.settings = settings;
        for (int i = 0; i < LENGTH; i++) {
            window[i] = (float) Math.pow(0.5 - 0.5 * Math.cos(2 * Math.PI * i / (LENGTH - 1)), 0.85);
        }
        for (int i = 0; i < FFT / 2; i++) {
            cos[i] = (float) Math.cos(2 * Math.PI * i / FFT);
            sin[i] = (float) -Math.sin(2 * Math.PI * i / FFT);
        }
        mel = new float[settings.melBins()][];
        melStart = new int[settings.melBins()];
        filters();
        dct = dct(settings);
    }

    private static double mel(double hz) {
        return 1127 * Math.log(1 + hz / 700);
    }

    private void filters() {
        double low = mel(settings.lowHz());
        double step = (mel(settings.highHz()) - low) / (settings.melBins() + 1);
        for (int bin = 0; bin < settings.melBins(); bin++) {
            double left = low + bin * step;
            double center = left + step;
            double right = center + step;
            float[] weights = new float[FFT / 2];
            int first = FFT / 2;
            int last = -1;
            for (int i = 0; i < FFT / 2; i++) {
                double at = mel((double) i * Pcm.RATE / FFT);
                if (at > left && at < right) {
                    weights[i] = (float) (at <= center ? (at - left) / step : (right - at) / step);
                    first = Math.min(first, i);
                    last = i;
                }
            }
            melStart[bin] = last < 0 ? 0 : first;
            mel[bin] = last < 0 ? new float[0] : java.util.Arrays.copyOfRange(weights, first, last + 1);
        }
    }

    private static float[][] dct(MfccSettings settings) {
        int n = settings.melBins();
        float[][] dct = new float[settings.ceps()][n];
        for (int k = 0; k < settings.ceps(); k++) {
            double scale = k == 0 ? Math.sqrt(1.0 / n) : Math.sqrt(2.0 / n);
            double lift = settings.lifter() == 0
                    ? 1
                    : 1 + 0.5 * settings.lifter() * Math.sin(Math.PI * k / settings.lifter());
            for (int i = 0; i < n; i++) {
                dct[k][i] = (float) (lift * scale * Math.cos(Math.PI / n * (i + 0.5) * k));
            }
        }
        return dct;
    }

    int dim() {
        return settings.ceps();
    }

    /** How many whole frames fit. */
    static int frames(int samples) {
        return samples < LENGTH ? 0 : 1 + (samples - LENGTH) / SHIFT;
    }

    /** The cepstra of frame {@code t}, which starts at sample {@code t·160}. */
    float[] frame(short[] pcm, int t) {
        float[] re = new float[FFT];
        float[] im = new float[FFT];
        load(pcm, t * SHIFT, re);
        fft(re, im);
        float[] logMel = new float[settings.melBins()];
        float[] power = new float[FFT / 2];
        for (int i = 0; i < FFT / 2; i++) {
            power[i] = re[i] * re[i] + im[i] * im[i];
        }
        for (int bin = 0; bin < logMel.length; bin++) {
            double energy = 0;
            float[] weights = mel[bin];
            for (int i = 0; i < weights.length; i++) {
                energy += weights[i] * power[melStart[bin] + i];
            }
            logMel[bin] = (float) Math.log(Math.max(energy, 1.1920929e-7));
        }
        float[] ceps = new float[settings.ceps()];
        for (int k = 0; k < ceps.length; k++) {
            float sum = 0;
            for (int i = 0; i < logMel.length; i++) {
                sum += dct[k][i] * logMel[i];
            }
            ceps[k] = sum;
        }
        return ceps;
    }

    private void load(short[] pcm, int start, float[] re) {
        float mean = 0;
        for (int i = 0; i < LENGTH; i++) {
            mean += pcm[start + i];
        }
        mean /= LENGTH;
        for (int i = LENGTH - 1; i > 0; i--) {
            re[i] = ((pcm[start + i] - mean) - PREEMPHASIS * (pcm[start + i - 1] - mean)) * window[i];
        }
        re[0] = (pcm[start] - mean) * (1 - PREEMPHASIS) * window[0];
    }

    /** In place, radix 2. */
    private void fft(float[] re, float[] im) {
        for (int i = 1, j = 0; i < FFT; i++) {
            int bit = FFT >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                float swap = re[i];
                re[i] = re[j];
                re[j] = swap;
            }
        }
        for (int size = 2; size <= FFT; size <<= 1) {
            int half = size / 2;
            int stride = FFT / size;
            for (int start = 0; start < FFT; start += size) {
                for (int k = 0; k < half; k++) {
                    float wr = cos[k * stride];
                    float wi = sin[k * stride];
                    int a = start + k;
                    int b = a + half;
                    float xr = re[b] * wr - im[b] * wi;
                    float xi = re[b] * wi + im[b] * wr;
                    re[b] = re[a] - xr;
                    im[b] = im[a] - xi;
                    re[a] += xr;
                    im[a] += xi;
                }
            }
        }
    }
}
