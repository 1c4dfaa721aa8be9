package org.isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.isnad.report.Failure;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/** {@code isnad-transcript/1}. Two-space indents and line feeds on every system, so that versions compare well. */
final class IsnadJsonWriter implements TranscriptWriter {

    static final String FORMAT = "isnad-transcript/1";

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        Writer writer = new AppendableWriter(out);
        JsonGenerator json = FACTORY.createGenerator(writer);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("podcast", transcript.podcast());
        json.writeStringField("title", transcript.title());
        if (transcript.publishedOn().isPresent()) {
            json.writeStringField("publishedOn", transcript.publishedOn().get().toString());
        }
        json.writeStringField("language", transcript.language());
        audio(transcript, json);
        recognition(transcript, json);
        speakers(transcript, json);
        warnings(transcript, json);
        json.writeArrayFieldStart("segments");
        for (Segment segment : transcript.segments()) {
            segment(segment, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        writer.append('\n');
        writer.flush();
    }

    private static void audio(Transcript transcript, JsonGenerator json) throws IOException {
        if (transcript.audio().isPresent()) {
            Transcript.Audio audio = transcript.audio().get();
            json.writeObjectFieldStart("audio");
            json.writeStringField("sha256", audio.sha256());
            json.writeNumberField("durationMs", audio.durationMs());
            json.writeStringField("file", audio.file());
            json.writeEndObject();
        }
    }

    private static void recognition(Transcript transcript, JsonGenerator json) throws IOException {
        if (transcript.recognition().isEmpty()) {
            return;
        }
        Transcript.Recognition recognition = transcript.recognition().get();
        json.writeObjectFieldStart("recognition");
        json.writeStringField("engine", recognition.engine());
        json.writeStringField("model", recognition.model());
        if (recognition.speakerModel().isPresent()) {
            json.writeStringField("speakerModel", recognition.speakerModel().get());
        }
        if (recognition.startedAt().isPresent()) {
            json.writeStringField("startedAt", recognition.startedAt().get().toString());
        }
        json.writeNumberField("revision", recognition.revision());
        json.writeBooleanField("demonstration", recognition.demonstration());
        if (recognition.demonstration()) {
            json.writeStringField("notice", TranscriptWriter.notice(transcript));
        }
        json.writeEndObject();
    }

    private static void speakers(Transcript transcript, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("speakers");
        for (TranscriptSpeaker speaker : transcript.speakers()) {
            json.writeStartObject();
            json.writeStringField("id", speaker.id());
            if (speaker.name().isPresent()) {
                json.writeStringField("name", speaker.name().get());
            }
            json.writeStringField("role", speaker.role().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void warnings(Transcript transcript, JsonGenerator json) throws IOException {
        if (transcript.warnings().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("warnings");
        for (Failure warning : transcript.warnings()) {
            json.writeStartObject();
            json.writeStringField("stage", warning.stage().name());
            json.writeStringField("level", warning.level().name());
            json.writeStringField("code", warning.code());
            json.writeStringField("message", warning.message());
            if (warning.at().isPresent()) {
                json.writeNumberField("startMs", warning.at().get().startMs());
                json.writeNumberField("endMs", warning.at().get().endMs());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void segment(Segment segment, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("speaker", segment.speaker());
        json.writeNumberField("startMs", segment.span().startMs());
        json.writeNumberField("endMs", segment.span().endMs());
        json.writeStringField("text", segment.text());
        json.writeArrayFieldStart("words");
        for (Word word : segment.words()) {
            json.writeStartObject();
            json.writeStringField("text", word.text());
            json.writeNumberField("startMs", word.span().startMs());
            json.writeNumberField("endMs", word.span().endMs());
            // The recogniser's six digits, without binary noise and without a locale.
            json.writeNumberField(
                    "confidence",
                    BigDecimal.valueOf(word.confidence())
                            .setScale(6, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
