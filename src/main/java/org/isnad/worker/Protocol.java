package org.isnad.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.isnad.audio.PreparedAudio;
import org.isnad.recognition.Hypotheses;
import org.isnad.recognition.Utterance;
import org.isnad.report.Failure;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;

/** What parent and child say to each other: one JSON object a line, requests one way, answers with the same {@code id} the other. */
final class Protocol {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .setSerializationInclusion(JsonInclude.Include.NON_ABSENT)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private Protocol() {}

    /** Exactly one of the three is there. */
    record Request(long id, Optional<Prepare> prepare, Optional<Recognise> recognise, Optional<Relisten> relisten) {

        static Request of(Prepare prepare) {
            return new Request(0, Optional.of(prepare), Optional.empty(), Optional.empty());
        }

        static Request of(Recognise recognise) {
            return new Request(0, Optional.empty(), Optional.of(recognise), Optional.empty());
        }

        static Request of(Relisten relisten) {
            return new Request(0, Optional.empty(), Optional.empty(), Optional.of(relisten));
        }

        Request withId(long number) {
            return new Request(number, prepare, recognise, relisten);
        }
    }

    record Prepare(String source, String pcm) {}

    record Recognise(String pcm, long startSample, long endSample) {}

    /** A stretch of an original, to be heard again with up to {@code most} hypotheses. */
    record Relisten(String source, TimeSpan span, int most) {}

    /** Exactly one of the four is there. */
    record Answer(
            long id,
            Optional<PreparedAudio> prepared,
            Optional<Recognised> recognised,
            Optional<List<Hypotheses>> heard,
            Optional<Trouble> trouble) {

        static Answer of(long id, PreparedAudio prepared) {
            return new Answer(id, Optional.of(prepared), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Answer of(long id, Recognised recognised) {
            return new Answer(id, Optional.empty(), Optional.of(recognised), Optional.empty(), Optional.empty());
        }

        static Answer of(long id, List<Hypotheses> heard) {
            return new Answer(id, Optional.empty(), Optional.empty(), Optional.of(heard), Optional.empty());
        }

        static Answer of(long id, Trouble trouble) {
            return new Answer(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(trouble));
        }
    }

    /**
     * A chunk's words and voices.
     *
     * @param voices in the form of {@link org.isnad.speakers.VoiceCodec}
     */
    record Recognised(
            List<Utterance> utterances,
            byte[] voices,
            List<Failure> warnings,
            double recogniseSeconds,
            double embedSeconds) {}

    record Trouble(UserError.Kind kind, String code, String message) {

        static Trouble of(UserError e) {
            return new Trouble(e.kind(), e.code(), String.valueOf(e.getMessage()));
        }

        UserError toError() {
            return new UserError(kind, code, message);
        }
    }
}
