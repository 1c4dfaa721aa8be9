package org.isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.report.Failure;
import org.isnad.report.Level;
import org.isnad.report.Stage;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/**
 * Reads {@code isnad-transcript/1}, ours or made elsewhere. Unknown keys are passed over; audio, recognition, words and confidences may be missing (a word without
 * confidence counts as certain). Segments are brought into time order. Stateless, thread-safe.
 */
public final class TranscriptReader {

    /** Ten hours with every word timed take about 20 MB. */
    private static final long LARGEST_FILE = 256L << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(40)
                    .build())
            .build());

    private final String name;

    private TranscriptReader(String name) {
        this.name = name;
    }

    public static Transcript read(Path file) {
        TranscriptReader reader = new TranscriptReader(String.valueOf(file.getFileName()));
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw reader.unreadable("it is larger than any transcript (256 MiB)");
            }
            return reader.transcript(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw reader.unreadable("it is not JSON"
                    + (e.getLocation() == null
                            ? ""
                            : " from line " + e.getLocation().getLineNr()) + " on: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (NoSuchFileException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, "file-missing", "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw reader.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private UserError unreadable(String why) {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "transcript-unreadable",
                name + " is not a transcript we can read: " + why + ".");
    }

    private Transcript transcript(JsonNode root) {
        if (!"isnad-transcript/1".equals(root.path("format").asText())) {
            throw unreadable("\"format\" must be \"isnad-transcript/1\", not \""
                    + shorten(root.path("format").asText()) + "\"");
        }
        List<Segment> segments = new ArrayList<>();
        if (!root.path("segments").isArray()) {
            throw unreadable("\"segments\" must be a list");
        }
        int index = 0;
        for (JsonNode node : root.path("segments")) {
            segment(node, "segments[" + index++ + "]").ifPresent(segments::add);
        }
        segments.sort(Comparator.comparing(Segment::span));
        return new Transcript(
                text(root, "podcast").orElse("بودكاست"),
                text(root, "title").orElse(name.replaceFirst("\\.json$", "")),
                text(root, "publishedOn").map(this::date),
                text(root, "language").orElse("ar"),
                audio(root.path("audio")),
                recognition(root.path("recognition")),
                speakers(root.path("speakers"), segments),
                segments,
                warnings(root.path("warnings")));
    }

    private static String shorten(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    /** One line of it, without control characters; empty when there is none. */
    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key))
                .filter(JsonNode::isTextual)
                .map(value -> Subtitles.oneLine(value.asText()))
                .filter(value -> !value.isEmpty());
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw unreadable("\"publishedOn\" must be a date like 2025-01-08, not \"" + shorten(text) + "\"");
        }
    }

    private Optional<Transcript.Audio> audio(JsonNode node) {
        Optional<String> sha256 = text(node, "sha256");
        if (sha256.isEmpty()) {
            return Optional.empty();
        }
        if (!sha256.get().matches("[0-9a-f]{64}")) {
            throw unreadable("audio.sha256 must be 64 digits 0-9 a-f");
        }
        return Optional.of(new Transcript.Audio(
                sha256.get(),
                time(node, "durationMs", "audio"),
                text(node, "file").orElse("audio")));
    }

    private Optional<Transcript.Recognition> recognition(JsonNode node) {
        return text(node, "engine")
                .map(engine -> new Transcript.Recognition(
                        engine,
                        text(node, "model").orElse("unknown"),
                        text(node, "speakerModel"),
                        node.path("demonstration").asBoolean(false),
                        Math.max(1, node.path("revision").asInt(1)),
                        text(node, "startedAt").flatMap(TranscriptReader::instant)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notToTheSecond) {
            return Optional.empty();
        }
    }

    private List<TranscriptSpeaker> speakers(JsonNode nodes, List<Segment> segments) {
        Map<String, TranscriptSpeaker> speakers = new LinkedHashMap<>();
        for (JsonNode node : nodes) {
            String id =
                    text(node, "id").map(NistFields::field).orElseThrow(() -> unreadable("a speaker has no \"id\""));
            speakers.put(
                    id,
                    new TranscriptSpeaker(
                            id, text(node, "name"), role(text(node, "role").orElse(""))));
        }
        for (Segment segment : segments) {
            speakers.computeIfAbsent(
                    segment.speaker(), id -> new TranscriptSpeaker(id, Optional.empty(), SpeakerRole.UNKNOWN));
        }
        return List.copyOf(speakers.values());
    }

    private static SpeakerRole role(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "host", "interviewer" -> SpeakerRole.HOST;
            case "guest", "interviewee" -> SpeakerRole.GUEST;
            case "", "unknown" -> SpeakerRole.UNKNOWN;
            default -> SpeakerRole.OTHER;
        };
    }

    private Optional<Segment> segment(JsonNode node, String at) {
        TimeSpan span = span(node, at);
        List<Word> words = new ArrayList<>();
        int index = 0;
        for (JsonNode word : node.path("words")) {
            word(word, at + ".words[" + index++ + "]").ifPresent(words::add);
        }
        words.sort(Comparator.comparing(Word::span));
        String text = text(node, "text")
                .orElse(String.join(" ", words.stream().map(Word::text).toList()));
        String speaker = text(node, "speaker").map(NistFields::field).orElse("S1");
        return text.isEmpty() ? Optional.empty() : Optional.of(new Segment(speaker, span, text, words));
    }

    private Optional<Word> word(JsonNode node, String at) {
        double confidence = node.path("confidence").isMissingNode()
                ? 1
                : node.path("confidence").asDouble(-1);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw unreadable(at + ".confidence must be a number from 0 to 1");
        }
        return text(node, "text").map(text -> new Word(text.replace(' ', '\u00a0'), span(node, at), confidence));
    }

    private TimeSpan span(JsonNode node, String at) {
        long start = time(node, "startMs", at);
        long end = time(node, "endMs", at);
        if (end < start) {
            throw unreadable(at + " ends (" + end + " ms) before it starts (" + start + " ms)");
        }
        return new TimeSpan(start, end);
    }

    private long time(JsonNode node, String key, String at) {
        JsonNode value = node.path(key);
        if (!value.canConvertToLong() || value.asLong() < 0) {
            throw unreadable(at + "." + key + " must be a whole number of milliseconds, 0 or more");
        }
        return value.asLong();
    }

    private List<Failure> warnings(JsonNode nodes) {
        List<Failure> warnings = new ArrayList<>();
        for (JsonNode node : nodes) {
            Optional<TimeSpan> at = node.has("startMs") ? Optional.of(span(node, "warnings")) : Optional.empty();
            warnings.add(new Failure(
                    constant(Stage.class, node, "stage", Stage.EXPORT),
                    constant(Level.class, node, "level", Level.WARNING),
                    text(node, "code").orElse("imported"),
                    text(node, "message").orElse(""),
                    at));
        }
        return warnings;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String key, E otherwise) {
        String wanted = node.path(key).asText();
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        return otherwise;
    }
}
