package org.isnad.api;

import org.isnad.report.UserError;

/**
 * The ranges of numeric parameters. Checked here and not by a validation framework, which would cost every start of the program, the command line's too, a quarter of a
 * second of computing.
 */
final class Bounds {

    /** As in the documentation of {@code limit}. */
    static final String PAGE = "1000";

    private static final int MOST_ON_A_PAGE = Integer.parseInt(PAGE);

    private Bounds() {}

    /** @throws UserError where {@code limit} is not 1 to {@value #PAGE} */
    static int page(int limit) {
        return check("limit", limit, 1, MOST_ON_A_PAGE);
    }

    /** @throws UserError where {@code value} is not {@code least} to {@code most} */
    static int check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "invalid-parameter",
                    name + " takes " + least + " to " + most + "; asked for " + value + ".");
        }
        return value;
    }
}
