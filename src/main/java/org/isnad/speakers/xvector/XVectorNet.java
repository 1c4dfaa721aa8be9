package org.isnad.speakers.xvector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An x-vector network (Snyder et al., "X-vectors: robust DNN embeddings for speaker recognition", 2018): layers over frames, then mean and standard deviation over a
 * stretch of them, then layers over that. Immutable, thread-safe.
 */
final class XVectorNet {

    private static final Pattern COMPONENT = Pattern.compile("component-node name=(\\S+) component=(\\S+) input=(.+)");
    private static final Pattern INPUT = Pattern.compile("input-node name=(\\S+) dim=(\\d+)");
    private static final Pattern OUTPUT = Pattern.compile("output-node name=(\\S+) input=(\\S+).*");
    private static final Pattern OFFSET =
            Pattern.compile("Offset\\(\\s*([^,\\s]+)\\s*,\\s*(-?\\d+)\\s*\\)|([A-Za-z0-9_.\\-]+)");

    /** Kaldi's StatisticsPoolingComponent does not let a variance fall below this. */
    private static final float VARIANCE_FLOOR = 1e-10f;

    private static final int BLOCK = 500;

    private final int inputDim;
    private final List<Step> frameSteps;
    private final List<Step> windowSteps;
    private final int pooledDim;

    private XVectorNet(int inputDim, List<Step> frameSteps, List<Step> windowSteps) {
        this.inputDim = inputDim;
        this.frameSteps = List.copyOf(frameSteps);
        this.windowSteps = List.copyOf(windowSteps);
        int dim = inputDim;
        for (Step step : frameSteps) {
            dim = step.layer().outputDim(dim * step.offsets().length);
        }
        this.pooledDim = dim;
        dim *= 2;
        for (Step step : windowSteps) {
            dim = step.layer().outputDim(dim);
        }
    }

    static XVectorNet read(Path file) throws IOException {
        KaldiReader in = KaldiReader.open(file);
        if (!in.token().equals("<Nnet3>")) {
            throw new IOException(file + " is not an nnet3 network");
        }
        List<String> nodes = new ArrayList<>();
        String line = in.line();
        while (line.isBlank()) {
            line = in.line();
        }
        for (; !line.isBlank(); line = in.line()) {
            nodes.add(line.strip());
        }
        Components components = Components.read(in);
        try {
            return chain(nodes, components);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** X-vector networks are chains: follow the output back to the input. */
    private static XVectorNet chain(List<String> nodes, Components components) throws IOException {
        Map<String, Matcher> byName = new HashMap<>();
        String at = "";
        int inputDim = 0;
        String inputName = "";
        for (String node : nodes) {
            Matcher component = COMPONENT.matcher(node);
            Matcher input = INPUT.matcher(node);
            Matcher output = OUTPUT.matcher(node);
            if (component.matches()) {
                byName.put(component.group(1), component);
            } else if (input.matches()) {
                inputName = input.group(1);
                inputDim = Integer.parseInt(input.group(2));
            } else if (output.matches()) {
                at = output.group(2);
            } else {
                throw new IOException("the network has a node we can't compute: " + node);
            }
        }
        List<Step> frames = new ArrayList<>();
        List<Step> window = new ArrayList<>();
        boolean behindPooling = true;
        for (int steps = 0; !at.equals(inputName); steps++) {
            Matcher node = byName.get(at);
            if (node == null || steps > nodes.size()) {
                throw new IOException("the network is not a chain: " + at + " comes from nowhere");
            }
            Source source = source(node.group(3));
            if (components.pooling(node.group(2)).isPresent()) {
                behindPooling = false;
            } else {
                (behindPooling ? window : frames).add(0, new Step(components.layer(node.group(2)), source.offsets));
            }
            at = source.name;
        }
        if (behindPooling) {
            throw new IOException("the network does not pool over time: not an x-vector network");
        }
        return new XVectorNet(inputDim, frames, window);
    }

    private record Source(String name, int[] offsets) {}

    /** {@code x}, {@code Round(x, 1)}, {@code Offset(x, -2)} or an {@code Append(…)} of such with one x. */
    private static Source source(String descriptor) throws IOException {
        String inner = descriptor.strip();
        if (inner.startsWith("Round(")) {
            inner = inner.substring("Round(".length(), inner.lastIndexOf(','));
        } else if (inner.startsWith("Append(")) {
            inner = inner.substring("Append(".length(), inner.lastIndexOf(')'));
        }
        List<Integer> offsets = new ArrayList<>();
        String name = "";
        Matcher part = OFFSET.matcher(inner);
        while (part.find()) {
            String from = part.group(1) != null ? part.group(1) : part.group(3);
            if (!name.isEmpty() && !name.equals(from)) {
                throw new IOException("the network joins different layers, which we can't compute: " + descriptor);
            }
            name = from;
            offsets.add(part.group(2) == null ? 0 : Integer.parseInt(part.group(2)));
        }
        return new Source(name, offsets.stream().mapToInt(Integer::intValue).toArray());
    }

    int inputDim() {
        return inputDim;
    }

    /**
     * The last frame-level layer's outputs; at both ends the outermost frame is repeated. Computed in blocks with as much context as the layers see, so that the
     * layers between need little memory.
     */
    float[][] frames(float[][] features) {
        int context = frameSteps.stream().mapToInt(XVectorNet::reach).sum();
        float[][] out = new float[features.length][];
        for (int start = 0; start < features.length; start += BLOCK) {
            int end = Math.min(features.length, start + BLOCK);
            int from = Math.max(0, start - context);
            int to = Math.min(features.length, end + context);
            float[][] block = block(Arrays.copyOfRange(features, from, to));
            System.arraycopy(block, start - from, out, start, end - start);
        }
        return out;
    }

    private static int reach(Step step) {
        return Arrays.stream(step.offsets()).map(Math::abs).max().orElse(0);
    }

    private float[][] block(float[][] features) {
        float[][] at = features;
        for (Step step : frameSteps) {
            at = step(step, at);
        }
        return at;
    }

    private static float[][] step(Step step, float[][] in) {
        if (in.length == 0) {
            return in;
        }
        int dim = in[0].length;
        int[] offsets = step.offsets();
        float[] joined = new float[dim * offsets.length];
        int outDim = step.layer().outputDim(joined.length);
        float[][] out = new float[in.length][outDim];
        for (int t = 0; t < in.length; t++) {
            if (offsets.length == 1 && offsets[0] == 0) {
                step.layer().apply(in[t], out[t]);
                continue;
            }
            for (int k = 0; k < offsets.length; k++) {
                int from = Math.max(0, Math.min(in.length - 1, t + offsets[k]));
                System.arraycopy(in[from], 0, joined, k * dim, dim);
            }
            step.layer().apply(joined, out[t]);
        }
        return out;
    }

    int pooledDim() {
        return pooledDim;
    }

    /**
     * The network's output for a stretch of frames.
     *
     * @param sum over the frames, dimension by dimension
     * @param squares sum of squares over the frames
     * @param count how many frames
     */
    float[] pooled(double[] sum, double[] squares, int count) {
        float[] at = new float[2 * pooledDim];
        for (int j = 0; j < pooledDim; j++) {
            double mean = sum[j] / count;
            at[j] = (float) mean;
            at[pooledDim + j] = (float) Math.sqrt(Math.max(VARIANCE_FLOOR, squares[j] / count - mean * mean));
        }
        for (Step step : windowSteps) {
            float[] out = new float[step.layer().outputDim(at.length)];
            step.layer().apply(at, out);
            at = out;
        }
        return at;
    }
}
