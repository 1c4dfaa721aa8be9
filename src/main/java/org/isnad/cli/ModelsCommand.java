package org.isnad.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.archive.ArchiveHome;
import org.isnad.models.CatalogEntry;
import org.isnad.models.InstalledModel;
import org.isnad.models.ModelCatalog;
import org.isnad.models.ModelPull;
import org.isnad.models.ModelStore;
import org.isnad.remote.AddressGuard;
import org.isnad.remote.Download;
import org.isnad.report.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad models}. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "List, fetch and check the models that recognise speech and voices.",
        subcommands = {ModelsCommand.ListModels.class, ModelsCommand.Pull.class, ModelsCommand.Verify.class})
@NeedsNoArchive
class ModelsCommand {

    private static final Duration STALL = Duration.ofSeconds(60);

    static ModelStore store() {
        return new ModelStore(ArchiveHome.resolve().models());
    }

    /** The catalogue is named by whoever runs the command, so it may lie in a private network; what it names may too. */
    static Download download() {
        return new Download(new AddressGuard(true), STALL);
    }

    static ModelCatalog catalog(Download download) {
        String address = Optional.ofNullable(System.getProperty("isnad.models.catalogue"))
                .or(() -> Optional.ofNullable(System.getenv("ISNAD_MODELS_CATALOGUE")))
                .orElse(ModelCatalog.OFFICIAL.toString());
        return new ModelCatalog(URI.create(address), download);
    }

    record View(String name, String kind, boolean usable, List<String> problems, boolean demonstration) {
        static View of(InstalledModel model, List<String> problems) {
            return new View(
                    model.name(),
                    model.kind().name().toLowerCase(Locale.ROOT),
                    problems.isEmpty(),
                    problems,
                    model.demonstration());
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-36s %-9s %s%s",
                    name,
                    kind,
                    usable ? "ok" : String.join("; ", problems),
                    demonstration ? "  (demonstration only: do not rely on its words)" : "");
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List installed models, or the official catalogue.")
    @NeedsNoArchive
    static class ListModels implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Option(names = "--catalogue", description = "List what can be fetched instead: Arabic and speaker models.")
        boolean catalogue;

        @Option(names = "--json", description = "One JSON object per line.")
        boolean json;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (catalogue) {
                for (CatalogEntry entry : catalog(download()).entries()) {
                    boolean ours =
                            entry.language().startsWith("ar") || entry.name().contains("-spk");
                    if (ours && !entry.obsolete()) {
                        out.println(
                                json
                                        ? JsonOutput.line(entry)
                                        : entry.name() + "  " + entry.bytes() / 1_000_000 + " MB");
                    }
                }
                return ExitCodes.OK;
            }
            List<InstalledModel> models = store().list();
            for (InstalledModel model : models) {
                View view = View.of(
                        model,
                        model.missing().stream().map(f -> "missing: " + f).toList());
                out.println(json ? JsonOutput.line(view) : view.line());
            }
            if (models.isEmpty() && !json) {
                out.println("No models in " + store().root() + ". Get one: isnad models pull vosk-model-ar-mgb2-0.4");
            }
            return ExitCodes.OK;
        }
    }

    @Command(
            name = "pull",
            mixinStandardHelpOptions = true,
            description = "Fetch an official model; an interrupted download goes on where it stopped.")
    @NeedsNoArchive
    static class Pull implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Parameters(
                paramLabel = "NAME",
                description = "Such as vosk-model-ar-mgb2-0.4 (318 MB) or vosk-model-spk-0.4 (13 MB).")
        String name = "";

        @Option(names = "--json", description = "Print progress as JSON lines.")
        boolean json;

        private int shown = -1;

        record Progress(String model, long bytes, long total) {}

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Download download = download();
            boolean terminal = System.console() != null && !json;
            ModelPull pull = new ModelPull(store().root(), catalog(download), download);
            InstalledModel model = pull.pull(name, (bytes, total) -> show(out, terminal, bytes, total));
            if (terminal) {
                out.println();
            }
            out.println(json ? JsonOutput.line(View.of(model, List.of())) : "installed: " + model.folder());
            return ExitCodes.OK;
        }

        /** On a terminal every percent in place, elsewhere a line per tenth. */
        private void show(PrintWriter out, boolean terminal, long bytes, long total) {
            int percent = total <= 0 ? 0 : (int) (100 * bytes / total);
            int step = terminal ? percent : percent / 10 * 10;
            if (step == shown) {
                return;
            }
            shown = step;
            if (json) {
                out.println(JsonOutput.line(new Progress(name, bytes, total)));
            } else {
                String text = String.format(Locale.ROOT, "%s  %3d %% of %d MB", name, step, total / 1_000_000);
                out.print(terminal ? "\r" + text : text + System.lineSeparator());
                out.flush();
            }
        }
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Check the files of installed models.")
    @NeedsNoArchive
    static class Verify implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "NAME", arity = "0..1", description = "Default: all.")
        Optional<String> name = Optional.empty();

        @Option(names = "--json", description = "One JSON object per line.")
        boolean json;

        @Override
        public Integer call() {
            ModelStore store = store();
            List<InstalledModel> models = store.list().stream()
                    .filter(model -> name.map(model.name()::equals).orElse(true))
                    .toList();
            if (models.isEmpty()) {
                throw new UserError(
                        UserError.Kind.NOT_FOUND,
                        "model-unknown",
                        "There is no model " + name.orElse("at all") + " in " + store.root()
                                + ". `isnad models pull NAME` fetches one.");
            }
            int exit = ExitCodes.OK;
            for (InstalledModel model : models) {
                View view = View.of(model, store.verify(model));
                spec.commandLine().getOut().println(json ? JsonOutput.line(view) : view.line());
                if (!view.usable()) {
                    exit = ExitCodes.ENVIRONMENT;
                    spec.commandLine()
                            .getErr()
                            .println("isnad: " + model.name() + " can't be used. Delete " + model.folder()
                                    + " and run: isnad models pull " + model.name());
                }
            }
            return exit;
        }
    }
}
