package org.isnad.jobs;

import java.time.Duration;
import java.util.Optional;
import org.isnad.report.Stage;

/**
 * How far a running job is.
 *
 * @param progress done share of the recognition, in stage FETCH of the download, 0..1
 * @param speed audio seconds recognised per second
 */
public record JobProgress(Stage stage, double progress, Optional<Duration> audio, Optional<Double> speed) {}
