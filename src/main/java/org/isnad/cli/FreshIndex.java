package org.isnad.cli;

import org.isnad.pipeline.index.IndexFreshness;
import picocli.CommandLine.Model.CommandSpec;

/** Brings the index up to date before a verdict is asked for, and says where that could not be done. */
final class FreshIndex {

    private FreshIndex() {}

    static void await(IndexFreshness freshness, CommandSpec spec) {
        long pending = freshness.await(new IndexProgressPrinter(spec, false));
        if (pending > 0) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "isnad: " + pending
                                    + " new or changed episodes are not in the index yet, so nothing is found in them; `isnad reindex --update` waits for them.");
        }
    }
}
