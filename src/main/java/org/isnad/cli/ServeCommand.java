package org.isnad.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.isnad.pipeline.JobRunner;
import org.isnad.pipeline.Reverification;
import org.isnad.pipeline.index.IndexKeeper;
import org.isnad.pipeline.index.ServerPresence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the API on http://127.0.0.1:8080/api/v1 (documentation under /q/swagger-ui) work on queued jobs and keep the search index true.",
            "There is no login: whoever reaches the port reads and changes the archive. Keep it on the loopback address, or put a proxy with a login before it."
        })
class ServeCommand implements Callable<Integer>, Serving {

    private final JobRunner runner;
    private final IndexKeeper keeper;
    private final ServerPresence presence;
    private final Reverification reverification;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    String host;

    @Option(names = "--no-jobs", description = "Serve only; leave queued jobs to other processes.")
    boolean noJobs;

    ServeCommand(JobRunner runner, IndexKeeper keeper, ServerPresence presence, Reverification reverification) {
        this.presence = presence;
        this.runner = runner;
        this.keeper = keeper;
        this.reverification = reverification;
    }

    @Override
    public void configure() {
        System.setProperty("quarkus.http.port", Integer.toString(port));
        System.setProperty("quarkus.http.host", host);
        System.setProperty("isnad.rehearse-writing", "true");
    }

    @Override
    public Integer call() {
        presence.announce();
        keeper.start();
        reverification.start();
        if (!noJobs) {
            runner.startAll();
        }
        Quarkus.waitForExit();
        return ExitCodes.OK;
    }
}
