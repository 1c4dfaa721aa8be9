package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobStore;
import org.isnad.report.UserError;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The queue of work. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@Blocking
public class JobResource {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final JobStore jobs;

    JobResource(JobStore jobs) {
        this.jobs = jobs;
    }

    @GET
    @Operation(summary = "List jobs, newest first")
    public JobResponse.Page list(
            @RestQuery Optional<String> cursor,
            @RestQuery @DefaultValue("50") @Parameter(schema = @Schema(minimum = "1", maximum = Bounds.PAGE))
                    int limit) {
        List<Job> found = jobs.list(Cursor.parse(cursor), Bounds.page(limit) + 1);
        List<Job> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()) : null;
        return new JobResponse.Page(page.stream().map(JobResponse::of).toList(), next);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One job")
    public JobResponse get(@RestPath long id) {
        return JobResponse.of(require(id));
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "A job's changes as server-sent events, until it ends")
    public Multi<JobResponse> events(@RestPath long id) {
        require(id);
        AtomicBoolean ended = new AtomicBoolean();
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .select()
                .first(tick -> !ended.get())
                .map(tick -> require(id))
                .invoke(job -> ended.set(job.state().isFinal()))
                .map(JobResponse::of)
                .skip()
                .repetitions();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "End a job; finished chunks are kept")
    public JobResponse cancel(@RestPath long id) {
        return JobResponse.of(jobs.cancel(id));
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Queue a failed or cancelled job again")
    public JobResponse retry(@RestPath long id) {
        return JobResponse.of(jobs.retry(id));
    }

    private Job require(long id) {
        return jobs.find(id)
                .orElseThrow(
                        () -> new UserError(UserError.Kind.NOT_FOUND, "job-unknown", "There is no job " + id + "."));
    }
}
