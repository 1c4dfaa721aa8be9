package org.isnad.audio;

import java.util.List;
import org.isnad.report.Failure;

/**
 * Audio decoded into a PCM file and cut into chunks.
 *
 * @param samples length, 16,000 a second
 * @param warnings what is wrong with the audio although it could be decoded
 */
public record PreparedAudio(AudioInfo info, long samples, List<Chunk> chunks, List<Failure> warnings) {

    public PreparedAudio {
        chunks = List.copyOf(chunks);
        warnings = List.copyOf(warnings);
    }
}
