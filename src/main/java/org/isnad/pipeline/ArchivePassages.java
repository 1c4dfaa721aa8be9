package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.PassageWords;
import org.isnad.quote.SpokenWord;
import org.isnad.transcript.PlacedWord;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;

/** The words of the archive's transcripts as evidence for quotations. */
@ApplicationScoped
class ArchivePassages implements PassageWords {

    private final TranscriptStore transcripts;
    private final DatabaseGuard guard;

    ArchivePassages(TranscriptStore transcripts, DatabaseGuard guard) {
        this.transcripts = transcripts;
        this.guard = guard;
    }

    @Override
    public List<SpokenWord> words(EpisodeId episode, int revision, int fromWord, int toWord) {
        return guard.call(() -> transcripts.words(episode, revision, fromWord, toWord)).stream()
                .map(ArchivePassages::spoken)
                .toList();
    }

    private static SpokenWord spoken(PlacedWord placed) {
        return new SpokenWord(
                placed.position(),
                placed.word().text(),
                placed.word().span(),
                placed.word().confidence(),
                placed.speaker());
    }

    @Override
    public List<TranscriptSpeaker> speakers(EpisodeId episode, int revision) {
        return guard.call(() -> transcripts.speakers(episode, revision));
    }

    @Override
    public Optional<Integer> latestRevision(EpisodeId episode) {
        return guard.call(() -> transcripts.latestRevision(episode));
    }
}
