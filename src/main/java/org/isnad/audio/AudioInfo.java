package org.isnad.audio;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a file says about itself.
 *
 * @param container FFmpeg's name of the format
 * @param codec FFmpeg's name of the codec
 * @param sampleRate of the original, in Hz
 * @param channels of the original; all are mixed down to one
 * @param claimedMs the length the container claims, in milliseconds; not to be relied on
 */
public record AudioInfo(
        String container, String codec, int sampleRate, int channels, Optional<Long> claimedMs, Tags tags) {

    /** What the file's tags say; {@code podcast} is the album. */
    public record Tags(Optional<String> title, Optional<String> podcast, Optional<LocalDate> date) {}
}
