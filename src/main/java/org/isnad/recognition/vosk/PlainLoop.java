package org.isnad.recognition.vosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;
import org.vosk.SpeakerModel;

/**
 * The baseline of {@code isnad bench ingest}: the loop of Vosk's own examples, one recogniser with words and speaker model over a whole file of decoded audio.
 * Arguments: acoustic model, speaker model, PCM file. Prints the seconds that the loop took, models already loaded.
 */
public final class PlainLoop {

    private static final int BUFFER_BYTES = 1 << 16;

    private PlainLoop() {}

    public static void main(String... arguments) throws IOException {
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        long answers = 0;
        try (Model model = new Model(arguments[0]);
                SpeakerModel speaker = new SpeakerModel(arguments[1]);
                Recognizer recognizer = new Recognizer(model, 16_000);
                InputStream pcm = Files.newInputStream(Path.of(arguments[2]))) {
            recognizer.setWords(true);
            recognizer.setSpeakerModel(speaker);
            long begun = System.nanoTime();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = pcm.read(buffer); n >= 0; n = pcm.read(buffer)) {
                if (recognizer.acceptWaveForm(buffer, n)) {
                    answers += recognizer.getResult().length();
                }
            }
            answers += recognizer.getFinalResult().length();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (answers == 0) {
                throw new IllegalStateException("nothing was recognised");
            }
            byte[] line =
                    String.format(Locale.ROOT, "%.3f%n", seconds).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                out.write(line);
            }
        }
    }
}
