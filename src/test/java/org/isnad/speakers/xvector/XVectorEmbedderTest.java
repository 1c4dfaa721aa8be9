package org.isnad.speakers.xvector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.isnad.audio.AudioPreparation;
import org.isnad.audio.ChunkSettings;
import org.isnad.audio.Pcm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;
import org.vosk.SpeakerModel;

class XVectorEmbedderTest {

    private static final Path MODELS = Path.of("models");

    @TempDir
    Path folder;

    @Test
    void should_give_the_vector_that_vosk_gives_for_the_same_speech() throws Exception {
        Path pcm = folder.resolve("sample.pcm");
        new AudioPreparation(ChunkSettings.DEFAULT).prepare(Path.of("samples/sample-interview.opus"), pcm);
        // The guest's sentence from 26.8 s to 33.2 s, with half a second of silence before and behind.
        short[] speech = Pcm.read(pcm, 26_300 * 16, 33_700 * 16);
        double[] vosk = voskVector(speech);
        XVectorEmbedder embedder = XVectorEmbedder.load(MODELS.resolve("vosk-model-demo-spk"));
        assertThat(vosk).hasSize(128);
        float[] ours = embedder.embedWhole(speech, 50, 690);
        assertThat(cosine(vosk, ours)).isGreaterThan(0.95);
    }

    private static double[] voskVector(short[] speech) throws Exception {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        try (Model model = new Model(MODELS.resolve("vosk-model-demo-ar").toString());
                SpeakerModel speaker =
                        new SpeakerModel(MODELS.resolve("vosk-model-demo-spk").toString());
                Recognizer recognizer = new Recognizer(model, 16_000)) {
            recognizer.setSpeakerModel(speaker);
            recognizer.acceptWaveForm(speech, speech.length);
            JsonNode result = new ObjectMapper().readTree(recognizer.getFinalResult());
            double[] vector = new double[result.path("spk").size()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = result.path("spk").get(i).asDouble();
            }
            return vector;
        }
    }

    private static double cosine(double[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
