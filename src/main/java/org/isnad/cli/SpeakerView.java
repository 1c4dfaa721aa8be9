package org.isnad.cli;

import java.util.List;
import java.util.Optional;
import org.isnad.pipeline.SpeakerNames;
import org.isnad.transcript.SpeakerChange;
import org.isnad.transcript.SpeakerPart;
import org.isnad.transcript.SpeakerRole;

/** An episode's speaker as {@code --json} prints it. */
record SpeakerView(
        String episode,
        int revision,
        String voice,
        Optional<String> name,
        SpeakerRole role,
        long speakingMs,
        double share,
        int segments,
        List<String> merged,
        List<SpeakerChange> changes) {

    static SpeakerView of(SpeakerNames.Cast cast, SpeakerPart part) {
        String voice = part.speaker().id();
        return new SpeakerView(
                cast.episode().id().value(),
                cast.revision(),
                voice,
                part.speaker().name(),
                part.speaker().role(),
                part.speakingMs(),
                Math.round(part.share() * 1e4) / 1e4,
                part.segments(),
                cast.merged(voice),
                cast.changes(voice));
    }
}
