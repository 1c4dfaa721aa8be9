package org.isnad.cli;

import org.isnad.report.UserError;

/** The exit codes of every command, as README.md and {@code --help} document them. */
public final class ExitCodes {

    public static final int OK = 0;
    /** A defect of ours, or something nobody foresaw. */
    public static final int UNEXPECTED = 1;

    public static final int USAGE = 2;
    /** The input can't be used, or conflicts with what is there. */
    public static final int BAD_INPUT = 3;

    public static final int NOT_FOUND = 4;
    /** A model, the database, the disk or a native library is missing or broken. */
    public static final int ENVIRONMENT = 5;
    /** Another machine did not answer as it should. */
    public static final int REMOTE = 6;
    /** Stopped by Ctrl-C; running the command again goes on where it was. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The exit code for a failure that the user can mend. */
    public static int of(UserError error) {
        return switch (error.kind()) {
            case BAD_INPUT, CONFLICT -> BAD_INPUT;
            case NOT_FOUND -> NOT_FOUND;
            case ENVIRONMENT -> ENVIRONMENT;
            case REMOTE -> REMOTE;
        };
    }
}
