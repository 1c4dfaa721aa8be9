package org.isnad.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.isnad.report.UserError;

/**
 * Decodes the first audio stream of any file to {@link Pcm} through the FFmpeg libraries, streaming in constant memory; all channels are mixed down to one.
 * Times stay those of the original: a stretch that can't be decoded becomes silence of the same length. Stateless, thread-safe.
 */
final class AudioDecoder {

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    /** Looks at the file without decoding it. */
    AudioInfo probe(Path source) {
        requireRegularFile(source);
        try (OpenedAudio audio = OpenedAudio.open(source)) {
            return audio.info();
        }
    }

    /**
     * @throws UserError when there is no audio in the file or none of it can be decoded
     * @throws IOException when the sink fails
     */
    DecodeReport decode(Path source, PcmSink sink) throws IOException {
        requireRegularFile(source);
        try (OpenedAudio audio = OpenedAudio.open(source);
                Resampler resampler = new Resampler()) {
            Timeline timeline = new Timeline(sink);
            readAll(audio, resampler, timeline, new LostBytes(audio.container()));
            resampler.flush(timeline::samples);
            AudioInfo info = audio.info();
            timeline.finish(audio.reliableDurationMs());
            if (timeline.written() == 0) {
                throw new UserError(
                        UserError.Kind.BAD_INPUT,
                        "audio-undecodable",
                        "No sound could be decoded from " + source.getFileName() + " (" + info.container() + ", "
                                + info.codec() + "): the file is damaged or was cut off. Fetch or record it again.");
            }
            return new DecodeReport(info, timeline.written(), timeline.warnings());
        }
    }

    private static void readAll(OpenedAudio audio, Resampler resampler, Timeline timeline, LostBytes lostBytes)
            throws IOException {
        AVPacket packet = audio.packet();
        while (av_read_frame(audio.format(), packet) >= 0) {
            if (packet.stream_index() == audio.stream()) {
                if (avcodec_send_packet(audio.codec(), packet) < 0) {
                    timeline.damaged();
                }
                receive(audio, resampler, timeline);
                timeline.lost(lostBytes.in(packet, av_q2d(audio.timeBase())));
            }
            av_packet_unref(packet);
        }
        avcodec_send_packet(audio.codec(), null);
        receive(audio, resampler, timeline);
    }

    private static void receive(OpenedAudio audio, Resampler resampler, Timeline timeline) throws IOException {
        AVFrame frame = audio.frame();
        while (true) {
            int result = avcodec_receive_frame(audio.codec(), frame);
            if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
                return;
            }
            if (result < 0) {
                timeline.damaged();
                return;
            }
            long pts = frame.best_effort_timestamp();
            if (pts != AV_NOPTS_VALUE) {
                timeline.expect(pts * av_q2d(audio.timeBase()), resampler.delaySamples());
            }
            resampler.convert(frame, timeline::samples);
            av_frame_unref(frame);
        }
    }

    /** Before anything is opened: opening a FIFO would wait for a writer for ever. */
    private static void requireRegularFile(Path source) {
        if (!Files.isRegularFile(source)) {
            throw new UserError(
                    Files.exists(source) ? UserError.Kind.BAD_INPUT : UserError.Kind.NOT_FOUND,
                    Files.isDirectory(source)
                            ? "is-a-directory"
                            : Files.exists(source) ? "not-a-regular-file" : "file-missing",
                    source + " is not a file that can be decoded.");
        }
    }
}
