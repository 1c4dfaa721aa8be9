package org.isnad.audio;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Finds how much time is lost in damage. Formats that are frames and nothing else carry no times; FFmpeg counts the frames it finds and takes the rubbish up to the next
 * one for a single frame, so that all that follows would come too early. The time is estimated from the bytes of a second so far. One thread.
 */
final class LostBytes {

    /** FFmpeg's names of such formats, and the longest frame that each allows, in bytes: a longer one is rubbish. */
    private static final Map<String, Integer> LONGEST = Map.of("mp3", 1441, "ac3", 3840, "eac3", 4096, "aac", 8191);

    /** Tags behind a frame, as files have that were joined: what they take is no sound. */
    private static final Pattern TAG = Pattern.compile("ID3[\\x02-\\x04]|APETAGEX|LYRICSBEGIN");

    private final Optional<Integer> longest;
    private long bytes;
    private long units;

    /** @param format FFmpeg's name of the container */
    LostBytes(String format) {
        this.longest = Optional.ofNullable(LONGEST.get(format));
    }

    /** Seconds of sound that this packet stands for beyond its own; mostly 0. */
    double in(AVPacket packet, double secondsPerUnit) {
        if (longest.isEmpty()) {
            return 0;
        }
        if (packet.size() <= longest.get()) {
            bytes += packet.size();
            units += packet.duration();
            return 0;
        }
        double seconds = bytes == 0 ? 0 : secondsPerUnit * (packet.size() * (double) units / bytes - packet.duration());
        return isTag(packet) ? 0 : Math.max(0, seconds);
    }

    /** A tag begins where the frame before it ends. */
    private boolean isTag(AVPacket packet) {
        byte[] start = new byte[Math.min(packet.size(), longest.orElseThrow() + 16)];
        packet.data().get(start);
        return TAG.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
    }
}
