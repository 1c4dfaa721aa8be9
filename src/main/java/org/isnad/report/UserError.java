package org.isnad.report;

import java.util.List;

/**
 * A failure that its user can mend: the message names the thing, the cause and the cure. The command line prints the message alone (no stack
 * trace) and the API answers problem+json with {@link #code()}.
 */
public class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble, which decides the exit code and the HTTP status. */
    public enum Kind {
        /** The input can't be used as it is. */
        BAD_INPUT,
        /** What was asked for does not exist. */
        NOT_FOUND,
        /** It conflicts with what is there. */
        CONFLICT,
        /** A part of the installation is missing or broken: a model, the store, the disk. */
        ENVIRONMENT,
        /** Another machine did not answer as it should. */
        REMOTE
    }

    private final Kind kind;
    private final String code;

    /**
     * @param code stable symbolic name in lower case with hyphens, such as {@code not-audio}
     * @param message one or two sentences for people: thing, cause, cure
     */
    public UserError(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public UserError(Kind kind, String code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The same, told of a thing by the name that its user knows. */
    public UserError naming(String ours, String theirs) {
        return new UserError(kind, code, String.valueOf(getMessage()).replace(ours, theirs), this);
    }

    /** What asked for one of several formats by a name that is none of theirs. */
    public static UserError unknownFormat(String asked, List<String> known) {
        return new UserError(
                Kind.BAD_INPUT,
                "unknown-format",
                "There is no format \"" + asked + "\". Known: " + String.join(", ", known) + ".");
    }
}
