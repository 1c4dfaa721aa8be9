package org.isnad.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/** Turns frames of any rate, layout and sample format into {@link Pcm}; follows a stream that changes them on the way. One thread. */
final class Resampler implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final SwrContext context = new SwrContext(null);
    private final AVChannelLayout mono = new AVChannelLayout();
    private final ShortPointer out = new ShortPointer(BUFFER);
    private final PointerPointer<ShortPointer> planes = new PointerPointer<ShortPointer>(1).put(0, out);
    private final short[] buffer = new short[BUFFER];
    private int rate;
    private int format = -1;
    private int channels;

    Resampler() {
        av_channel_layout_default(mono, 1);
    }

    void convert(AVFrame frame, PcmSink sink) throws IOException {
        if (frame.sample_rate() != rate
                || frame.format() != format
                || frame.ch_layout().nb_channels() != channels) {
            flush(sink);
            configure(frame);
        }
        drain(swr_convert(context, planes, BUFFER, frame.extended_data(), frame.nb_samples()), sink);
        // A frame may hold more than the buffer takes.
        while (swr_get_delay(context, Pcm.RATE) > BUFFER / 2) {
            drain(swr_convert(context, planes, BUFFER, (PointerPointer<?>) null, 0), sink);
        }
    }

    private void configure(AVFrame frame) throws IOException {
        rate = frame.sample_rate();
        format = frame.format();
        channels = frame.ch_layout().nb_channels();
        AVChannelLayout layout = frame.ch_layout();
        if (layout.order() == AV_CHANNEL_ORDER_UNSPEC) {
            layout = new AVChannelLayout();
            av_channel_layout_default(layout, channels);
        }
        if (swr_alloc_set_opts2(context, mono, AV_SAMPLE_FMT_S16, Pcm.RATE, layout, format, rate, 0, null) < 0
                || swr_init(context) < 0) {
            throw new IOException("can't convert audio of " + rate + " Hz with " + channels + " channels");
        }
    }

    /** Samples that went in but have not come out yet, at the output rate. */
    long delaySamples() {
        return format < 0 ? 0 : swr_get_delay(context, Pcm.RATE);
    }

    void flush(PcmSink sink) throws IOException {
        if (format < 0) {
            return;
        }
        int n = 1;
        while (n > 0) {
            n = swr_convert(context, planes, BUFFER, (PointerPointer<?>) null, 0);
            drain(n, sink);
        }
    }

    private void drain(int n, PcmSink sink) throws IOException {
        if (n > 0) {
            out.position(0).get(buffer, 0, n);
            sink.accept(buffer, n);
        }
    }

    @Override
    public void close() {
        swr_free(context);
        out.close();
        planes.close();
        mono.close();
    }
}
