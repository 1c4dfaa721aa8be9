package org.isnad.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.isnad.archive.ArchiveHome;
import org.isnad.models.InstalledModel;
import org.isnad.models.ModelStore;
import org.isnad.report.UserError;

/** What must be right for ingestion, beside the database that Quarkus itself looks after. */
@ApplicationScoped
class ArchiveHealth {

    /** An hour of audio takes 115 MB while it is in work, and its original stays. */
    private static final long LEAST_FREE = 1L << 30;

    @Produces
    @Readiness
    HealthCheck model(ModelStore models) {
        return () -> {
            try {
                InstalledModel model = models.acoustic(java.util.Optional.empty());
                return HealthCheckResponse.named("model")
                        .up()
                        .withData("acoustic", model.name())
                        .withData("demonstration", model.demonstration())
                        .withData(
                                "speaker",
                                models.speaker().map(InstalledModel::name).orElse("none"))
                        .build();
            } catch (UserError e) {
                return HealthCheckResponse.named("model")
                        .down()
                        .withData("reason", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }

    @Produces
    @Readiness
    HealthCheck worker() {
        return () -> {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            return HealthCheckResponse.named("worker")
                    .status(Files.isExecutable(java))
                    .withData("java", System.getProperty("java.version"))
                    .build();
        };
    }

    @Produces
    @Readiness
    HealthCheck disk(ArchiveHome home) {
        return () -> {
            try {
                long free = Files.getFileStore(ArchiveHome.create(home.data())).getUsableSpace();
                return HealthCheckResponse.named("disk")
                        .status(free >= LEAST_FREE)
                        .withData("freeBytes", free)
                        .build();
            } catch (IOException e) {
                return HealthCheckResponse.named("disk")
                        .down()
                        .withData("reason", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }
}
