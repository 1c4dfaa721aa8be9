package org.isnad.summary.write;

import java.util.Arrays;
import org.isnad.report.UserError;
import org.isnad.summary.Summary;

/** The formats that a summary is written in. */
public enum SummaryFormat {
    /** For people, with links to the seconds. */
    MD("md", "text/markdown", MarkdownWriter::write),
    /** {@code isnad-summary/1}: everything. */
    JSON("json", "application/json", (summary, links) -> SummaryJson.write(summary) + "\n"),
    /** One page that needs nothing else: right to left, fit for printing. */
    HTML("html", "text/html", HtmlWriter::write),
    /** Podcasting 2.0 chapters. */
    CHAPTERS_JSON("chapters-json", "application/json+chapters", (summary, links) -> ChapterWriters.podcast(summary)),
    /** WebVTT chapters. */
    CHAPTERS_VTT("chapters-vtt", "text/vtt", (summary, links) -> ChapterWriters.vtt(summary));

    @FunctionalInterface
    private interface Writing {
        String of(Summary summary, AudioLinks links);
    }

    private final String id;
    private final String mediaType;
    private final Writing writing;

    SummaryFormat(String id, String mediaType, Writing writing) {
        this.id = id;
        this.mediaType = mediaType;
        this.writing = writing;
    }

    /** The name on the command line and in addresses. */
    public String id() {
        return id;
    }

    /** Without a charset; all text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The whole text. */
    public String write(Summary summary, AudioLinks links) {
        return writing.of(summary, links);
    }

    public static SummaryFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() -> UserError.unknownFormat(
                        id, Arrays.stream(values()).map(SummaryFormat::id).toList()));
    }
}
