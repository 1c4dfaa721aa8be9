package org.isnad.cli;

import java.time.Duration;
import java.util.Locale;

/** Times for people. */
final class Clocked {

    private Clocked() {}

    /** {@code 4:13} or {@code 1:04:13}. */
    static String of(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
