package org.isnad.archive;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Supplies the archive's folders, and leaves the database when the program ends. */
@ApplicationScoped
public class ArchiveProducer {

    /** After everybody who still writes on shutdown. */
    private static final int LAST = 10_000;

    @Produces
    @Singleton
    ArchiveHome home() {
        return ArchiveHome.resolve();
    }

    void leave(@Observes @Priority(LAST) ShutdownEvent event) {
        ArchiveDatabase.close();
    }
}
