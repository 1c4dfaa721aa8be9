package org.isnad.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.summary.Summarizer;
import org.isnad.summary.Summary;
import org.isnad.summary.SummaryRequest;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code isnad bench summary}. */
@Command(
        name = "summary",
        mixinStandardHelpOptions = true,
        description = {
            "Time to summarise a made-up interview of so many hours (two speakers, 2.4 words a second, a new topic every ten minutes, words as frequent as Zipf has it):",
            "the first time in a fresh Java, and the median of three later times; and whether all results are the same."
        })
@NeedsNoArchive
class BenchSummaryCommand implements Callable<Integer> {

    private static final int MS_PER_WORD = 415;
    private static final int PAUSE_MS = 700;
    private static final int WORDS_PER_SENTENCE = 14;
    private static final int WORDS_PER_TOPIC = 1440;
    private static final int ROUNDS = 3;

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String[] COMMON = {
        "في", "من", "على", "هذا", "كان", "أن", "إلى", "يعني", "التي", "لا", "لم", "وكان", "والذي", "بعد"
    };

    @Spec
    CommandSpec spec;

    @Option(
            names = "--hours",
            defaultValue = "1",
            description = "Length of the interview, 1 to 24. Default: ${DEFAULT-VALUE}.")
    int hours;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    record Report(
            int hours,
            int words,
            int chapters,
            double firstSeconds,
            double firstCpuSeconds,
            double seconds,
            double cpuSeconds,
            boolean same) {}

    @Override
    public Integer call() {
        if (hours < 1 || hours > 24) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--hours takes 1 to 24.");
        }
        Transcript transcript = interview(hours);
        long begun = System.nanoTime();
        long cpuBegun = cpu();
        Summary first = Summarizer.summarize(transcript, SummaryRequest.USUAL);
        double firstSeconds = (System.nanoTime() - begun) / 1e9;
        double firstCpu = (cpu() - cpuBegun) / 1e9;
        cpuBegun = cpu();
        List<Double> times = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < ROUNDS; i++) {
            begun = System.nanoTime();
            Summary again = Summarizer.summarize(transcript, SummaryRequest.USUAL);
            times.add((System.nanoTime() - begun) / 1e9);
            same &= again.equals(first);
        }
        double cpuSeconds = (cpu() - cpuBegun) / 1e9 / ROUNDS;
        times.sort(null);
        int words =
                transcript.segments().stream().mapToInt(s -> s.words().size()).sum();
        Report report = new Report(
                hours, words, first.chapters().size(), firstSeconds, firstCpu, times.get(ROUNDS / 2), cpuSeconds, same);
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? JsonOutput.line(report)
                                : String.format(
                                        Locale.ROOT,
                                        "%d h, %d words: first %.2f s (%.2f s of processor), then %.2f s (%.2f s); %d chapters; %s",
                                        hours,
                                        words,
                                        report.firstSeconds,
                                        report.firstCpuSeconds,
                                        report.seconds,
                                        report.cpuSeconds,
                                        report.chapters,
                                        same ? "same result every time" : "RESULTS DIFFER"));
        return ExitCodes.OK;
    }

    /** Of this thread, in ns: what is left when other programs crowd the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The same interview every time. */
    static Transcript interview(int hours) {
        Random random = new Random(7);
        List<Segment> segments = new ArrayList<>();
        long at = 0;
        int said = 0;
        List<String> topic = List.of();
        while (at < hours * 3_600_000L) {
            if (said / WORDS_PER_TOPIC != (said - WORDS_PER_SENTENCE) / WORDS_PER_TOPIC || topic.isEmpty()) {
                topic = vocabulary(random);
            }
            boolean host = random.nextInt(6) == 0;
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < WORDS_PER_SENTENCE; i++) {
                String text = host && i == 0 ? "لماذا" : word(topic, random);
                words.add(new Word(text, new TimeSpan(at, at + MS_PER_WORD), 0.7 + random.nextInt(30) / 100.0));
                at += MS_PER_WORD;
            }
            at += PAUSE_MS;
            said += WORDS_PER_SENTENCE;
            segments.add(new Segment(
                    host ? "S1" : "S2",
                    words.get(0).span().union(words.get(words.size() - 1).span()),
                    words.stream().map(Word::text).collect(Collectors.joining(" ")),
                    words));
        }
        List<TranscriptSpeaker> speakers = List.of(
                new TranscriptSpeaker("S1", Optional.of("محاور"), SpeakerRole.HOST),
                new TranscriptSpeaker("S2", Optional.of("ضيف"), SpeakerRole.GUEST));
        return new Transcript(
                "قياس",
                "حلقة قياس",
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                speakers,
                segments,
                List.of());
    }

    private static List<String> vocabulary(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder word = new StringBuilder(random.nextInt(3) == 0 ? "ال" : "");
            for (int letter = 0; letter < 3 + random.nextInt(4); letter++) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Two words in five are particles; the others fall off as 1/rank. */
    private static String word(List<String> topic, Random random) {
        if (random.nextInt(5) < 2) {
            return COMMON[random.nextInt(COMMON.length)];
        }
        int rank = (int) Math.pow(topic.size(), random.nextDouble());
        return topic.get(Math.min(topic.size() - 1, rank - 1));
    }
}
