package org.isnad.cli;

import org.isnad.report.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Maps one exception to one message and one exit code. */
final class FailurePrinter implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        UserError error = userError(failure);
        if (error != null) {
            command.getErr().println("isnad: " + error.getMessage());
            return ExitCodes.of(error);
        }
        command.getErr().println("isnad: unexpected failure, please report it with what follows:");
        failure.printStackTrace(command.getErr());
        return ExitCodes.UNEXPECTED;
    }

    private static @org.jspecify.annotations.Nullable UserError userError(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof UserError error) {
                return error;
            }
        }
        return null;
    }
}
