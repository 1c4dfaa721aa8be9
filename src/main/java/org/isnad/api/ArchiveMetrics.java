package org.isnad.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.isnad.archive.ArchiveHome;
import org.isnad.jobs.JobState;
import org.isnad.jobs.JobStore;

/** What Prometheus is told beside what Quarkus counts itself: the queue and the disk, looked at when it asks. */
@ApplicationScoped
class ArchiveMetrics {

    @Produces
    @Singleton
    MeterBinder queue(JobStore jobs) {
        return registry -> {
            for (JobState state : new JobState[] {JobState.QUEUED, JobState.RUNNING}) {
                Gauge.builder("isnad.jobs", () -> count(jobs, state))
                        .description("Jobs that wait or run")
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        };
    }

    private static long count(JobStore jobs, JobState state) {
        return jobs.active().stream().filter(job -> job.state() == state).count();
    }

    @Produces
    @Singleton
    MeterBinder disk(ArchiveHome home) {
        return registry -> Gauge.builder(
                        "isnad.disk.free", () -> home.data().toFile().getUsableSpace())
                .description("Room left where the archive lies")
                .baseUnit("bytes")
                .register(registry);
    }
}
