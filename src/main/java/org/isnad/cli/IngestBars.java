package org.isnad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.jobs.Job;
import org.isnad.jobs.JobState;
import org.isnad.pipeline.Ingestion;
import org.isnad.pipeline.TranscriptImport;
import org.isnad.report.UserError;
import picocli.CommandLine.Model.CommandSpec;

/** One bar per file on a terminal, redrawn in place with ANSI cursor moves. What is over scrolls up and stays. */
final class IngestBars extends IngestProgress {

    private static final int WIDTH = 24;
    private static final int NAME_WIDTH = 32;

    /** More waiting files than this are counted in one line, so that the bars always fit the screen. */
    private static final int MOST = 12;

    private final Map<Long, Job> open = new LinkedHashMap<>();
    private final PrintWriter out;
    private int drawn;

    IngestBars(CommandSpec spec) {
        super(spec);
        this.out = spec.commandLine().getOut();
    }

    @Override
    Duration pause() {
        return Duration.ofMillis(200);
    }

    @Override
    void known(String name, Ingestion.Submission s) {
        above(name + "  already transcribed: episode " + s.episode()
                + s.revision().map(r -> ", revision " + r).orElse("") + " (--again makes a new revision)");
    }

    @Override
    void imported(String name, TranscriptImport.Imported i) {
        above(name + "  imported: episode " + i.episode() + ", revision " + i.revision());
    }

    @Override
    void update(List<Job> jobs) {
        for (Job job : jobs) {
            if (job.state().isFinal()) {
                open.remove(job.id());
                ended(job);
                above(job.sourceName() + "  " + outcome(job));
            } else {
                open.put(job.id(), job);
            }
        }
        erase();
        draw();
    }

    @Override
    void finish() {
        erase();
        out.flush();
    }

    @Override
    void showFailure(String name, UserError error) {
        erase();
        spec.commandLine().getErr().println("isnad: " + name + ": " + error.getMessage());
        draw();
    }

    @Override
    void interrupted() {
        spec.commandLine().getErr().println();
        spec.commandLine().getErr().println(Interruption.HOW_TO_GO_ON);
    }

    @Override
    Ingestion.Transfer download(String name) {
        above(name + "  fetching");
        return (bytes, total) -> {};
    }

    private void above(String line) {
        erase();
        out.println(line);
        draw();
    }

    private void erase() {
        for (; drawn > 0; drawn--) {
            out.print("\u001b[1A\u001b[2K");
        }
        out.flush();
    }

    private void draw() {
        open.values().stream()
                .sorted(java.util.Comparator.comparing((Job j) -> j.state() != JobState.RUNNING)
                        .thenComparing(Job::id))
                .limit(MOST)
                .forEach(job -> {
                    out.println(bar(job));
                    drawn++;
                });
        if (open.size() > MOST) {
            out.println("… and " + (open.size() - MOST) + " more");
            drawn++;
        }
        out.flush();
    }

    static String bar(Job job) {
        int filled = (int) Math.round(WIDTH * job.progress());
        String speed = job.speed()
                .map(s -> String.format(Locale.ROOT, "  %.0f × real time", s))
                .orElse("");
        String left = left(job).map(d -> "  " + Clocked.of(d) + " left").orElse("");
        return String.format(
                Locale.ROOT,
                "%s  [%s%s] %3.0f %%  %s%s%s",
                shorten(job.sourceName()),
                "#".repeat(filled),
                "·".repeat(WIDTH - filled),
                100 * job.progress(),
                outcome(job),
                speed,
                left);
    }

    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= NAME_WIDTH ? name : name.substring(0, name.offsetByCodePoints(0, NAME_WIDTH - 1)) + "…";
    }
}
