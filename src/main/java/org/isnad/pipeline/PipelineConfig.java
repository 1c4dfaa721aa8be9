package org.isnad.pipeline;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of ingestion. */
@ConfigMapping(prefix = "isnad.ingest")
public interface PipelineConfig {

    /** Chunks decoded at once; more than one a core makes nothing faster. Default: one a core. */
    Optional<Integer> threads();

    /** Acoustic model used where nobody asks for one, by name or folder. Default: the best installed Arabic one. */
    Optional<String> model();

    /** Name of podcasts that neither the user nor the file's tags name. */
    @io.smallrye.config.WithDefault("بودكاست")
    String podcast();

    /** Whether audio may be fetched from this machine and private networks; an intranet needs it, on the open Internet it lets strangers look inside. */
    @io.smallrye.config.WithDefault("false")
    boolean fetchPrivate();
}
