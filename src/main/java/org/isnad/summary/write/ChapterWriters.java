package org.isnad.summary.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.isnad.summary.Chapter;
import org.isnad.summary.Summary;

/** Chapters for players: Podcasting 2.0 JSON ({@code version 1.2.0}) and WebVTT. Stateless. */
final class ChapterWriters {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** U+200F at a line's start makes it run from right to left, whatever its first word. */
    private static final String RIGHT_TO_LEFT = "\u200f";

    private ChapterWriters() {}

    static String podcast(Summary summary) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", "1.2.0");
        root.put("title", summary.title());
        root.put("podcastName", summary.podcast());
        ArrayNode chapters = root.putArray("chapters");
        for (Chapter chapter : summary.chapters()) {
            ObjectNode node = chapters.addObject();
            node.put("startTime", seconds(chapter.span().startMs()));
            node.put("endTime", seconds(chapter.span().endMs()));
            node.put("title", chapter.title());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("chapters can't be written as JSON", e);
        }
    }

    private static BigDecimal seconds(long ms) {
        return new BigDecimal(AudioLinks.seconds(ms));
    }

    static String vtt(Summary summary) {
        StringBuilder out = new StringBuilder("WEBVTT\n");
        int number = 1;
        for (Chapter chapter : summary.chapters()) {
            if (chapter.span().durationMs() == 0) {
                continue;
            }
            out.append('\n')
                    .append(number++)
                    .append('\n')
                    .append(time(chapter.span().startMs()))
                    .append(" --> ")
                    .append(time(chapter.span().endMs()))
                    .append('\n')
                    .append(RIGHT_TO_LEFT)
                    .append(escape(chapter.title()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String time(long ms) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    }
}
