package org.isnad.recognition.store;

import java.util.List;
import java.util.Optional;
import org.isnad.report.Failure;
import org.isnad.report.Level;
import org.isnad.report.Stage;
import org.isnad.timing.TimeSpan;
import org.jspecify.annotations.Nullable;

/** A run's warnings as stored; {@code v} counts the form. */
record StoredWarnings(int v, List<StoredWarning> warnings) {

    static final int VERSION = 1;

    record StoredWarning(
            Stage stage,
            Level level,
            String code,
            String message,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    static StoredWarnings of(List<Failure> failures) {
        return new StoredWarnings(
                VERSION,
                failures.stream()
                        .map(f -> new StoredWarning(
                                f.stage(),
                                f.level(),
                                f.code(),
                                f.message(),
                                f.at().map(TimeSpan::startMs).orElse(null),
                                f.at().map(TimeSpan::endMs).orElse(null)))
                        .toList());
    }

    List<Failure> toFailures() {
        return warnings.stream()
                .map(w -> new Failure(
                        w.stage,
                        w.level,
                        w.code,
                        w.message,
                        w.startMs == null || w.endMs == null
                                ? Optional.empty()
                                : Optional.of(new TimeSpan(w.startMs, w.endMs))))
                .toList();
    }
}
