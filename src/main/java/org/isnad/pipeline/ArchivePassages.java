package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.PassageWords;
import org.isnad.quote.SpokenWord;
import org.isnad.search.TranscriptIndex;
import org.isnad.transcript.PlacedWord;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.WordRange;

/**
 * The words of the archive's transcripts as evidence for quotations: from the index, which found them and lies in memory, or from the database when the index has gone
 * on to a later revision in between.
 */
@ApplicationScoped
class ArchivePassages implements PassageWords {

    private final TranscriptIndex index;
    private final TranscriptStore transcripts;
    private final DatabaseGuard guard;

    ArchivePassages(TranscriptIndex index, TranscriptStore transcripts, DatabaseGuard guard) {
        this.index = index;
        this.transcripts = transcripts;
        this.guard = guard;
    }

    @Override
    public List<List<SpokenWord>> words(List<WordRange> stretches) {
        List<Optional<List<SpokenWord>>> indexed = index.words(stretches);
        List<WordRange> missing = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            if (indexed.get(i).isEmpty()) {
                missing.add(stretches.get(i));
            }
        }
        Iterator<List<PlacedWord>> stored = stored(missing).iterator();
        return indexed.stream()
                .map(words -> words.orElseGet(() ->
                        stored.next().stream().map(ArchivePassages::spoken).toList()))
                .toList();
    }

    private List<List<PlacedWord>> stored(List<WordRange> stretches) {
        return stretches.isEmpty() ? List.of() : guard.call(() -> transcripts.words(stretches));
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
        Map<RevisionId, List<TranscriptSpeaker>> found = new HashMap<>(index.speakers(revisions));
        Set<RevisionId> missing = new HashSet<>(revisions);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(guard.call(() -> transcripts.speakers(missing)));
        }
        return found;
    }

    @Override
    public Optional<Integer> latestRevision(EpisodeId episode) {
        return guard.call(() -> transcripts.latestRevision(episode));
    }
}
