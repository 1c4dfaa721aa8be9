package org.isnad.speakers.xvector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.report.UserError;
import org.isnad.speakers.SpeechRegions;
import org.isnad.speakers.SpeechRegions.Region;
import org.isnad.speakers.VoiceEmbedder;
import org.isnad.speakers.VoiceEmbedding;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/**
 * Embeds windows of speech with a speaker model of Vosk's form. The layers over frames run once per chunk; a window costs only its pooling, so windows may overlap.
 * Immutable, thread-safe.
 */
public final class XVectorEmbedder implements VoiceEmbedder {

    /** Kaldi's sliding mean for x-vectors, as Vosk sets it: 3 s, centred. */
    private static final int CMN_FRAMES = 300;

    /** 1.5 s windows every 0.75 s: the usual choice for clustering x-vectors (Kaldi's callhome recipe, pyannote). */
    private static final int WINDOW = 150;

    private static final int HOP = 75;

    private static final int MS_PER_FRAME = 10;

    private final Mfcc mfcc;
    private final XVectorNet net;
    private final float[] mean;
    private final KaldiReader.Matrix transform;

    private XVectorEmbedder(Mfcc mfcc, XVectorNet net, float[] mean, KaldiReader.Matrix transform) {
        this.mfcc = mfcc;
        this.net = net;
        this.mean = mean;
        this.transform = transform;
    }

    /**
     * @param folder with {@code mfcc.conf}, {@code final.ext.raw}, {@code mean.vec} and {@code transform.mat}
     * @throws UserError when a file is missing, broken or uses what we can't compute
     */
    public static XVectorEmbedder load(Path folder) {
        try {
            Mfcc mfcc = new Mfcc(MfccSettings.read(folder.resolve("mfcc.conf")));
            XVectorNet net = XVectorNet.read(folder.resolve("final.ext.raw"));
            float[] mean = KaldiReader.open(folder.resolve("mean.vec")).vector();
            KaldiReader.Matrix transform =
                    KaldiReader.open(folder.resolve("transform.mat")).matrix();
            if (net.inputDim() != mfcc.dim() || transform.columns() != mean.length) {
                throw new IOException("the files of " + folder + " do not fit together");
            }
            return new XVectorEmbedder(mfcc, net, mean, transform);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "speaker-model-broken",
                    "The speaker model " + folder + " can't be used: " + e.getMessage() + ". `isnad models verify "
                            + folder.getFileName() + "` checks it; transcripts are made without speakers meanwhile.",
                    e);
        }
    }

    @Override
    public List<VoiceEmbedding> embed(short[] pcm, long startMs, List<Word> words) {
        List<Region> regions = SpeechRegions.find(pcm);
        int last = Mfcc.frames(pcm.length);
        List<float[]> speech = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (Region region : regions) {
            for (int t = region.start(); t < Math.min(last, region.end()); t++) {
                speech.add(mfcc.frame(pcm, t));
                at.add(t);
            }
        }
        float[][] frames = net.frames(withoutSlidingMean(speech));
        return windows(regions, at, frames, startMs);
    }

    /** The vector of all frames of speech in {@code pcm} taken together. */
    public float[] embedWhole(short[] pcm, int from, int to) {
        List<float[]> speech = new ArrayList<>();
        for (int t = from; t < to; t++) {
            speech.add(mfcc.frame(pcm, t));
        }
        return vector(net.frames(withoutSlidingMean(speech)), 0, to - from);
    }

    private List<VoiceEmbedding> windows(List<Region> regions, List<Integer> at, float[][] frames, long startMs) {
        List<VoiceEmbedding> voices = new ArrayList<>();
        int next = 0;
        for (Region region : regions) {
            int begin = next;
            while (next < at.size() && at.get(next) < region.end()) {
                next++;
            }
            for (int from = begin; from < next; from += HOP) {
                int to = Math.min(next, from + WINDOW);
                // The rest of a region joins its last window rather than being one of its own.
                if (next - to < HOP) {
                    to = next;
                }
                TimeSpan span = new TimeSpan(
                        startMs + (long) at.get(from) * MS_PER_FRAME,
                        startMs + (long) (at.get(to - 1) + 1) * MS_PER_FRAME);
                voices.add(new VoiceEmbedding(span, vector(frames, from, to), (to - from) * MS_PER_FRAME));
                if (to == next) {
                    break;
                }
            }
        }
        return voices;
    }

    /** As SlidingWindowCmn in Kaldi's feat/feature-functions.cc with center=true. */
    private float[][] withoutSlidingMean(List<float[]> frames) {
        int n = frames.size();
        int dim = mfcc.dim();
        double[] sum = new double[dim];
        float[][] out = new float[n][dim];
        int begin = 0;
        int end = 0;
        for (int t = 0; t < n; t++) {
            int wantedBegin = Math.max(0, Math.min(t - CMN_FRAMES / 2, n - CMN_FRAMES));
            int wantedEnd = Math.min(n, wantedBegin + CMN_FRAMES);
            for (; end < wantedEnd; end++) {
                add(sum, frames.get(end), 1);
            }
            for (; begin < wantedBegin; begin++) {
                add(sum, frames.get(begin), -1);
            }
            float[] frame = frames.get(t);
            for (int j = 0; j < dim; j++) {
                out[t][j] = (float) (frame[j] - sum[j] / (end - begin));
            }
        }
        return out;
    }

    private static void add(double[] sum, float[] frame, int sign) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += sign * frame[j];
        }
    }

    private float[] vector(float[][] frames, int from, int to) {
        double[] sum = new double[net.pooledDim()];
        double[] squares = new double[net.pooledDim()];
        for (int t = from; t < to; t++) {
            float[] frame = frames[t];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += frame[j];
                squares[j] += (double) frame[j] * frame[j];
            }
        }
        return whiten(net.pooled(sum, squares, to - from));
    }

    /** Global mean off, transform, scaled to length 1 (Vosk scales to √dim; only the direction tells voices apart). */
    private float[] whiten(float[] raw) {
        float[] out = new float[transform.rows()];
        double norm = 0;
        for (int row = 0; row < out.length; row++) {
            double sum = 0;
            for (int column = 0; column < raw.length; column++) {
                sum += transform.values()[row * transform.columns() + column] * (double) (raw[column] - mean[column]);
            }
            out[row] = (float) sum;
            norm += sum * sum;
        }
        double scale = norm == 0 ? 0 : 1 / Math.sqrt(norm);
        for (int row = 0; row < out.length; row++) {
            out[row] *= (float) scale;
        }
        return out;
    }
}
