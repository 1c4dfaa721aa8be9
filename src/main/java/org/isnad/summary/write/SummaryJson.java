package org.isnad.summary.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.isnad.summary.Summary;

/** {@code isnad-summary/1}: a summary as JSON, and back. Thread-safe. */
public final class SummaryJson {

    private static final String FORMAT = "isnad-summary/1";

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(org.isnad.timing.TimeSpan.class, SpanForm.class)
            .setSerializationInclusion(JsonInclude.Include.NON_ABSENT);

    /** A span is its two numbers; its length follows from them. */
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"durationMs"})
    private interface SpanForm {}

    private SummaryJson() {}

    /** One object on one line. */
    public static String write(Summary summary) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("format", FORMAT);
        node.put("punctuation", "restored by Isnad in \"punctuated\"; \"text\" is what was recognised");
        node.setAll((ObjectNode) MAPPER.valueToTree(summary));
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary can't be written as JSON", e);
        }
    }

    /** Empty when it is not of the form that this version writes: then it is to be computed anew. */
    public static Optional<Summary> read(String json) {
        try {
            ObjectNode node = MAPPER.readValue(json, ObjectNode.class);
            return FORMAT.equals(node.path("format").asText())
                    ? Optional.of(MAPPER.treeToValue(node, Summary.class))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
