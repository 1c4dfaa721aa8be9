package org.isnad.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.Transcript;

/** Summaries of the archive's episodes: kept per revision, computed anew when the words or the speakers' names have changed. Thread-safe. */
@ApplicationScoped
public class EpisodeSummaries {

    private final SummaryStore store;
    private final ClaimWriter writer;

    EpisodeSummaries(SummaryStore store, ClaimWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** The summary of usual length, from the store where it is up to date. */
    public Summary of(EpisodeId episode, int revision, Transcript transcript) {
        String wanted = Fingerprint.of(transcript);
        Optional<Summary> kept = store.find(episode, revision)
                .filter(summary -> summary.fingerprint().equals(wanted));
        if (kept.isPresent()) {
            return kept.get();
        }
        Summary extract = Summarizer.summarize(transcript, SummaryRequest.USUAL);
        Summary summary = writer.write(extract)
                .map(written -> extract.with(written.claims(), written.model()))
                .orElse(extract);
        store.save(episode, revision, summary);
        return summary;
    }

    /** What {@link #of} would have to be computed from; it names the state of a summary without computing it. */
    public static String fingerprint(Transcript transcript) {
        return Fingerprint.of(transcript);
    }
}
