package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.PassageWords;
import org.isnad.quote.SpokenWord;
import org.isnad.transcript.PlacedWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.WordRange;

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
    public List<List<SpokenWord>> words(List<WordRange> stretches) {
        return guard.call(() -> transcripts.words(stretches)).stream()
                .map(words -> words.stream().map(ArchivePassages::spoken).toList())
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
    public Map<RevisionId, List<TranscriptSpeaker>> speakers(Set<RevisionId> revisions) {
        return guard.call(() -> transcripts.speakers(revisions));
    }

    @Override
    public Optional<Integer> latestRevision(EpisodeId episode) {
        return guard.call(() -> transcripts.latestRevision(episode));
    }
}
