package org.isnad.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.isnad.archive.ArchiveHome;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.AudioRecheck;
import org.isnad.quote.NameMatch;
import org.isnad.quote.NullFit;
import org.isnad.quote.NullScores;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.PassageWords;
import org.isnad.quote.QuoteVerifier;
import org.isnad.quote.SpokenWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.WordRange;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Supplies the verifier with what chance scores in this archive. It is fitted by a server as the archive grows and kept in a file, so that commands need not wait for it.
 * Thread-safe.
 */
@ApplicationScoped
public class ChanceScores {

    private static final Logger LOG = Logger.getLogger(ChanceScores.class);

    /** Counts the form of the file. */
    private static final int VERSION = 1;

    /** Growth from which on it is fitted anew; in between, the fit is moved with the logarithm of the size. */
    private static final double GROWTH = 1.5;

    /** [passages] About twenty hours: from less, samples of another episode are too few to say anything about a tail. */
    private static final long LEAST_PASSAGES = 5_000;

    /** Each bin of lengths wants thirty; a sample takes some hundredths of a second. */
    private static final int SAMPLES = 180;

    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;

    private final PassageFinder finder;
    private final PassageWords words;
    private final EpisodeCatalogue catalogue;
    private final DatabaseGuard guard;
    private final Path file;
    private final AudioRecheck recheck;
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable QuoteVerifier verifier;
    private long fitted;

    ChanceScores(
            PassageFinder finder,
            PassageWords words,
            EpisodeCatalogue catalogue,
            DatabaseGuard guard,
            ArchiveHome home,
            AudioRecheck recheck) {
        this.finder = finder;
        this.words = words;
        this.catalogue = catalogue;
        this.guard = guard;
        this.recheck = recheck;
        this.file = home.data().resolve("chance-scores.json");
    }

    /** The form of the file. */
    record Stored(int v, NullScores scores) {}

    /** The verifier on this archive. */
    public synchronized QuoteVerifier verifier() {
        QuoteVerifier known = verifier;
        if (known == null) {
            known = read().map(this::with)
                    .orElseGet(() -> new QuoteVerifier(finder, words, new NameMatch(), NullScores.MEASURED, recheck));
            verifier = known;
        }
        return known;
    }

    private QuoteVerifier with(NullScores scores) {
        fitted = scores.passages();
        return new QuoteVerifier(finder, words, new NameMatch(), scores, recheck);
    }

    private Optional<NullScores> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Stored stored = json.readValue(Files.readString(file), Stored.class);
            return Optional.of(stored).filter(s -> s.v == VERSION).map(Stored::scores);
        } catch (JsonProcessingException e) {
            LOG.warnf("%s is damaged and will be made anew: %s", file, e.getOriginalMessage());
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("%s can't be read: %s", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Fits anew when the archive has grown enough since the last time; takes some seconds then. */
    public void refresh() {
        verifier();
        long now = finder.passages();
        if (now < LEAST_PASSAGES || now < GROWTH * fitted) {
            return;
        }
        NullScores scores = NullFit.of(finder, words, samples());
        synchronized (this) {
            verifier = with(scores);
            fitted = now;
        }
        // Where the samples were too few, the answer is what was measured on a small archive, and is not worth keeping.
        if (scores.passages() >= LEAST_PASSAGES) {
            write(scores);
            LOG.infof("what chance scores was fitted on %d passages", now);
        }
    }

    /** Stretches of speech from all over the archive; the same ones for the same archive. */
    private List<NullFit.Sample> samples() {
        List<EpisodeId> episodes = guard.call(catalogue::entries).stream()
                .map(EpisodeCatalogue.Entry::id)
                .toList();
        SplittableRandom random = new SplittableRandom(episodes.size());
        List<NullFit.Sample> samples = new ArrayList<>();
        for (int tries = 0; samples.size() < SAMPLES && tries < 4 * SAMPLES; tries++) {
            EpisodeId episode = episodes.get(random.nextInt(episodes.size()));
            int length = random.nextInt(SHORTEST, LONGEST + 1);
            // The first half hour of an episode is as good as the rest.
            int from = random.nextInt(3_000);
            words.latestRevision(episode)
                    .map(revision -> words.words(
                                    List.of(new WordRange(new RevisionId(episode, revision), from, from + length)))
                            .get(0))
                    .filter(spoken -> spoken.size() == length)
                    .ifPresent(spoken -> samples.add(new NullFit.Sample(
                            episode,
                            String.join(
                                    " ", spoken.stream().map(SpokenWord::text).toList()))));
        }
        return samples;
    }

    private void write(NullScores scores) {
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "chance-scores", ".part");
            Files.writeString(part, json.writeValueAsString(new Stored(VERSION, scores)));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IllegalStateException("a folder that can't rename its own files: " + file.getParent(), e);
        } catch (IOException e) {
            LOG.warnf("%s can't be written, so commands go on with the fit before: %s", file, e.getMessage());
        }
    }
}
