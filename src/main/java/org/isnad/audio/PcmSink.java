package org.isnad.audio;

import java.io.IOException;

/** Takes decoded samples in order. The buffer belongs to the caller and is used again. */
@FunctionalInterface
interface PcmSink {
    void accept(short[] buffer, int count) throws IOException;
}
