package org.isnad.cli;

import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine;

/** Runs the command that the launcher found to need the archive, now with everything injected. */
public class CliApplication implements QuarkusApplication {

    private final CommandLine.IFactory factory;

    CliApplication(CommandLine.IFactory factory) {
        this.factory = factory;
    }

    @Override
    public int run(String... arguments) {
        return CommandTree.of(factory, arguments).execute(arguments);
    }
}
