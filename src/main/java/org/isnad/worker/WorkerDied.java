package org.isnad.worker;

/** The worker process ended while a request was in work. */
public class WorkerDied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What ended it. */
    public enum Cause {
        /** Native code or Java itself crashed, or it hung and was stopped. */
        CRASHED,
        /** Somebody killed it from outside (SIGKILL, SIGTERM): no fault of what it was doing. */
        KILLED
    }

    private final Cause how;

    public WorkerDied(Cause how, String message) {
        super(message);
        this.how = how;
    }

    public Cause how() {
        return how;
    }
}
