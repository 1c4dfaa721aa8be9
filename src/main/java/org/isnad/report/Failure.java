package org.isnad.report;

import java.util.Optional;
import org.isnad.timing.TimeSpan;

/**
 * Something that went wrong with one item, told so that its user knows the thing, the cause and the cure.
 *
 * @param code stable symbolic name in lower case with hyphens, such as {@code audio-damaged}
 * @param message one sentence for people
 * @param at where in the audio, when it concerns a stretch of it
 */
public record Failure(Stage stage, Level level, String code, String message, Optional<TimeSpan> at) {

    public static Failure warning(Stage stage, String code, String message) {
        return new Failure(stage, Level.WARNING, code, message, Optional.empty());
    }

    public static Failure warning(Stage stage, String code, String message, TimeSpan at) {
        return new Failure(stage, Level.WARNING, code, message, Optional.of(at));
    }
}
