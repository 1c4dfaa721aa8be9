package org.isnad.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.quote.Verdict;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;

/** Reads annotated quotations: JSON lines, and {@code evidence_extra.json} beside them with further spans of some. Stateless. */
public final class VerdictCases {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VerdictCases() {}

    public static List<VerdictCase> read(Path file) {
        try {
            JsonNode extra = extra(file.resolveSibling("evidence_extra.json"));
            List<VerdictCase> cases = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    cases.add(one(line, extra, file + " line " + number));
                }
            }
            return List.copyOf(cases);
        } catch (NoSuchFileException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, "file-missing", "There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT, "cases-unreadable", file + " can't be read: " + e.getMessage() + ".", e);
        }
    }

    private static JsonNode extra(Path file) throws IOException {
        return Files.exists(file) ? MAPPER.readTree(file.toFile()) : MAPPER.createObjectNode();
    }

    private static VerdictCase one(String line, JsonNode extra, String at) throws IOException {
        JsonNode node = MAPPER.readTree(line);
        String id = text(node, "id", at);
        List<TimeSpan> evidence = new ArrayList<>();
        if (node.hasNonNull("evidence")) {
            evidence.add(span(node.get("evidence")));
        }
        extra.path(id).forEach(more -> evidence.add(span(more)));
        List<Verdict> acceptable = new ArrayList<>();
        node.path("acceptable").forEach(name -> acceptable.add(verdict(name.asText(), at)));
        return new VerdictCase(
                id,
                text(node, "episode", at),
                text(node, "quote", at),
                Optional.of(node.path("attributedTo").asText("")).filter(name -> !name.isBlank()),
                verdict(text(node, "expected", at), at),
                acceptable,
                node.hasNonNull("genuine") ? Optional.of(node.get("genuine").asBoolean()) : Optional.empty(),
                evidence,
                node.path("hazard").asText("NONE"));
    }

    private static TimeSpan span(JsonNode node) {
        return new TimeSpan(node.path("startMs").asLong(), node.path("endMs").asLong());
    }

    private static String text(JsonNode node, String key, String at) {
        if (!node.path(key).isTextual()) {
            throw unreadable(at, "it has no \"" + key + "\"");
        }
        return node.get(key).asText();
    }

    private static Verdict verdict(String name, String at) {
        try {
            return Verdict.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw unreadable(at, "there is no verdict \"" + name + "\"");
        }
    }

    private static UserError unreadable(String at, String why) {
        return new UserError(UserError.Kind.BAD_INPUT, "cases-unreadable", at + " can't be read: " + why + ".");
    }
}
