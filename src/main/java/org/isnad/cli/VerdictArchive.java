package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.episode.EpisodeId;
import org.isnad.export.TranscriptReader;
import org.isnad.quote.AudioRecheck;
import org.isnad.quote.MemoryPassages;
import org.isnad.quote.NameMatch;
import org.isnad.quote.NullFit;
import org.isnad.quote.NullScores;
import org.isnad.quote.QuoteVerifier;
import org.isnad.report.UserError;
import org.isnad.transcript.Transcript;

/** A throw-away archive of transcript files, known by their names. Immutable. */
final class VerdictArchive {

    /** Chance alignments that the null is fitted on; their standard error is then 5 % of the scale. */
    private static final int NULL_SAMPLES = 400;

    private static final long NULL_SEED = 1;

    private final Map<String, EpisodeId> ids = new LinkedHashMap<>();
    private final Map<EpisodeId, Transcript> transcripts = new LinkedHashMap<>();

    private VerdictArchive(List<Path> files) {
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
            EpisodeId id = new EpisodeId(String.format("%016x", ids.size() + 1));
            ids.put(name, id);
            transcripts.put(id, TranscriptReader.read(file));
        }
    }

    static VerdictArchive read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".json"))
                            .sorted()
                            .toList());
            if (found.isEmpty()) {
                throw new UserError(
                        UserError.Kind.NOT_FOUND, "no-transcripts", "There is no .json file in " + folder + ".");
            }
            return new VerdictArchive(found);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND, "folder-unreadable", "The folder " + folder + " can't be read.", e);
        }
    }

    QuoteVerifier verifier() {
        MemoryPassages passages = new MemoryPassages(transcripts);
        NullScores nulls = NullFit.of(passages, passages, passages.samples(NULL_SAMPLES, NULL_SEED));
        return new QuoteVerifier(passages, passages, new NameMatch(), nulls, AudioRecheck.NONE);
    }

    EpisodeId episode(String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "no-transcript",
                        "A case names the episode " + name + ", but there is no " + name + ".json."));
    }

    String name(EpisodeId id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id.value());
    }
}
