package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.MemoryPassages;
import org.isnad.quote.PassageCandidate;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.PassageScope;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptStore;

/** Until the index has passages. */
@ApplicationScoped
class InterimFinder implements PassageFinder {

    private final TranscriptStore transcripts;
    private final EpisodeCatalogue catalogue;

    InterimFinder(TranscriptStore transcripts, EpisodeCatalogue catalogue) {
        this.transcripts = transcripts;
        this.catalogue = catalogue;
    }

    private MemoryPassages all() {
        Map<EpisodeId, Transcript> found = new HashMap<>();
        catalogue.entries().forEach(e -> transcripts.find(e.id(), Optional.empty()).ifPresent(t -> found.put(e.id(), t)));
        return new MemoryPassages(found);
    }

    @Override
    public List<PassageCandidate> find(List<String> words, PassageScope scope, int limit) {
        return all().find(words, scope, limit).stream()
                .map(c -> new PassageCandidate(c.episode(), transcripts.latestRevision(c.episode()).orElseThrow(), c.fromWord(), c.toWord(), c.score()))
                .toList();
    }

    @Override
    public double documentFrequency(String word) {
        return all().documentFrequency(word);
    }

    @Override
    public long passages() {
        return all().passages();
    }
}
