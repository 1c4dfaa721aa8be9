package org.isnad.cli;

/** Tells the user of Ctrl-C or a polite kill how to go on; that jobs go back into the queue is the job runner's own affair. */
final class Interruption {

    static final String HOW_TO_GO_ON =
            "isnad: stopped; what is finished is kept. The same command, or `isnad ingest --resume`, goes on where it was.";

    private final Thread hook;
    private volatile boolean happened;

    private Interruption(IngestProgress progress) {
        this.hook = new Thread(
                () -> {
                    happened = true;
                    progress.interrupted();
                },
                "interruption");
    }

    static Interruption install(IngestProgress progress) {
        Interruption interruption = new Interruption(progress);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the program is being stopped. */
    boolean happened() {
        return happened;
    }

    /** The work is over: an ordinary end is no interruption. */
    void remove() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
