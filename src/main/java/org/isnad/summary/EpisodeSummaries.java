package org.isnad.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.Transcript;

/**
 * Summaries of the archive's episodes: kept per revision, computed anew when the words, the speakers' names or the language model have changed. Thread-safe.
 */
@ApplicationScoped
public class EpisodeSummaries {

    /** What a language model gets to read: a short episode whole, of a long one what matters most. */
    private static final SummaryRequest FOR_MODEL = new SummaryRequest(new Length.ReadingTime(5), Optional.empty());

    private final SummaryStore store;
    private final ClaimWriter writer;

    EpisodeSummaries(SummaryStore store, ClaimWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** The summary of usual length, from the store where it is up to date. */
    public Summary of(EpisodeId episode, int revision, Transcript transcript) {
        String wanted = Fingerprint.of(transcript);
        return store.find(episode, revision)
                .filter(kept ->
                        kept.fingerprint().equals(wanted) && kept.model().equals(writer.model()))
                .orElseGet(() -> renew(episode, revision, transcript));
    }

    /** Computes it again and keeps it; a language model that is set up is asked again. */
    public Summary renew(EpisodeId episode, int revision, Transcript transcript) {
        Summary extract = Summarizer.summarize(transcript, SummaryRequest.USUAL);
        Summary summary = writer.model()
                .map(model -> extract.with(
                        model,
                        writer.write(Summarizer.summarize(transcript, FOR_MODEL), Summarizer.interviewers(transcript))))
                .orElse(extract);
        store.save(episode, revision, summary);
        return summary;
    }

    /** What {@link #of} would have to be computed from; it names the state of a summary without computing it. */
    public static String fingerprint(Transcript transcript) {
        return Fingerprint.of(transcript);
    }
}
