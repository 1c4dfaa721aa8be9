package org.isnad.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands as picocli's model. Only the branch that the first word names is built whole: reading the annotations of all sixty commands would be half of the time that
 * a short command takes. The others are there by name and description, for help and suggestions.
 */
final class CommandTree {

    private static final List<Class<?>> COMMANDS = List.of(
            IngestCommand.class,
            SearchCommand.class,
            EpisodeCommand.class,
            SpeakerCommand.class,
            SummaryCommand.class,
            ArticleCommand.class,
            VerifyCommand.class,
            MeasureVerifyCommand.class,
            JobCommand.class,
            ModelsCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            ReindexCommand.class,
            RehearsalCommand.class,
            ServeCommand.class);

    private CommandTree() {}

    /** Printing in UTF-8, and with failures told in {@link FailurePrinter}'s way. */
    static CommandLine of(CommandLine.IFactory factory, String... words) {
        CommandLine root = new CommandLine(Isnad.class, factory);
        for (Class<?> command : COMMANDS) {
            Command declared = command.getAnnotation(Command.class);
            boolean asked = words.length > 0 && words[0].equals(declared.name());
            root.addSubcommand(declared.name(), asked ? new CommandLine(command, factory) : outline(declared));
        }
        // A file's name may begin with @.
        return Utf8.printing(root.setExpandAtFiles(false))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailurePrinter());
    }

    private static CommandSpec outline(Command declared) {
        CommandSpec spec = CommandSpec.create().name(declared.name());
        spec.usageMessage()
                .header(declared.header())
                .description(declared.description())
                .hidden(declared.hidden());
        return spec;
    }
}
