package org.isnad.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.isnad.report.UserError;

/** A file opened for decoding, with everything native that goes with it. One thread; {@link #close} frees all of it. */
final class OpenedAudio implements AutoCloseable {

    /**
     * Containers only: a play list (hls, concat, dash) inside a hostile "recording" could otherwise pull in other files of this machine. External references
     * of mov files are off by default.
     */
    private static final String CONTAINERS =
            "mp3,mov,ogg,flac,wav,w64,rf64,asf,matroska,webm,aac,aiff,amr,ac3,eac3,mpegts,mpeg,avi,caf,au,"
                    + "wv,ape,tta,mp2,dts,oma,voc,flv";

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");

    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final int stream;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();

    private OpenedAudio(AVFormatContext format, AVCodecContext codec, int stream) {
        this.format = format;
        this.codec = codec;
        this.stream = stream;
    }

    static OpenedAudio open(Path source) {
        AVFormatContext format = avformat_alloc_context();
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        av_dict_set(options, "format_whitelist", CONTAINERS, 0);
        try (BytePointer address = new BytePointer("file:" + source.toAbsolutePath(), StandardCharsets.UTF_8)) {
            // On failure avformat_open_input frees the context itself.
            if (avformat_open_input(format, address, null, options) < 0) {
                throw notAudio(source);
            }
        } finally {
            av_dict_free(options);
        }
        try {
            return opened(source, format);
        } catch (RuntimeException e) {
            avformat_close_input(format);
            throw e;
        }
    }

    private static OpenedAudio opened(Path source, AVFormatContext format) {
        avformat_find_stream_info(format, (AVDictionary) null);
        AVCodec decoder = new AVCodec(null);
        int stream = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, decoder, 0);
        if (stream < 0) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "no-audio-stream",
                    source.getFileName()
                            + " holds no audio that can be decoded (a video without sound, or a codec unknown to us).");
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != stream) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        if (avcodec_parameters_to_context(codec, format.streams(stream).codecpar()) < 0
                || avcodec_open2(codec, decoder, (AVDictionary) null) < 0) {
            avcodec_free_context(codec);
            throw notAudio(source);
        }
        codec.pkt_timebase(format.streams(stream).time_base());
        return new OpenedAudio(format, codec, stream);
    }

    private static UserError notAudio(Path source) {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "not-audio",
                source.getFileName()
                        + " is not audio in a format we know (mp3, m4a, ogg, opus, flac, wav, wma, webm, mp4, aiff …), or its beginning is"
                        + " damaged. Check that it plays elsewhere.");
    }

    AVFormatContext format() {
        return format;
    }

    AVCodecContext codec() {
        return codec;
    }

    int stream() {
        return stream;
    }

    AVPacket packet() {
        return packet;
    }

    AVFrame frame() {
        return frame;
    }

    AVRational timeBase() {
        return format.streams(stream).time_base();
    }

    /** FFmpeg's name of the file's form. */
    String container() {
        return text(format.iformat().name());
    }

    AudioInfo info() {
        Optional<Long> claimed = format.duration() == AV_NOPTS_VALUE || format.duration() <= 0
                ? Optional.empty()
                : Optional.of(format.duration() * 1000 / AV_TIME_BASE);
        Optional<String> date = tag("date").or(() -> tag("TDRL")).or(() -> tag("creation_time"));
        return new AudioInfo(
                container(),
                text(avcodec_get_name(codec.codec_id())),
                codec.sample_rate(),
                codec.ch_layout().nb_channels(),
                claimed,
                new AudioInfo.Tags(tag("title"), tag("album").or(() -> tag("show")), date.flatMap(OpenedAudio::date)));
    }

    /** The length that the container's own tables give; empty where it was only estimated. */
    Optional<Long> reliableDurationMs() {
        return format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE
                ? Optional.empty()
                : info().claimedMs();
    }

    private Optional<String> tag(String name) {
        return tag(format.metadata(), name).or(() -> tag(format.streams(stream).metadata(), name));
    }

    private static Optional<String> tag(AVDictionary tags, String name) {
        AVDictionaryEntry entry = av_dict_get(tags, name, null, 0);
        return entry == null || entry.isNull()
                ? Optional.empty()
                : Optional.of(text(entry.value()).replaceAll("[\\p{Cc}]", " ").strip())
                        .filter(t -> !t.isEmpty());
    }

    private static Optional<LocalDate> date(String text) {
        Matcher form = DATE.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static String text(BytePointer pointer) {
        return new String(pointer.getStringBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
        avformat_close_input(format);
    }
}
