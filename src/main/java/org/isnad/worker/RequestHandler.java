package org.isnad.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.isnad.audio.AudioExcerpt;
import org.isnad.audio.AudioPreparation;
import org.isnad.audio.ChunkSettings;
import org.isnad.audio.Pcm;
import org.isnad.recognition.Recognizer;
import org.isnad.recognition.Utterance;
import org.isnad.recognition.vosk.VoskRecognizer;
import org.isnad.report.Failure;
import org.isnad.report.Stage;
import org.isnad.report.UserError;
import org.isnad.speakers.VoiceCodec;
import org.isnad.speakers.VoiceEmbedder;
import org.isnad.speakers.VoiceEmbedding;
import org.isnad.speakers.xvector.XVectorEmbedder;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;
import org.jspecify.annotations.Nullable;

/** Does what requests ask; loads each model when it is first needed and keeps it. Thread-safe. */
final class RequestHandler {

    private static final double NANOS = 1e9;

    private final Path model;
    private final Optional<Path> speakerModel;
    private @Nullable Recognizer recognizer;
    private @Nullable VoiceEmbedder embedder;

    RequestHandler(Path model, Optional<Path> speakerModel) {
        this.model = model;
        this.speakerModel = speakerModel;
    }

    Protocol.Answer handle(Protocol.Request request) throws IOException {
        if (request.prepare().isPresent()) {
            Protocol.Prepare prepare = request.prepare().get();
            return Protocol.Answer.of(
                    request.id(),
                    new AudioPreparation(ChunkSettings.DEFAULT)
                            .prepare(Path.of(prepare.source()), Path.of(prepare.pcm())));
        }
        if (request.relisten().isPresent()) {
            Protocol.Relisten again = request.relisten().get();
            short[] pcm = AudioExcerpt.read(Path.of(again.source()), again.span());
            return Protocol.Answer.of(
                    request.id(), recognizer().hypotheses(pcm, again.span().startMs(), again.most()));
        }
        Protocol.Recognise chunk =
                request.recognise().orElseThrow(() -> new IllegalArgumentException("a request for nothing"));
        return Protocol.Answer.of(request.id(), recognise(chunk));
    }

    private Protocol.Recognised recognise(Protocol.Recognise chunk) {
        short[] pcm = Pcm.read(Path.of(chunk.pcm()), chunk.startSample(), chunk.endSample());
        long startMs = Pcm.toMs(chunk.startSample());
        long begun = System.nanoTime();
        List<Utterance> utterances = recognizer().recognise(pcm, startMs);
        long recognised = System.nanoTime();
        List<Word> words = utterances.stream().flatMap(u -> u.words().stream()).toList();
        byte[] voices = new byte[0];
        List<Failure> warnings = List.of();
        try {
            voices = VoiceCodec.encode(embed(pcm, startMs, words));
        } catch (UserError e) {
            // The text must not be lost for want of voices.
            warnings = List.of(Failure.warning(
                    Stage.SPEAKERS,
                    e.code(),
                    String.valueOf(e.getMessage()),
                    new TimeSpan(startMs, Pcm.toMs(chunk.endSample()))));
        }
        return new Protocol.Recognised(
                utterances, voices, warnings, (recognised - begun) / NANOS, (System.nanoTime() - recognised) / NANOS);
    }

    private List<VoiceEmbedding> embed(short[] pcm, long startMs, List<Word> words) {
        return speakerModel.isEmpty() ? List.of() : embedder(speakerModel.get()).embed(pcm, startMs, words);
    }

    private synchronized Recognizer recognizer() {
        if (recognizer == null) {
            recognizer = VoskRecognizer.load(model);
        }
        return recognizer;
    }

    private synchronized VoiceEmbedder embedder(Path folder) {
        if (embedder == null) {
            embedder = XVectorEmbedder.load(folder);
        }
        return embedder;
    }
}
