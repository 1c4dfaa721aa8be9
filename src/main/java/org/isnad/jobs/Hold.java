package org.isnad.jobs;

/** What the owner of a running job learns when it shows that it is alive. */
public enum Hold {
    /** Go on. */
    KEPT,
    /** Somebody asked to cancel the job: stop and say so. */
    CANCEL,
    /** Another process has taken the job over: stop and write nothing more. */
    LOST
}
