package org.isnad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobStore;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad job}. */
@Command(
        name = "job",
        mixinStandardHelpOptions = true,
        description = "Look at the queue of work, cancel a job or try a failed one again.",
        subcommands = {JobCommand.ListJobs.class, JobCommand.Show.class, JobCommand.Cancel.class, JobCommand.Retry.class
        })
class JobCommand {

    static void print(CommandSpec spec, boolean json, Job job) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonOutput.line(JobView.of(job)));
            return;
        }
        out.printf(
                Locale.ROOT,
                "%6d  %-9s  %3.0f %%  %s%s%s%n",
                job.id(),
                job.state(),
                100 * job.progress(),
                job.sourceName(),
                job.episode().map(e -> "  → episode " + e).orElse(""),
                job.failure().map(f -> "  (" + f.message() + ")").orElse(""));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List jobs, newest first.")
    static class ListJobs implements Callable<Integer> {

        private final JobStore jobs;

        @Spec
        CommandSpec spec;

        @Option(
                names = "--limit",
                defaultValue = "50",
                description = "At most this many, 1 to 1000. Default: ${DEFAULT-VALUE}.")
        int limit;

        @Option(names = "--before", description = "Only jobs with a smaller number; for the next page.")
        Optional<Long> before = Optional.empty();

        @Option(names = "--json", description = "One JSON object per line.")
        boolean json;

        ListJobs(JobStore jobs) {
            this.jobs = jobs;
        }

        @Override
        public Integer call() {
            List<Job> found = jobs.list(before, Math.max(1, Math.min(1000, limit)));
            found.forEach(job -> print(spec, json, job));
            if (found.isEmpty() && !json) {
                spec.commandLine().getOut().println("No jobs yet. `isnad ingest FILE` makes one.");
            }
            return ExitCodes.OK;
        }
    }

    /** The three that name one job. */
    abstract static class OneJob implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "JOB", description = "The job's number, as `isnad job list` shows it.")
        long id;

        @Option(names = "--json", description = "Print the job as JSON.")
        boolean json;

        abstract Job act();

        @Override
        public Integer call() {
            print(spec, json, act());
            return ExitCodes.OK;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show one job.")
    static class Show extends OneJob {
        private final JobStore jobs;

        Show(JobStore jobs) {
            this.jobs = jobs;
        }

        @Override
        Job act() {
            return jobs.find(id)
                    .orElseThrow(() -> new UserError(
                            UserError.Kind.NOT_FOUND,
                            "job-unknown",
                            "There is no job " + id + ". `isnad job list` shows them."));
        }
    }

    @Command(
            name = "cancel",
            mixinStandardHelpOptions = true,
            description = "End a job that waits or runs; finished chunks are kept.")
    static class Cancel extends OneJob {
        private final JobStore jobs;

        Cancel(JobStore jobs) {
            this.jobs = jobs;
        }

        @Override
        Job act() {
            return jobs.cancel(id);
        }
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description =
                    "Queue a failed or cancelled job again. `isnad ingest --resume` or a running server works on it.")
    static class Retry extends OneJob {
        private final JobStore jobs;

        Retry(JobStore jobs) {
            this.jobs = jobs;
        }

        @Override
        Job act() {
            return jobs.retry(id);
        }
    }
}
