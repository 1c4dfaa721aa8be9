package org.isnad.transcript;

import java.util.List;

/**
 * A name of speakers of the archive.
 *
 * @param episodes in how many somebody of this name speaks
 * @param roles what they do there, each once
 */
public record SpeakerName(String name, int episodes, List<SpeakerRole> roles) {

    public SpeakerName {
        roles = List.copyOf(roles);
    }
}
