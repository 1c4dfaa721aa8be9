package org.isnad.pipeline.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.isnad.quote.PassageFinder;

/** Lets quotations be looked for in the archive's index. */
@ApplicationScoped
public class PassagesProducer {

    @Produces
    @Singleton
    PassageFinder finder(ArchiveIndex index) {
        return index.passages();
    }
}
