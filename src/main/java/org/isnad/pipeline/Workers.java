package org.isnad.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.archive.ArchiveHome;
import org.isnad.models.InstalledModel;
import org.isnad.worker.WorkerPool;
import org.isnad.worker.WorkerSettings;

/** The worker pools of this process, one for each pair of models in use. Thread-safe. */
@ApplicationScoped
class Workers {

    /** After the job runner has put its jobs back. */
    private static final int AFTER_JOBS = 5_000;

    private static final int HEAP_MB = 112;

    private final ArchiveHome home;
    private final PipelineConfig config;
    private final Map<String, WorkerPool> pools = new HashMap<>();

    Workers(ArchiveHome home, PipelineConfig config) {
        this.home = home;
        this.config = config;
    }

    synchronized WorkerPool pool(InstalledModel model, Optional<InstalledModel> speakerModel) {
        Optional<Path> speaker = speakerModel.map(InstalledModel::folder);
        return pools.computeIfAbsent(
                model.folder() + "|" + speaker,
                key -> new WorkerPool(new WorkerSettings(
                        model.folder(), speaker, threads(), HEAP_MB, ArchiveHome.create(home.cache()))));
    }

    private int threads() {
        return config.threads().filter(n -> n > 0).orElse(Runtime.getRuntime().availableProcessors());
    }

    synchronized void close(@Observes @Priority(AFTER_JOBS) ShutdownEvent event) {
        pools.values().forEach(WorkerPool::close);
        pools.clear();
    }
}
