package org.isnad.speakers.xvector;

/** One layer of the network, applied to one row of input at a time. */
sealed interface Layer {

    int outputDim(int inputDim);

    /** Writes the layer's answer to {@code in} into {@code out}, whose length is {@link #outputDim}. */
    void apply(float[] in, float[] out);

    /**
     * {@code W·x + b}, kept by columns: each non-zero input adds a multiple of a column, four at a time, which the JIT turns into vector instructions; behind a ReLU
     * half of the inputs are zero and cost nothing.
     */
    record Affine(int inputDim, float[][] columns, float[] bias) implements Layer {

        static Affine of(KaldiReader.Matrix weights, float[] bias) {
            float[][] columns = new float[weights.columns()][weights.rows()];
            for (int row = 0; row < weights.rows(); row++) {
                for (int column = 0; column < weights.columns(); column++) {
                    columns[column][row] = weights.values()[row * weights.columns() + column];
                }
            }
            return new Affine(weights.columns(), columns, bias);
        }

        @Override
        public int outputDim(int input) {
            if (input != inputDim) {
                throw new IllegalArgumentException("a layer for " + inputDim + " inputs gets " + input);
            }
            return bias.length;
        }

        @Override
        public void apply(float[] in, float[] out) {
            System.arraycopy(bias, 0, out, 0, out.length);
            int[] used = new int[4];
            int n = 0;
            for (int k = 0; k < in.length; k++) {
                if (in[k] != 0) {
                    used[n++] = k;
                    if (n == 4) {
                        addFour(in, used, out);
                        n = 0;
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                addOne(in[used[i]], columns[used[i]], out);
            }
        }

        private void addFour(float[] in, int[] used, float[] out) {
            add(
                    in[used[0]],
                    columns[used[0]],
                    in[used[1]],
                    columns[used[1]],
                    in[used[2]],
                    columns[used[2]],
                    in[used[3]],
                    columns[used[3]],
                    out);
        }

        private static void add(
                float a, float[] x, float b, float[] y, float c, float[] z, float d, float[] w, float[] out) {
            for (int j = 0; j < out.length; j++) {
                out[j] += (a * x[j] + b * y[j]) + (c * z[j] + d * w[j]);
            }
        }

        private static void addOne(float factor, float[] column, float[] out) {
            for (int j = 0; j < out.length; j++) {
                out[j] += factor * column[j];
            }
        }
    }

    /** {@code max(0, x)}. */
    record Rectifier() implements Layer {

        @Override
        public int outputDim(int inputDim) {
            return inputDim;
        }

        @Override
        public void apply(float[] in, float[] out) {
            for (int j = 0; j < out.length; j++) {
                out[j] = Math.max(0, in[j]);
            }
        }
    }

    /** {@code scale·x + offset}, dimension by dimension; batch normalisation at test time is this. */
    record ScaleAndOffset(float[] scale, float[] offset) implements Layer {

        @Override
        public int outputDim(int inputDim) {
            if (inputDim % scale.length != 0) {
                throw new IllegalArgumentException("a layer for " + scale.length + " inputs gets " + inputDim);
            }
            return inputDim;
        }

        @Override
        public void apply(float[] in, float[] out) {
            for (int j = 0; j < out.length; j++) {
                out[j] = in[j] * scale[j % scale.length] + offset[j % scale.length];
            }
        }
    }

    /** Hands its input on. */
    record Identity() implements Layer {

        @Override
        public int outputDim(int inputDim) {
            return inputDim;
        }

        @Override
        public void apply(float[] in, float[] out) {
            System.arraycopy(in, 0, out, 0, out.length);
        }
    }
}
