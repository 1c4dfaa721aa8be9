package org.isnad.recognition.vosk;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.recognition.Hypotheses;
import org.isnad.recognition.Recognizer;
import org.isnad.recognition.Utterance;
import org.isnad.report.UserError;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/**
 * One loaded acoustic model, shared by all threads; every chunk gets a fresh native recogniser, so that its words do not depend on what was decoded before.
 * Thread-safe. Close it last, once, when no chunk is in work.
 */
public final class VoskRecognizer implements Recognizer, AutoCloseable {

    private static final float RATE = 16_000;

    /** 2 s; Vosk wants at most 64 KiB at once. */
    private static final int BUFFER_SAMPLES = 32_000;

    private final Model model;
    private final Function acceptWaveform;

    private VoskRecognizer(Model model) {
        this.model = model;
        this.acceptWaveform = NativeLibrary.getInstance("vosk").getFunction("vosk_recognizer_accept_waveform_s");
    }

    /** Loads a model whose files were checked before. */
    public static VoskRecognizer load(Path folder) {
        forceDecimalPoint();
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        try {
            return new VoskRecognizer(new Model(folder.toString()));
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.ENVIRONMENT,
                    "model-broken",
                    "Vosk can't load the model " + folder + ". `isnad models verify " + folder.getFileName()
                            + "` says which file is wrong; `isnad models pull` installs it anew.",
                    e);
        }
    }

    /** Vosk prints the numbers of its JSON with the process's locale: a German one would write commas (vosk-api#808). */
    private static void forceDecimalPoint() {
        int numeric = Platform.isLinux() ? 1 : 4;
        NativeLibrary c = Platform.isWindows() ? NativeLibrary.getInstance("msvcrt") : NativeLibrary.getProcess();
        c.getFunction("setlocale").invokePointer(new Object[] {numeric, "C"});
    }

    @Override
    public List<Utterance> recognise(short[] pcm, long startMs) {
        List<Utterance> utterances = new ArrayList<>();
        decode(pcm, 0, json -> VoskResult.parse(json, startMs).ifPresent(utterances::add));
        return utterances;
    }

    @Override
    public List<Hypotheses> hypotheses(short[] pcm, long startMs, int most) {
        List<Hypotheses> heard = new ArrayList<>();
        decode(pcm, most, json -> VoskResult.parseAlternatives(json, startMs).ifPresent(heard::add));
        return heard;
    }

    /** @param alternatives 0 for one result with confidences */
    private void decode(short[] pcm, int alternatives, Consumer<String> results) {
        try (org.vosk.Recognizer recognizer = new org.vosk.Recognizer(model, RATE)) {
            recognizer.setWords(true);
            recognizer.setMaxAlternatives(alternatives);
            short[] buffer = new short[BUFFER_SAMPLES];
            for (int at = 0; at < pcm.length; at += BUFFER_SAMPLES) {
                int n = Math.min(BUFFER_SAMPLES, pcm.length - at);
                System.arraycopy(pcm, at, buffer, 0, n);
                if (isEndpoint(recognizer, buffer, n)) {
                    results.accept(recognizer.getResult());
                }
            }
            results.accept(recognizer.getFinalResult());
        } catch (IOException e) {
            throw new IllegalStateException("Vosk can't make a recogniser", e);
        }
    }

    /** The Java binding declares a boolean, under which C's −1 for "failed" reads as "utterance ended". */
    private boolean isEndpoint(org.vosk.Recognizer recognizer, short[] buffer, int n) {
        int result = acceptWaveform.invokeInt(new Object[] {recognizer.getPointer(), buffer, n});
        if (result < 0) {
            throw new IllegalStateException("Vosk failed inside its decoder");
        }
        return result > 0;
    }

    @Override
    public void close() {
        model.close();
    }
}
