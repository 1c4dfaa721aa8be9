package org.isnad.recognition.vosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.recognition.Hypotheses;
import org.isnad.recognition.Utterance;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Word;

/** Reads what Vosk says of an utterance: {@code {"result":[{"conf":1.0,"end":1.29,"start":0.81,"word":"هذا"}],"text":"هذا"}}, times in seconds. */
final class VoskResult {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VoskResult() {}

    /** Times are rounded to the nearest millisecond; a word that rounds to nothing gets one millisecond. Empty where nothing was said. */
    static Optional<Utterance> parse(String json, long startMs) {
        List<Word> words = words(read(json), startMs);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Utterance(words));
    }

    /** Reads {@code {"alternatives":[{"confidence":204.3,"result":[…],"text":"…"},…]}}; its words have no confidences. Empty where nothing was said. */
    static Optional<Hypotheses> parseAlternatives(String json, long startMs) {
        List<List<Word>> hypotheses = new ArrayList<>();
        for (JsonNode alternative : read(json).path("alternatives")) {
            hypotheses.add(words(alternative, startMs));
        }
        return hypotheses.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(Hypotheses.counted(hypotheses));
    }

    private static List<Word> words(JsonNode utterance, long startMs) {
        List<Word> words = new ArrayList<>();
        for (JsonNode node : utterance.path("result")) {
            String text = node.path("word").asText().strip();
            if (text.isEmpty()) {
                continue;
            }
            long start = startMs + Math.round(node.path("start").asDouble() * 1000);
            long end = startMs + Math.round(node.path("end").asDouble() * 1000);
            double confidence = Math.max(0, Math.min(1, node.path("conf").asDouble()));
            words.add(new Word(text, new TimeSpan(start, Math.max(start + 1, end)), confidence));
        }
        return words;
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Vosk's answer is not JSON: " + json.substring(0, Math.min(200, json.length())), e);
        }
    }
}
