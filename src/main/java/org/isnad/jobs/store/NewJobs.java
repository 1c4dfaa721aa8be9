package org.isnad.jobs.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import org.isnad.jobs.IngestRequest;
import org.isnad.jobs.Job;
import org.jspecify.annotations.Nullable;

/** Puts jobs into the queue, unless one is at the same thing. Two at once are decided by the unique indexes of the table. Needs the caller's transaction. */
@ApplicationScoped
class NewJobs {

    private static final String INSERT =
            "insert into job (media_sha256, source_url, source_name, request, state, created_at)"
                    + " values (cast(:media as text), cast(:url as text), :source, cast(:request as jsonb), 'QUEUED', :now) on conflict do nothing";

    private static final String SAME_MEDIA =
            "from JobEntity where mediaSha256 = :key and state in ('QUEUED', 'RUNNING')";

    private static final String SAME_ADDRESS =
            "from JobEntity where sourceUrl = :key and mediaSha256 is null and state in ('QUEUED', 'RUNNING')";

    private final EntityManager entities;
    private final Clock clock;
    private final ObjectMapper json;

    NewJobs(EntityManager entities, Clock clock, ObjectMapper json) {
        this.entities = entities;
        this.clock = clock;
        this.json = json;
    }

    Job of(String mediaSha256, String sourceName, IngestRequest request) {
        insert(mediaSha256, null, sourceName, request);
        return active(SAME_MEDIA, mediaSha256);
    }

    Job of(URI source, String sourceName, IngestRequest request) {
        insert(null, source.toString(), sourceName, request);
        return active(SAME_ADDRESS, source.toString());
    }

    private void insert(@Nullable String media, @Nullable String url, String sourceName, IngestRequest request) {
        entities.createNativeQuery(INSERT)
                .setParameter("media", media)
                .setParameter("url", url)
                .setParameter("source", sourceName)
                .setParameter(
                        "request", json.valueToTree(StoredRequest.of(request)).toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Job active(String query, String key) {
        return entities.createQuery(query, JobEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(JobEntity::toJob)
                .orElseThrow(() -> new IllegalStateException("the job just submitted ended before it was read"));
    }
}
