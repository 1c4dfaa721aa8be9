package org.isnad.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.isnad.report.UserError;
import org.isnad.text.ArabicText;

/**
 * Reads what references and hypotheses come in: plain text, STM and CTM (NIST sclite), RTTM (NIST Rich Transcription) and isnad-transcript/1. UTF-8 only. Stateless.
 */
public final class SpeechFiles {

    private static final long LARGEST = 256L << 20;

    private SpeechFiles() {}

    /** The words of a file in the order in which they are spoken; what kind it is tells its ending. */
    public static List<String> words(Path file) {
        String text = read(file);
        return switch (ending(file)) {
            case "stm" -> stm(file, text);
            case "ctm" -> ctm(file, text);
            case "json" -> json(file, text);
            default -> ArabicText.words(text);
        };
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private record Timed(double start, List<String> words) {}

    /** {@code file channel speaker start end [<label>] words}. */
    private static List<String> stm(Path file, String text) {
        List<Timed> found = new ArrayList<>();
        forEachLine(text, (number, line) -> {
            String[] fields = line.split("\\s+", 6);
            if (fields.length < 5) {
                throw malformed(file, number, "an STM line has file, channel, speaker, start, end and the words");
            }
            double start = number(file, number, fields[3]);
            number(file, number, fields[4]);
            String words = fields.length < 6 ? "" : fields[5].replaceFirst("^<[^>]*>\\s*", "");
            if (!words.equalsIgnoreCase("ignore_time_segment_in_scoring")) {
                found.add(new Timed(start, ArabicText.words(words)));
            }
        });
        return inOrder(found);
    }

    /** {@code file channel start duration word [confidence]}. */
    private static List<String> ctm(Path file, String text) {
        List<Timed> found = new ArrayList<>();
        forEachLine(text, (number, line) -> {
            String[] fields = line.split("\\s+");
            if (fields.length < 5 || fields.length > 6) {
                throw malformed(
                        file, number, "a CTM line has file, channel, start, duration, word and perhaps a confidence");
            }
            if (fields[4].startsWith("<ALT")) {
                throw malformed(file, number, "alternatives (<ALT>) can't be scored; leave one reading");
            }
            number(file, number, fields[3]);
            found.add(new Timed(number(file, number, fields[2]), ArabicText.words(fields[4])));
        });
        return inOrder(found);
    }

    private static List<String> inOrder(List<Timed> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Timed::start))
                .flatMap(timed -> timed.words.stream())
                .toList();
    }

    private static List<String> json(Path file, String text) {
        try {
            JsonNode transcript = new ObjectMapper().readTree(text);
            if (!transcript.path("format").asText().startsWith("isnad-transcript/")) {
                throw malformed(file, 1, "it is not an isnad-transcript/1 file (no such \"format\")");
            }
            List<String> words = new ArrayList<>();
            transcript
                    .path("segments")
                    .forEach(segment ->
                            words.addAll(ArabicText.words(segment.path("text").asText())));
            return words;
        } catch (JsonProcessingException e) {
            throw malformed(
                    file,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "it is not JSON: " + e.getOriginalMessage());
        }
    }

    /** The SPEAKER lines of an RTTM file; lines of other types are passed over. */
    public static List<RttmTurn> rttm(Path file) {
        List<RttmTurn> turns = new ArrayList<>();
        forEachLine(read(file), (number, line) -> {
            String[] fields = line.split("\\s+");
            if (!fields[0].equals("SPEAKER")) {
                return;
            }
            if (fields.length < 8) {
                throw malformed(file, number, "a SPEAKER line has at least 8 fields");
            }
            double start = number(file, number, fields[3]);
            double duration = number(file, number, fields[4]);
            if (start < 0 || duration < 0) {
                throw malformed(file, number, "a turn can't start or last below 0");
            }
            if (duration > 0) {
                turns.add(new RttmTurn(fields[1], start, start + duration, fields[7]));
            }
        });
        return turns;
    }

    private interface LineReader {
        void accept(int number, String line);
    }

    private static void forEachLine(String text, LineReader reader) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(";;") && !line.startsWith("#")) {
                reader.accept(i + 1, line);
            }
        }
    }

    private static double number(Path file, int line, String field) {
        try {
            double value = Double.parseDouble(field);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw malformed(file, line, "\"" + field + "\" is not a number of seconds");
        }
        throw malformed(file, line, "\"" + field + "\" is not a number of seconds");
    }

    private static UserError malformed(Path file, int line, String why) {
        return new UserError(UserError.Kind.BAD_INPUT, "malformed-file", file + ", line " + line + ": " + why + ".");
    }

    private static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (Files.size(file) > LARGEST) {
                throw malformed(file, 1, "the file is larger than 256 MiB");
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed(file, 1, "the file is not UTF-8; convert it, for example with iconv");
        } catch (NoSuchFileException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, "file-missing", "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT, "file-unreadable", "Can't read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** For messages that list what is understood. */
    public static List<String> endings() {
        return Arrays.asList("txt", "stm", "ctm", "json");
    }
}
