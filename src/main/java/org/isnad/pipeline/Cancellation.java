package org.isnad.pipeline;

/** Tells a running job that it is to stop, and why. Thread-safe; the first reason stays. */
final class Cancellation {

    /** Why a job stops before its end. */
    enum Reason {
        NONE,
        /** Somebody asked for it. */
        CANCELLED,
        /** Another process took it over. */
        LOST,
        /** This process ends. */
        SHUTDOWN
    }

    /** Thrown out of the job's steps once it is to stop. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Stopped(Reason reason) {
            super("stopped: " + reason, null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private volatile Reason reason = Reason.NONE;

    synchronized void request(Reason why) {
        if (reason == Reason.NONE) {
            reason = why;
        }
    }

    Reason reason() {
        return reason;
    }

    void throwIfRequested() {
        Reason why = reason;
        if (why != Reason.NONE) {
            throw new Stopped(why);
        }
    }
}
