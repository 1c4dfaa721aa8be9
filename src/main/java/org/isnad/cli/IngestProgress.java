package org.isnad.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobState;
import org.isnad.pipeline.Ingestion;
import org.isnad.pipeline.TranscriptImport;
import org.isnad.report.Stage;
import org.isnad.report.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** Shows how ingestion gets on, and remembers how it ended. One thread at a time, but for {@link #interrupted()}. */
abstract class IngestProgress {

    final CommandSpec spec;
    private int exitCode = ExitCodes.OK;

    IngestProgress(CommandSpec spec) {
        this.spec = spec;
    }

    /** Bars on a terminal, plain lines elsewhere, JSON lines when asked for. */
    static IngestProgress on(CommandSpec spec, boolean json) {
        if (json) {
            return new Json(spec);
        }
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return terminal ? new IngestBars(spec) : new Lines(spec);
    }

    /** How long to wait between two looks at the queue. */
    abstract Duration pause();

    abstract void known(String name, Ingestion.Submission submission);

    abstract void imported(String name, TranscriptImport.Imported imported);

    abstract void update(List<Job> jobs);

    abstract void finish();

    abstract void showFailure(String name, UserError error);

    abstract void interrupted();

    /** Progress of a download: bytes so far and in all, -1 when the server does not say. */
    abstract Ingestion.Transfer download(String name);

    void failed(String name, UserError error) {
        exitCode = exitCode == ExitCodes.OK ? ExitCodes.of(error) : exitCode;
        showFailure(name, error);
    }

    /** Remembers the worst end of a job. */
    void ended(Job job) {
        if (job.state() != JobState.DONE && exitCode == ExitCodes.OK) {
            exitCode = ExitCodes.BAD_INPUT;
        }
    }

    int exitCode() {
        return exitCode;
    }

    /** The time left at the present speed. */
    static Optional<Duration> left(Job job) {
        return job.audio()
                .flatMap(audio -> job.speed()
                        .filter(speed -> speed > 0)
                        .map(speed -> Duration.ofMillis((long) (audio.toMillis() * (1 - job.progress()) / speed))));
    }

    static String stageName(Stage stage) {
        return switch (stage) {
            case FETCH -> "fetching";
            case STORE -> "storing";
            case PROBE -> "looking";
            case DECODE -> "decoding";
            case RECOGNISE -> "recognising";
            case SPEAKERS -> "finding speakers";
            case ASSEMBLE -> "assembling";
            case EXPORT -> "writing";
        };
    }

    static String outcome(Job job) {
        return switch (job.state()) {
            case DONE ->
                "done: episode "
                        + job.episode().map(Object::toString).orElse("?")
                        + job.revision().map(r -> ", revision " + r).orElse("");
            case FAILED -> "failed: " + job.failure().map(Job.Reason::message).orElse("for an unknown reason");
            case CANCELLED -> "cancelled";
            case QUEUED -> "waiting";
            case RUNNING -> job.stage().map(IngestProgress::stageName).orElse("starting");
        };
    }

    /** One line per change of state or stage, and per tenth of the recognition. */
    static final class Lines extends IngestProgress {

        private final Map<Long, String> shown = new HashMap<>();

        Lines(CommandSpec spec) {
            super(spec);
        }

        @Override
        Duration pause() {
            return Duration.ofMillis(200);
        }

        @Override
        void known(String name, Ingestion.Submission submission) {
            print(name + ": already transcribed as episode " + submission.episode()
                    + submission.revision().map(r -> ", revision " + r).orElse("") + " (--again makes a new revision)");
        }

        @Override
        void imported(String name, TranscriptImport.Imported imported) {
            print(name + ": imported as episode " + imported.episode() + ", revision " + imported.revision());
        }

        @Override
        void update(List<Job> jobs) {
            for (Job job : jobs) {
                String line = describe(job);
                if (!line.equals(shown.put(job.id(), line))) {
                    print(job.sourceName() + ": " + line);
                }
                if (job.state().isFinal()) {
                    ended(job);
                }
            }
        }

        private static String describe(Job job) {
            boolean recognising = job.state() == JobState.RUNNING
                    && job.stage().filter(s -> s == Stage.RECOGNISE).isPresent();
            return recognising
                    ? String.format(Locale.ROOT, "%s %d %%", outcome(job), (int) (job.progress() * 10) * 10)
                    : outcome(job);
        }

        @Override
        void finish() {}

        @Override
        void showFailure(String name, UserError error) {
            spec.commandLine().getErr().println("isnad: " + name + ": " + error.getMessage());
        }

        @Override
        void interrupted() {
            spec.commandLine().getErr().println(Interruption.HOW_TO_GO_ON);
        }

        @Override
        Ingestion.Transfer download(String name) {
            print(name + ": fetching");
            return (bytes, total) -> {};
        }

        private void print(String line) {
            spec.commandLine().getOut().println(line);
        }
    }

    /** One JSON object per line and change. */
    static final class Json extends IngestProgress {

        private final Map<Long, String> shown = new HashMap<>();

        Json(CommandSpec spec) {
            super(spec);
        }

        record Event(
                String event,
                String file,
                Optional<String> episode,
                Optional<Integer> revision,
                Optional<Job.Reason> failure) {}

        @Override
        Duration pause() {
            return Duration.ofMillis(200);
        }

        @Override
        void known(String name, Ingestion.Submission s) {
            print(new Event("known", name, Optional.of(s.episode().value()), s.revision(), Optional.empty()));
        }

        @Override
        void imported(String name, TranscriptImport.Imported i) {
            print(new Event(
                    "imported", name, Optional.of(i.episode().value()), Optional.of(i.revision()), Optional.empty()));
        }

        @Override
        void update(List<Job> jobs) {
            for (Job job : jobs) {
                String line = JsonOutput.line(JobView.of(job));
                if (!line.equals(shown.put(job.id(), line))) {
                    spec.commandLine().getOut().println(line);
                }
                if (job.state().isFinal()) {
                    ended(job);
                }
            }
        }

        @Override
        void finish() {}

        @Override
        void showFailure(String name, UserError e) {
            print(new Event(
                    "failed",
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Job.Reason(e.code(), String.valueOf(e.getMessage())))));
        }

        @Override
        void interrupted() {
            print(new Event("interrupted", "", Optional.empty(), Optional.empty(), Optional.empty()));
        }

        @Override
        Ingestion.Transfer download(String name) {
            print(new Event("fetching", name, Optional.empty(), Optional.empty(), Optional.empty()));
            return (bytes, total) -> {};
        }

        private void print(Event event) {
            spec.commandLine().getOut().println(JsonOutput.line(event));
        }
    }
}
