package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isnad.archive.DatabaseGuard;
import org.isnad.audio.Pcm;
import org.isnad.episode.Episode;
import org.isnad.export.TranscriptFolder;
import org.isnad.jobs.IngestRequest;
import org.isnad.recognition.ChunkRecord;
import org.isnad.recognition.RecognitionRun;
import org.isnad.recognition.RecognitionRunStore;
import org.isnad.report.Failure;
import org.isnad.report.Level;
import org.isnad.report.Stage;
import org.isnad.speakers.Diarization;
import org.isnad.speakers.Diarizer;
import org.isnad.speakers.SpeakerCount;
import org.isnad.speakers.VoiceCodec;
import org.isnad.speakers.VoiceEmbedding;
import org.isnad.summary.EpisodeSummaries;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SegmentRules;
import org.isnad.transcript.SpeakerNaming;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptAssembler;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.TranscriptStore;
import org.isnad.transcript.Word;
import org.jboss.logging.Logger;

/** Makes a transcript of recognised chunks: speakers, segments, revision, files. A pure function of what the run holds, so it may be repeated. Thread-safe. */
@ApplicationScoped
class Completion {

    private static final Logger LOG = Logger.getLogger(Completion.class);

    private final RecognitionRunStore runs;
    private final TranscriptStore transcripts;
    private final TranscriptFolder folder;
    private final EpisodeSummaries summaries;
    private final SpeakerNames names;
    private final DatabaseGuard guard;

    Completion(
            RecognitionRunStore runs,
            TranscriptStore transcripts,
            TranscriptFolder folder,
            EpisodeSummaries summaries,
            SpeakerNames names,
            DatabaseGuard guard) {
        this.runs = runs;
        this.transcripts = transcripts;
        this.folder = folder;
        this.summaries = summaries;
        this.names = names;
        this.guard = guard;
    }

    /** A transcript that is stored. */
    record Finished(Episode episode, RecognitionRun run, Transcript transcript) {}

    Finished finish(Preparation.Prepared prepared, IngestRequest request) {
        RecognitionRun run = prepared.run();
        List<ChunkRecord> chunks = guard.call(() -> runs.chunks(run.id()));
        List<Word> words = chunks.stream()
                .flatMap(chunk -> chunk.utterances().stream())
                .flatMap(utterance -> utterance.words().stream())
                .toList();
        Diarization speakers = diarise(run, words, request);
        Transcript recognised = transcript(prepared.episode(), run, chunks, words, speakers);
        guard.run(() -> transcripts.add(run.episode(), run.revision(), recognised));
        Transcript transcript = guard.call(() -> names.carryOver(run.episode(), run.revision()));
        summarise(run, transcript);
        return new Finished(prepared.episode(), run, transcript);
    }

    /** The transcript is stored; a summary can be made again at any time, so that its failure costs nothing but itself. */
    private void summarise(RecognitionRun run, Transcript transcript) {
        try {
            guard.run(() -> summaries.of(run.episode(), run.revision(), transcript));
        } catch (RuntimeException e) {
            LOG.warnf(e, "no summary of episode %s yet; `isnad summary %s` tries again", run.episode(), run.episode());
        }
    }

    private Diarization diarise(RecognitionRun run, List<Word> words, IngestRequest request) {
        List<VoiceEmbedding> voices = new ArrayList<>();
        for (byte[] encoded : guard.call(() -> runs.voices(run.id()))) {
            if (encoded.length > 0) {
                voices.addAll(VoiceCodec.decode(encoded));
            }
        }
        return new Diarizer().diarise(voices, words, new SpeakerCount(request.speakers()));
    }

    private static Transcript transcript(
            Episode episode, RecognitionRun run, List<ChunkRecord> chunks, List<Word> words, Diarization speakers) {
        List<String> ids = Arrays.stream(speakers.speakerOfWord())
                .mapToObj(Completion::speakerId)
                .toList();
        List<TranscriptSpeaker> voices = SpeakerNaming.name(
                IntStream.range(0, speakers.speakers())
                        .mapToObj(Completion::speakerId)
                        .toList(),
                words,
                ids,
                episode.hosts(),
                episode.guests());
        List<Segment> segments = new TranscriptAssembler(SegmentRules.SENTENCES).assemble(words, ids);
        List<Failure> warnings = new ArrayList<>(run.warnings());
        warnings.addAll(gaps(chunks));
        warnings.addAll(speakers.warnings());
        return new Transcript(
                episode.podcast(),
                episode.title(),
                episode.publishedOn(),
                episode.language(),
                episode.audio()
                        .map(a -> new Transcript.Audio(a.sha256(), a.duration().toMillis(), a.file())),
                Optional.of(new Transcript.Recognition(
                        run.engine(),
                        run.model(),
                        run.speakerModel(),
                        run.demonstration(),
                        run.revision(),
                        Optional.of(run.startedAt()))),
                voices,
                segments,
                warnings);
    }

    private static String speakerId(int number) {
        return "S" + (number + 1);
    }

    private static List<Failure> gaps(List<ChunkRecord> chunks) {
        return chunks.stream()
                .filter(chunk -> chunk.state() == ChunkRecord.State.GAP)
                .map(chunk -> new Failure(
                        Stage.RECOGNISE,
                        Level.ERROR,
                        "recognition-gap",
                        "The recogniser crashed here again and again; the words of this stretch are missing. `isnad ingest --again` tries anew.",
                        Optional.of(new TimeSpan(Pcm.toMs(chunk.startSample()), Pcm.toMs(chunk.endSample())))))
                .toList();
    }

    /** Writes the files for people, and closes the run: from here on nothing is left to do. */
    Path export(Finished finished) {
        Path file = folder.write(finished.transcript, finished.episode.id().value(), finished.run.revision());
        guard.run(() -> runs.finished(finished.run.id()));
        return file;
    }
}
