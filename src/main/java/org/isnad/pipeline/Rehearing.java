package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.media.MediaStore;
import org.isnad.models.InstalledModel;
import org.isnad.models.ModelStore;
import org.isnad.quote.AudioRecheck;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;
import org.isnad.worker.WorkerDied;
import org.jboss.logging.Logger;

/** Hears disputed words again from the stored original, in the worker process and with the best model that is there. Thread-safe. */
@ApplicationScoped
class Rehearing implements AudioRecheck {

    private static final Logger LOG = Logger.getLogger(Rehearing.class);

    /** Vosk orders up to this many hypotheses of an utterance; ten tell a sure word from a doubtful one in steps of a tenth. */
    private static final int HYPOTHESES = 10;

    /** Stretches that are remembered: a verdict is computed anew whenever an episode arrives. */
    private static final int REMEMBERED = 1_000;

    private final EpisodeStore episodes;
    private final MediaStore media;
    private final ModelStore models;
    private final Workers workers;
    private final PipelineConfig config;
    private final DatabaseGuard guard;
    private final Map<Stretch, List<Word>> known = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, List<Word>> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Stretch(String audio, TimeSpan span, String model) {}

    Rehearing(
            EpisodeStore episodes,
            MediaStore media,
            ModelStore models,
            Workers workers,
            PipelineConfig config,
            DatabaseGuard guard) {
        this.episodes = episodes;
        this.media = media;
        this.models = models;
        this.workers = workers;
        this.config = config;
        this.guard = guard;
    }

    @Override
    public Optional<List<Word>> hear(EpisodeId episode, int revision, TimeSpan span) {
        return guard.call(() -> episodes.find(episode))
                .flatMap(Episode::audio)
                .flatMap(audio -> hear(audio, around(span, audio.duration().toMillis())));
    }

    private static TimeSpan around(TimeSpan span, long durationMs) {
        long start = Math.max(0, span.startMs() - AROUND_MS);
        return new TimeSpan(start, Math.max(start + 1, Math.min(durationMs, span.endMs() + AROUND_MS)));
    }

    private Optional<List<Word>> hear(Episode.Recording audio, TimeSpan span) {
        return media.find(audio.sha256()).flatMap(original -> hear(audio, original.path(), span));
    }

    private Optional<List<Word>> hear(Episode.Recording audio, Path original, TimeSpan span) {
        try {
            InstalledModel model = models.acoustic(config.model());
            Stretch stretch = new Stretch(audio.sha256(), span, model.name());
            List<Word> before = known.get(stretch);
            if (before != null) {
                return Optional.of(before);
            }
            List<Word> heard = workers.pool(model, models.speaker()).relisten(original, span, HYPOTHESES).stream()
                    .flatMap(utterance -> utterance.hypotheses().get(0).stream())
                    .toList();
            known.put(stretch, heard);
            return Optional.of(heard);
        } catch (UserError | WorkerDied e) {
            LOG.warnf("%s can't be heard again at %d ms: %s", audio.file(), span.startMs(), e.getMessage());
            return Optional.empty();
        }
    }
}
