package org.isnad.cli;

import picocli.CommandLine.Command;

/** The top command; the work is in its subcommands, see {@link CommandTree}. */
@Command(
        name = "isnad",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Transcript archive and quotation verifier for Arabic interviews.",
            "",
            "Start with:  isnad ingest FILE      turn audio into a transcript",
            "             isnad search QUERY     find what was said",
            "             isnad episode list     see what is in the archive",
            "             isnad doctor           check this machine",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:unexpected failure (a defect of Isnad)",
            "2:wrong usage",
            "3:the input can't be used",
            "4:what was asked for does not exist",
            "5:this machine lacks something: model, database, disk",
            "6:another machine did not answer as it should",
            "130:stopped by Ctrl-C; the same command goes on where it was"
        })
public class Isnad {}
