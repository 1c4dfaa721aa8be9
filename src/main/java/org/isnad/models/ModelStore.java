package org.isnad.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.report.UserError;

/** The folder of installed models. Looks anew at each call, so that a model can be added while a server runs. Thread-safe. */
public final class ModelStore {

    /** Official Arabic models, best first by published word error rate; others rank between them and the demonstration models. */
    private static final List<String> KNOWN =
            List.of("vosk-model-ar-mgb2", "vosk-model-ar-0.22-linto", "vosk-model-small-ar", "vosk-model-spk");

    private static final String DEMONSTRATION = "vosk-model-demo-";

    private static final int HASHED_BYTES = 1 << 16;

    private final Path root;

    public ModelStore(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Every folder that is, or was meant to be, a model; by name. */
    public List<InstalledModel> list() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .map(ModelStore::inspect)
                    .sorted(Comparator.comparing(InstalledModel::name))
                    .toList();
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "models-unreadable",
                    "Can't read the folder " + root + ": " + e.getMessage() + ".",
                    e);
        }
    }

    /** What a folder holds, file by file. */
    public static InstalledModel inspect(Path folder) {
        String name = folder.getFileName().toString();
        boolean speaker = Files.exists(folder.resolve("final.ext.raw")) || name.contains("-spk");
        ModelKind kind = speaker ? ModelKind.SPEAKER : ModelKind.ACOUSTIC;
        List<String> missing = new ArrayList<>();
        for (List<String> choice : kind.needs()) {
            if (choice.stream().noneMatch(files -> isThere(folder, files))) {
                missing.add(String.join(" or ", choice));
            }
        }
        return new InstalledModel(name, folder, kind, missing, name.startsWith(DEMONSTRATION));
    }

    private static boolean isThere(Path folder, String files) {
        return Arrays.stream(files.split(" \\+ ", -1)).allMatch(file -> {
            try {
                return Files.size(folder.resolve(file)) > 0;
            } catch (IOException missing) {
                return false;
            }
        });
    }

    /**
     * The acoustic model to use.
     *
     * @param asked a name or a folder; the best installed Arabic model when empty
     * @throws UserError when it is missing or not whole, naming the files and the command that cures it
     */
    public InstalledModel acoustic(Optional<String> asked) {
        return select(ModelKind.ACOUSTIC, asked)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.ENVIRONMENT,
                        "no-model",
                        "There is no Arabic model in " + root + ". Get one: isnad models pull vosk-model-ar-mgb2-0.4"));
    }

    /** The speaker model to use; empty when none is installed, and then transcripts have one unknown speaker. */
    public Optional<InstalledModel> speaker() {
        return select(ModelKind.SPEAKER, Optional.empty());
    }

    private Optional<InstalledModel> select(ModelKind kind, Optional<String> asked) {
        if (asked.isPresent()) {
            return Optional.of(named(kind, asked.get()));
        }
        return list().stream()
                .filter(model -> model.kind() == kind && model.isWhole())
                .filter(model -> kind == ModelKind.SPEAKER || isArabic(model.name()))
                .min(Comparator.comparingInt((InstalledModel m) -> rank(m)).thenComparing(InstalledModel::name));
    }

    private static boolean isArabic(String name) {
        return name.contains("-ar-") || name.endsWith("-ar");
    }

    private static int rank(InstalledModel model) {
        if (model.demonstration()) {
            return KNOWN.size() + 1;
        }
        for (int i = 0; i < KNOWN.size(); i++) {
            if (model.name().startsWith(KNOWN.get(i))) {
                return i;
            }
        }
        return KNOWN.size();
    }

    private InstalledModel named(ModelKind kind, String asked) {
        Path folder = asked.contains("/") || asked.contains("\\") ? Path.of(asked) : root.resolve(asked);
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "model-unknown",
                    "There is no model " + folder + ". `isnad models list` shows what is installed; `isnad models pull "
                            + asked + "` fetches it.");
        }
        InstalledModel model = inspect(folder.toAbsolutePath().normalize());
        if (!model.isWhole() || model.kind() != kind) {
            throw incomplete(model, kind);
        }
        return model;
    }

    static UserError incomplete(InstalledModel model, ModelKind kind) {
        String why = model.kind() != kind
                ? "it is a" + (model.kind() == ModelKind.SPEAKER ? " speaker" : "n acoustic") + " model"
                : "it lacks " + String.join(", ", model.missing());
        return new UserError(
                UserError.Kind.ENVIRONMENT,
                "model-incomplete",
                "The model " + model.folder() + " can't be used: " + why
                        + ". Delete the folder and fetch it anew: isnad models pull " + model.name());
    }

    /**
     * Tells two versions of a model apart: SHA-256 over names, sizes and the first 64 KiB of its files. Cheap enough for every start, even with a graph of a
     * gigabyte.
     */
    public static String digest(InstalledModel model) {
        try (Stream<Path> files = Files.walk(model.folder())) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = model.folder().relativize(file).toString();
                if (!name.endsWith(".md") && !name.startsWith(".")) {
                    sha256.update(
                            (name + "\0" + Files.size(file) + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    try (InputStream in = Files.newInputStream(file)) {
                        sha256.update(in.readNBytes(HASHED_BYTES));
                    }
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "models-unreadable",
                    "Can't read the model " + model.folder() + ": " + e.getMessage() + ".",
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What is wrong with a model: missing files, and files whose SHA-256 is not what {@code checksums.sha256} in its folder says. Empty when all is right. A model put
     * there by hand has no such file and is only looked at.
     */
    public List<String> verify(InstalledModel model) {
        List<String> wrong = new ArrayList<>(
                model.missing().stream().map(f -> "missing: " + f).toList());
        if (Files.exists(model.folder().resolve(Checksums.FILE))) {
            try {
                Checksums.differing(model.folder()).forEach(f -> wrong.add("changed or missing: " + f));
            } catch (IOException e) {
                wrong.add("can't be read: " + e.getMessage());
            }
        }
        return wrong;
    }
}
