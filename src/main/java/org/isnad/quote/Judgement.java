package org.isnad.quote;

import java.util.List;
import java.util.Optional;
import org.isnad.episode.EpisodeId;

/**
 * A verification with what it was computed from, so that it can be told when it is out of date.
 *
 * @param scope where the passage was looked for in the end
 */
public record Judgement(Verification verification, Attribution attribution, PassageScope scope, Basis basis) {

    /** Version of the method: count it up with every change that may change verdicts, and the archive computes them again. */
    public static final String METHOD = "isnad-verifier/6";

    /**
     * What a verdict rests on.
     *
     * @param articleSha256 of the article's bytes
     * @param verifier version of the method
     * @param episodes those of the evidence, each once
     */
    public record Basis(String articleSha256, String verifier, List<EpisodePin> episodes) {

        public Basis {
            episodes = List.copyOf(episodes);
        }
    }

    /**
     * The state of an episode that was looked at.
     *
     * @param revision of its transcript
     * @param audioSha256 empty where only a transcript is known
     */
    public record EpisodePin(EpisodeId episode, int revision, Optional<String> audioSha256) {}
}
