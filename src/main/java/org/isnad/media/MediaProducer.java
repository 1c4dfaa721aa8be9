package org.isnad.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.isnad.archive.ArchiveHome;

/** Supplies the archive's media store. */
@ApplicationScoped
class MediaProducer {

    @Produces
    @Singleton
    MediaStore mediaStore(ArchiveHome home) {
        return new MediaStore(home.media());
    }
}
