package org.isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;

/** Podcasting 2.0 transcript JSON, version 1.0.0: times in seconds, always an end, never an empty body. */
final class PodcastJsonWriter implements TranscriptWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new AppendableWriter(out))) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("version", "1.0.0");
            json.writeArrayFieldStart("segments");
            for (Segment segment : transcript.segments()) {
                String body = Subtitles.oneLine(segment.text());
                if (!body.isEmpty()) {
                    json.writeStartObject();
                    json.writeStringField(
                            "speaker", transcript.speaker(segment.speaker()).label());
                    json.writeNumberField("startTime", seconds(segment.span().startMs()));
                    json.writeNumberField("endTime", seconds(segment.span().endMs()));
                    json.writeStringField("body", body);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static BigDecimal seconds(long ms) {
        return BigDecimal.valueOf(ms, 3);
    }
}
