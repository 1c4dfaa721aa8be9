package org.isnad.cli;

/** A command for which Quarkus opens a port. */
interface Serving {

    /** Hands the address to Quarkus; called before it boots. */
    void configure();
}
