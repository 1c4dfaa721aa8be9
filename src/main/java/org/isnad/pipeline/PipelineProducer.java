package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.isnad.archive.ArchiveHome;
import org.isnad.export.TranscriptFolder;
import org.isnad.models.ModelStore;

/** Supplies the parts that know nothing of injection. */
@ApplicationScoped
class PipelineProducer {

    @Produces
    @Singleton
    ModelStore models(ArchiveHome home) {
        return new ModelStore(home.models());
    }

    @Produces
    @Singleton
    TranscriptFolder transcriptFolder(ArchiveHome home) {
        return new TranscriptFolder(home.transcripts());
    }
}
