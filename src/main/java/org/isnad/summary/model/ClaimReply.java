package org.isnad.summary.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A model's answer, taken apart: {@code {"claims":[{"text":"…","speaker":"…","sentences":[3,4]}]}}. Whatever stands around the object, or is of another form, is passed
 * over.
 */
record ClaimReply(List<Draft> claims) {

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(100_000)
                    .build())
            .build());

    private static final int MOST_CLAIMS = 30;
    private static final int LONGEST_CLAIM = 400;

    /**
     * What the model says, before any check.
     *
     * @param sentences ids as the model gave them
     */
    record Draft(String text, String speaker, List<Integer> sentences) {}

    ClaimReply {
        claims = List.copyOf(claims);
    }

    static ClaimReply parse(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from) {
            return new ClaimReply(List.of());
        }
        try {
            List<Draft> drafts = new ArrayList<>();
            for (JsonNode node : MAPPER.readTree(answer.substring(from, to + 1)).path("claims")) {
                String text = node.path("text").asText("").strip();
                if (!text.isEmpty() && text.length() <= LONGEST_CLAIM && drafts.size() < MOST_CLAIMS) {
                    drafts.add(new Draft(text, node.path("speaker").asText("").strip(), ids(node.path("sentences"))));
                }
            }
            return new ClaimReply(drafts);
        } catch (JsonProcessingException e) {
            return new ClaimReply(List.of());
        }
    }

    /** An id that is no number is kept as −1, which no sentence has: the claim will be refused, not mended. */
    private static List<Integer> ids(JsonNode node) {
        List<Integer> ids = new ArrayList<>();
        node.forEach(id -> ids.add(
                id.isInt() ? id.asInt() : id.asText().matches("[0-9]{1,8}") ? Integer.parseInt(id.asText()) : -1));
        return ids;
    }
}
