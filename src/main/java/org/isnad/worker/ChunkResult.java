package org.isnad.worker;

import java.util.List;
import org.isnad.recognition.Utterance;
import org.isnad.report.Failure;

/**
 * What a worker made of a chunk.
 *
 * @param voices in the form of {@link org.isnad.speakers.VoiceCodec}; no bytes without a speaker model
 * @param warnings such as a speaker model that failed
 * @param recogniseSeconds time spent on words
 * @param embedSeconds time spent on voices
 */
public record ChunkResult(
        List<Utterance> utterances,
        byte[] voices,
        List<Failure> warnings,
        double recogniseSeconds,
        double embedSeconds) {}
