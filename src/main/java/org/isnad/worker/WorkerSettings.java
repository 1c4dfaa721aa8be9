package org.isnad.worker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How worker processes are started.
 *
 * @param threads chunks decoded at once, at least 1; one per core uses the machine fully
 * @param heapMb Java heap of the worker in MiB; the models live outside it
 * @param cache folder that natives are unpacked to
 */
public record WorkerSettings(Path model, Optional<Path> speakerModel, int threads, int heapMb, Path cache) {}
