package org.isnad.speakers;

import java.nio.file.*;
import java.util.*;
import org.isnad.audio.*;
import org.isnad.evaluation.*;
import org.isnad.recognition.*;
import org.isnad.recognition.vosk.*;
import org.isnad.speakers.xvector.*;
import org.isnad.transcript.*;

class ScratchDer {
    public static void main(String... a) throws Exception {
        System.setProperty("jna.encoding", "UTF-8");
        var rec = VoskRecognizer.load(Path.of("models/vosk-model-demo-ar"));
        var emb = XVectorEmbedder.load(Path.of("models/vosk-model-demo-spk"));
        for (int i = 0; i + 1 < a.length; i += 2) {
            Path pcm = Files.createTempFile("x", ".pcm");
            var prep = new AudioPreparation(ChunkSettings.DEFAULT).prepare(Path.of(a[i]), pcm);
            List<Word> words = new ArrayList<>();
            List<VoiceEmbedding> voices = new ArrayList<>();
            double tr = 0, te = 0;
            for (var c : prep.chunks()) {
                short[] s = Pcm.read(pcm, c.startSample(), c.endSample());
                long t = System.nanoTime();
                var w = rec.recognise(s, Pcm.toMs(c.startSample())).stream().flatMap(u -> u.words().stream()).toList();
                tr += (System.nanoTime() - t) / 1e9; t = System.nanoTime();
                voices.addAll(emb.embed(s, Pcm.toMs(c.startSample()), w));
                te += (System.nanoTime() - t) / 1e9;
                words.addAll(w);
            }
            long t = System.nanoTime();
            var d = new Diarizer().diarise(voices, words, SpeakerCount.found());
            double td = (System.nanoTime() - t) / 1e9;
            String id = Path.of(a[i]).getFileName().toString().replaceFirst("\\..*", "");
            var all = SpeechFiles.rttm(Path.of(a[i + 1])).stream().filter(x -> x.file().equals(id)).toList();
            var ref = all.isEmpty() ? SpeechFiles.rttm(Path.of(a[i + 1])) : all;
            List<RttmTurn> hyp = new ArrayList<>();
            for (var turn : d.turns()) hyp.add(new RttmTurn(id, turn.span().startMs() / 1e3, turn.span().endMs() / 1e3, "S" + turn.speaker()));
            var der = DiarizationErrorRate.of(ref, hyp, new DiarizationErrorRate.Options(0.25, false));
            System.out.printf(Locale.ROOT, "%s dur=%.1f words=%d windows=%d spk=%d (ref %d) DER=%.2f%% miss=%.2f fa=%.2f conf=%.2f scored=%.1f  rec=%.2fs emb=%.2fs dia=%.2fs%n", id, prep.samples() / 16000.0, words.size(), voices.size(), d.speakers(), ref.stream().map(RttmTurn::speaker).distinct().count(), der.rate() * 100, der.missed(), der.falseAlarm(), der.confused(), der.scored(), tr, te, td);
        }
        System.exit(0);
    }
}
