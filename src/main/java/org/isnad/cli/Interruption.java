package org.isnad.cli;

/** Tells the user of Ctrl-C or a polite kill how to go on; that jobs go back into the queue is the job runner's own affair. */
final class Interruption {

    static final String HOW_TO_GO_ON =
            "isnad: stopped; what is finished is kept. The same command, or `isnad ingest --resume`, goes on where it was.";

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption install(IngestProgress progress) {
        Thread hook = new Thread(progress::interrupted, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** The work is over: an ordinary end is no interruption. */
    void remove() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
