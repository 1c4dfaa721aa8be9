package org.isnad.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.isnad.archive.ArchiveDatabase;
import org.isnad.archive.ArchiveHome;
import org.isnad.episode.EpisodeList;
import org.isnad.report.UserError;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The program's entry. It parses first: help, version, usage errors and commands that need no archive, or only rows of it, answer without booting Quarkus.
 * Everything else gets the database through it, and only a {@link Serving} command a listener.
 */
@QuarkusMain
public final class Launcher {

    private Launcher() {}

    public static void main(String... arguments) {
        // Before JNA loads: it would decode Vosk's UTF-8 with the locale's charset (vosk-api#1449).
        System.setProperty("jna.encoding", "UTF-8");
        String[] words = arguments.length == 0 && System.getProperty("isnad.arguments") != null
                ? System.getProperty("isnad.arguments").split(" ")
                : arguments;
        CommandLine parser = CommandTree.of(new ParsingFactory(), words);
        ParseResult parsed = parse(parser, words);
        List<CommandLine> chain = parsed.asCommandLineList();
        CommandLine last = chain.get(chain.size() - 1);
        boolean cold = chain.stream()
                .anyMatch(c -> c.getCommandSpec().userObject().getClass().isAnnotationPresent(NeedsNoArchive.class));
        if (cold || !(last.getCommandSpec().userObject() instanceof java.util.concurrent.Callable)) {
            System.exit(parser.execute(words));
        }
        if (!(last.getCommandSpec().userObject() instanceof Serving serving)) {
            System.setProperty("quarkus.profile", "prod,cli");
            Thread main = Thread.currentThread();
            main.setContextClassLoader(new WithoutApiDescription(main.getContextClassLoader()));
        } else {
            serving.configure();
        }
        requireArabicFileNames(parser);
        if (last.getCommandSpec().userObject().getClass().isAnnotationPresent(NeedsRowsOnly.class)) {
            answerFromRows(parser, words);
        }
        boot(parser);
        Quarkus.run(
                CliApplication.class,
                (exit, failure) -> {
                    ArchiveDatabase.close();
                    if (failure != null) {
                        failure.printStackTrace(parser.getErr());
                    }
                    System.exit(exit);
                },
                words);
    }

    /** Exits where the command line asks for help or is wrong. */
    private static ParseResult parse(CommandLine parser, String[] words) {
        try {
            ParseResult parsed = parser.parseArgs(words);
            Integer exit = CommandLine.executeHelpRequest(parsed);
            if (exit != null) {
                System.exit(exit);
            }
            return parsed;
        } catch (CommandLine.ParameterException e) {
            CommandLine command = e.getCommandLine();
            parser.getErr().println("isnad: " + e.getMessage());
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, parser.getErr())) {
                parser.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
            }
            System.exit(ExitCodes.USAGE);
            throw new IllegalStateException("unreachable", e);
        }
    }

    /** Java decodes file names with the locale it was started in; nothing can change that later. */
    private static void requireArabicFileNames(CommandLine parser) {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (!Charset.forName(encoding).newEncoder().canEncode('ع')) {
            parser.getErr()
                    .println(
                            "isnad: this locale (" + encoding
                                    + ") can't name Arabic files. Start with ./isnad, which takes care of that, or set LC_ALL=C.UTF-8.");
            System.exit(ExitCodes.ENVIRONMENT);
        }
    }

    /** Exits with the command's answer, unless Quarkus has to see to the database's tables first. */
    private static void answerFromRows(CommandLine parser, String[] words) {
        try {
            ArchiveDatabase.open(ArchiveHome.resolve()).ifPresent(database -> {
                Runtime.getRuntime().addShutdownHook(new Thread(ArchiveDatabase::close, "leaving"));
                ParsingFactory factory = new ParsingFactory(new EpisodeList(database.source()));
                System.exit(CommandTree.of(factory, words).execute(words));
            });
        } catch (UserError reason) {
            exit(parser, reason);
        }
    }

    private static void exit(CommandLine parser, UserError reason) {
        parser.getErr().println("isnad: " + reason.getMessage());
        System.exit(ExitCodes.of(reason));
    }

    /** Opens the database and reads in what Quarkus recorded at the build: two things that have nothing to do with each other and take half a second or more each. */
    private static void boot(CommandLine parser) {
        CompletableFuture<Void> database =
                CompletableFuture.runAsync(() -> ArchiveDatabase.open(ArchiveHome.resolve()), Launcher::inAThread);
        try {
            Class.forName("io.quarkus.runner.ApplicationImpl", true, Launcher.class.getClassLoader());
            database.join();
            inAThread(QueryLanguage::load);
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof UserError reason)) {
                throw e;
            }
            exit(parser, reason);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this is not the packaged program", e);
        }
    }

    private static void inAThread(Runnable task) {
        Thread thread = new Thread(task, "boot");
        thread.setDaemon(true);
        thread.start();
    }
}
