package org.isnad.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.isnad.transcript.Segment;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/**
 * TEI P5 as its chapter 8, "Transcriptions of Speech", has it (also ISO 24624): a timeline, and one {@code u} per segment with speaker, start and end; each {@code w}
 * points to the moment at which it begins and carries its confidence as {@code cert}.
 */
final class TeiWriter implements TranscriptWriter {

    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    @Override
    public void write(Transcript transcript, Appendable out) throws IOException {
        try {
            XmlOut xml = new XmlOut(FACTORY.createXMLStreamWriter(new AppendableWriter(out)));
            xml.begin("TEI", TEI, "xml:lang", transcript.language());
            header(transcript, xml);
            text(transcript, xml);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append('\n');
    }

    private static void header(Transcript t, XmlOut xml) throws XMLStreamException {
        xml.open("teiHeader").open("fileDesc");
        xml.open("titleStmt").leaf("title", t.title()).close();
        xml.open("publicationStmt").leaf("publisher", t.podcast());
        if (t.publishedOn().isPresent()) {
            LocalDate day = t.publishedOn().get();
            xml.leaf("date", day.toString(), "when", day.toString());
        }
        xml.close();
        xml.open("seriesStmt").leaf("title", t.podcast()).close();
        String notice = TranscriptWriter.notice(t);
        if (!notice.isEmpty()) {
            xml.open("notesStmt").leaf("note", notice, "xml:lang", "en").close();
        }
        source(t, xml);
        xml.close();
        if (t.recognition().isPresent()) {
            recognition(t.recognition().get(), xml);
        }
        profile(t, xml);
        xml.close();
    }

    private static void source(Transcript t, XmlOut xml) throws XMLStreamException {
        xml.open("sourceDesc");
        if (t.audio().isPresent()) {
            Transcript.Audio audio = t.audio().get();
            String dur = "PT" + NistFields.seconds(audio.durationMs()) + "S";
            xml.open("recordingStmt").open("recording", "type", "audio", "dur", dur);
            xml.leaf("p", audio.file()).leaf("p", "SHA-256 " + audio.sha256(), "xml:lang", "en");
            xml.close().close();
        } else {
            xml.leaf("p", t.podcast());
        }
        xml.close();
    }

    /** {@code vosk 0.3.45} is name and version. */
    private static void recognition(Transcript.Recognition r, XmlOut xml) throws XMLStreamException {
        int space = r.engine().indexOf(' ');
        String name = space < 0 ? r.engine() : r.engine().substring(0, space);
        String version = space < 0 ? "0" : r.engine().substring(space + 1);
        xml.open("encodingDesc").open("appInfo");
        xml.open("application", "ident", name.replaceAll("[^\\p{L}\\p{N}_.-]", "_"), "version", version);
        xml.leaf("label", r.model()).close().close().close();
    }

    private static void profile(Transcript t, XmlOut xml) throws XMLStreamException {
        xml.open("profileDesc");
        xml.open("langUsage")
                .leaf("language", t.language(), "ident", t.language())
                .close();
        xml.open("particDesc").open("listPerson");
        List<TranscriptSpeaker> speakers = t.speakers();
        for (int i = 0; i < speakers.size(); i++) {
            TranscriptSpeaker speaker = speakers.get(i);
            if (speaker.role() == SpeakerRole.UNKNOWN) {
                xml.open("person", "xml:id", person(i), "n", speaker.id());
            } else {
                String role = speaker.role().name().toLowerCase(Locale.ROOT);
                xml.open("person", "xml:id", person(i), "n", speaker.id(), "role", role);
            }
            xml.leaf("persName", speaker.label()).close();
        }
        xml.close().close().close();
    }

    /** Ids of ours, since a voice's id in an imported file may be no XML name. */
    private static String person(int index) {
        return "P" + (index + 1);
    }

    private static void text(Transcript t, XmlOut xml) throws XMLStreamException {
        Map<String, String> people = new HashMap<>();
        for (int i = 0; i < t.speakers().size(); i++) {
            people.put(t.speakers().get(i).id(), "#" + person(i));
        }
        xml.open("text");
        timeline(t, xml);
        xml.open("body");
        int number = 0;
        for (Segment segment : t.segments()) {
            xml.open(
                    "u",
                    "xml:id",
                    "u" + ++number,
                    "who",
                    people.getOrDefault(segment.speaker(), ""),
                    "start",
                    "#" + moment(segment.span().startMs()),
                    "end",
                    "#" + moment(segment.span().endMs()));
            said(segment, xml);
            xml.close();
        }
        xml.close().close();
    }

    /** Every moment once, in order, each told from the beginning of the audio. */
    private static void timeline(Transcript t, XmlOut xml) throws XMLStreamException {
        NavigableSet<Long> moments = new TreeSet<>();
        moments.add(0L);
        for (Segment segment : t.segments()) {
            moments.add(segment.span().startMs());
            moments.add(segment.span().endMs());
            segment.words().forEach(word -> moments.add(word.span().startMs()));
        }
        xml.open("timeline", "unit", "ms", "origin", "#" + moment(0));
        xml.empty("when", "xml:id", moment(0));
        for (long ms : moments.tailSet(0L, false)) {
            xml.empty("when", "xml:id", moment(ms), "interval", Long.toString(ms), "since", "#" + moment(0));
        }
        xml.close();
    }

    private static String moment(long ms) {
        return "T" + ms;
    }

    /** Words where they are all that is said; an imported text may say more than its words, such as marks. */
    private static void said(Segment segment, XmlOut xml) throws XMLStreamException {
        String joined =
                String.join(" ", segment.words().stream().map(Word::text).toList());
        if (!joined.equals(segment.text())) {
            xml.text(segment.text());
            return;
        }
        boolean first = true;
        for (Word word : segment.words()) {
            if (!first) {
                xml.text(" ");
            }
            first = false;
            xml.inline(
                    "w",
                    word.text(),
                    "synch",
                    "#" + moment(word.span().startMs()),
                    "cert",
                    java.math.BigDecimal.valueOf(word.confidence()).toPlainString());
        }
    }
}
