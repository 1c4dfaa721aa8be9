package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobOwner;

@ApplicationScoped
public class IngestEpisode {
    int run(Job job, JobOwner owner, Cancellation cancellation) {
        throw new UnsupportedOperationException("in work");
    }
}
