package org.isnad.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Thread waiting;

    synchronized void request(Reason why) {
        if (reason == Reason.NONE) {
            reason = why;
            if (waiting != null) {
                waiting.interrupt();
            }
        }
    }

    /** Does {@code work} that may wait for others for long, such as a server that has fallen silent; the request to stop interrupts it. */
    <T> T interrupting(Supplier<T> work) {
        attend(Thread.currentThread());
        try {
            throwIfRequested();
            return work.get();
        } finally {
            attend(null);
        }
    }

    private synchronized void attend(@Nullable Thread thread) {
        waiting = thread;
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
