package org.isnad.speakers.xvector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the components of an nnet3 network: those that x-vector networks are made of; anything else is refused by name. */
final class Components {

    /** Says where pooling happens; it has no weights. */
    enum Pooling {
        EXTRACTION,
        POOLING
    }

    private final Map<String, Layer> layers = new HashMap<>();
    private final Map<String, Pooling> pooling = new HashMap<>();

    static Components read(KaldiReader in) throws IOException {
        Components components = new Components();
        expect(in, "<NumComponents>");
        int count = in.count();
        for (int i = 0; i < count; i++) {
            expect(in, "<ComponentName>");
            String name = in.token();
            String type = in.token();
            components.add(name, type, fields(in, "</" + type.substring(1)));
        }
        return components;
    }

    private static void expect(KaldiReader in, String token) throws IOException {
        String found = in.token();
        if (!found.equals(token)) {
            throw new IOException("\"" + found + "\" where " + token + " was expected");
        }
    }

    /** What stands between {@code <Type>} and {@code </Type>}: matrices, vectors, flags and raw numbers by name. */
    private static Map<String, Object> fields(KaldiReader in, String end) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        for (String name = in.token(); !name.equals(end); name = in.token()) {
            if (in.isMatrix()) {
                fields.put(name, in.matrix());
            } else if (in.isVector()) {
                fields.put(name, in.vector());
            } else if (in.isFlag()) {
                fields.put(name, in.flag());
            } else if (in.peek() == 4 || in.peek() == 8) {
                fields.put(name, in.number());
            } else if (in.peek() != '<') {
                throw new IOException("the field " + name + " has a form unknown to us");
            }
        }
        return fields;
    }

    private void add(String name, String type, Map<String, Object> fields) throws IOException {
        switch (type) {
            case "<FixedAffineComponent>", "<NaturalGradientAffineComponent>", "<AffineComponent>" ->
                layers.put(
                        name,
                        Layer.Affine.of(
                                field(fields, "<LinearParams>", KaldiReader.Matrix.class),
                                field(fields, "<BiasParams>", float[].class)));
            case "<LinearComponent>" -> {
                KaldiReader.Matrix weights = field(fields, "<Params>", KaldiReader.Matrix.class);
                layers.put(name, Layer.Affine.of(weights, new float[weights.rows()]));
            }
            case "<RectifiedLinearComponent>" -> layers.put(name, new Layer.Rectifier());
            case "<BatchNormComponent>" -> layers.put(name, batchNorm(fields));
            case "<NoOpComponent>", "<DropoutComponent>", "<GeneralDropoutComponent>" ->
                layers.put(name, new Layer.Identity());
            case "<FixedScaleComponent>" -> {
                float[] scale = field(fields, "<Scales>", float[].class);
                layers.put(name, new Layer.ScaleAndOffset(scale, new float[scale.length]));
            }
            case "<StatisticsExtractionComponent>" -> pooling.put(name, Pooling.EXTRACTION);
            case "<StatisticsPoolingComponent>" -> pooling.put(name, Pooling.POOLING);
            default -> throw new IOException("the network uses " + type + ", which we can't compute");
        }
    }

    private static Layer batchNorm(Map<String, Object> fields) throws IOException {
        float[] mean = field(fields, "<StatsMean>", float[].class);
        float[] variance = field(fields, "<StatsVar>", float[].class);
        float epsilon = real(fields, "<Epsilon>");
        float targetRms = real(fields, "<TargetRms>");
        float[] scale = new float[mean.length];
        float[] offset = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            scale[i] = (float) (targetRms / Math.sqrt(variance[i] + epsilon));
            offset[i] = -mean[i] * scale[i];
        }
        return new Layer.ScaleAndOffset(scale, offset);
    }

    private static float real(Map<String, Object> fields, String name) throws IOException {
        ByteBuffer raw = ByteBuffer.wrap(field(fields, name, byte[].class)).order(ByteOrder.LITTLE_ENDIAN);
        return raw.remaining() == Float.BYTES ? raw.getFloat() : (float) raw.getDouble();
    }

    private static <T> T field(Map<String, Object> fields, String name, Class<T> type) throws IOException {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new IOException("a component lacks " + name);
        }
        return type.cast(value);
    }

    Layer layer(String name) throws IOException {
        Layer layer = layers.get(name);
        if (layer == null) {
            throw new IOException("the network names a component " + name + " that it does not hold");
        }
        return layer;
    }

    Optional<Pooling> pooling(String name) {
        return Optional.ofNullable(pooling.get(name));
    }
}
