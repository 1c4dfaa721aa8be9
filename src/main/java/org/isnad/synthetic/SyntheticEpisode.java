package org.isnad.synthetic;

import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.transcript.Transcript;

/** An episode with its transcript, as an archive would hold them. */
public record SyntheticEpisode(Episode episode, Transcript transcript) {

    public EpisodeId id() {
        return episode.id();
    }

    /** How many words were spoken. */
    public int words() {
        return transcript.segments().stream().mapToInt(s -> s.words().size()).sum();
    }
}
