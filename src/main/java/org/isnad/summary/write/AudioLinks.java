package org.isnad.summary.write;

import java.util.Locale;
import org.isnad.timing.TimeSpan;

/**
 * Links to seconds of audio, as media fragments.
 *
 * @param audio address of the recording, without a fragment
 */
public record AudioLinks(String audio) {

    /** {@code …#t=12.5,19}. */
    String to(TimeSpan span) {
        return audio + "#t=" + seconds(span.startMs()) + "," + seconds(span.endMs());
    }

    /** Seconds with the digits that are needed, in no locale. */
    static String seconds(long ms) {
        return ms % 1000 == 0
                ? Long.toString(ms / 1000)
                : String.format(Locale.ROOT, "%.3f", ms / 1000.0).replaceAll("0+$", "");
    }

    /** A length as clocks show it, to the nearest second. */
    static String length(long ms) {
        return clock(ms + 500);
    }

    /** {@code 4:13} or {@code 1:04:13}, rounded down: a listener who jumps there hears the first word. */
    static String clock(long ms) {
        long s = ms / 1000;
        return s >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
    }
}
