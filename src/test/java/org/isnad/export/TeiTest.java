package org.isnad.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads TEI back with a parser that knows what may stand where, by the P5 guidelines, chapters 2 and 8. */
class TeiTest {

    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    /** Children that an element may have, in this order; what is not named may have text only. */
    private static final Map<String, List<String>> CHILDREN = Map.ofEntries(
            Map.entry("TEI", List.of("teiHeader", "text")),
            Map.entry("teiHeader", List.of("fileDesc", "encodingDesc", "profileDesc")),
            Map.entry("fileDesc", List.of("titleStmt", "publicationStmt", "seriesStmt", "notesStmt", "sourceDesc")),
            Map.entry("titleStmt", List.of("title")),
            Map.entry("publicationStmt", List.of("publisher", "date")),
            Map.entry("seriesStmt", List.of("title")),
            Map.entry("notesStmt", List.of("note")),
            Map.entry("sourceDesc", List.of("recordingStmt", "p")),
            Map.entry("recordingStmt", List.of("recording")),
            Map.entry("recording", List.of("p")),
            Map.entry("encodingDesc", List.of("appInfo")),
            Map.entry("appInfo", List.of("application")),
            Map.entry("application", List.of("label")),
            Map.entry("profileDesc", List.of("langUsage", "particDesc")),
            Map.entry("langUsage", List.of("language")),
            Map.entry("particDesc", List.of("listPerson")),
            Map.entry("listPerson", List.of("person")),
            Map.entry("person", List.of("persName")),
            Map.entry("text", List.of("timeline", "body")),
            Map.entry("timeline", List.of("when")),
            Map.entry("body", List.of("u")),
            Map.entry("u", List.of("w")));

    private static final Map<String, Set<String>> NEEDED = Map.of(
            "TEI", Set.of("xml:lang"),
            "person", Set.of("xml:id"),
            "when", Set.of("xml:id"),
            "u", Set.of("xml:id", "who", "start", "end"),
            "w", Set.of("synch"),
            "application", Set.of("ident", "version"),
            "language", Set.of("ident"));

    private final Map<String, Element> byId = new HashMap<>();

    private static Document parse(Transcript transcript) {
        try {
            StringBuilder out = new StringBuilder();
            TranscriptFormat.TEI.write(transcript, out);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(out.toString())));
        } catch (IOException | javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void check(Element element) {
        assertThat(element.getNamespaceURI()).isEqualTo(TEI);
        String name = element.getLocalName();
        NEEDED.getOrDefault(name, Set.of())
                .forEach(attribute -> assertThat(element.hasAttribute(attribute))
                        .as(name + " has " + attribute)
                        .isTrue());
        if (element.hasAttribute("xml:id")) {
            assertThat(element.getAttribute("xml:id")).matches("[A-Za-z][A-Za-z0-9]*");
            assertThat(byId.put(element.getAttribute("xml:id"), element)).isNull();
        }
        List<String> allowed = CHILDREN.getOrDefault(name, List.of());
        int at = 0;
        for (Element child : children(element)) {
            int found = allowed.indexOf(child.getLocalName());
            assertThat(found).as(child.getLocalName() + " in " + name).isGreaterThanOrEqualTo(at);
            at = found;
            check(child);
        }
    }

    private Element target(Element element, String attribute) {
        String pointer = element.getAttribute(attribute);
        assertThat(pointer).startsWith("#");
        Element target = byId.get(pointer.substring(1));
        assertThat(target).as(pointer).isNotNull();
        return target;
    }

    private long ms(Element when) {
        assertThat(when.getLocalName()).isEqualTo("when");
        if (!when.hasAttribute("interval")) {
            return 0;
        }
        assertThat(target(when, "since").hasAttribute("interval")).isFalse();
        return Long.parseLong(when.getAttribute("interval"));
    }

    private void assertSays(Element u, Segment segment, Transcript transcript) {
        assertThat(target(u, "who").getTextContent().strip())
                .isEqualTo(transcript.speaker(segment.speaker()).label());
        assertThat(ms(target(u, "start"))).isEqualTo(segment.span().startMs());
        assertThat(ms(target(u, "end"))).isEqualTo(segment.span().endMs());
        assertThat(u.getTextContent()).isEqualTo(segment.text());
        List<Element> words = children(u);
        assertThat(words).hasSameSizeAs(segment.words());
        for (int i = 0; i < words.size(); i++) {
            Word word = segment.words().get(i);
            assertThat(words.get(i).getTextContent()).isEqualTo(word.text());
            assertThat(ms(target(words.get(i), "synch"))).isEqualTo(word.span().startMs());
            assertThat(Double.parseDouble(words.get(i).getAttribute("cert"))).isEqualTo(word.confidence());
        }
    }

    private void assertSame(Transcript transcript) {
        Element root = parse(transcript).getDocumentElement();
        check(root);
        List<Element> text = children(children(root).get(1));
        long before = -1;
        for (Element when : children(text.get(0))) {
            assertThat(ms(when)).isGreaterThan(before);
            before = ms(when);
        }
        List<Element> said = children(text.get(1));
        assertThat(said).hasSameSizeAs(transcript.segments());
        for (int i = 0; i < said.size(); i++) {
            assertSays(said.get(i), transcript.segments().get(i), transcript);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void should_say_everything_once_with_its_speaker_and_times(long seed) {
        assertSame(Samples.random(seed));
    }

    @Test
    void should_say_what_is_known_of_the_recording() {
        Document document = parse(Samples.interview());
        assertSame(Samples.interview());
        assertThat(document.getDocumentElement().getAttributeNS(XMLConstants.XML_NS_URI, "lang"))
                .isEqualTo("ar");
        Element recording =
                (Element) document.getElementsByTagNameNS(TEI, "recording").item(0);
        assertThat(recording.getAttribute("dur")).isEqualTo("PT213.450S");
        Element application =
                (Element) document.getElementsByTagNameNS(TEI, "application").item(0);
        assertThat(application.getAttribute("version")).isEqualTo("0.3.45");
        Element guest = (Element) document.getElementsByTagNameNS(TEI, "person").item(1);
        assertThat(guest.getAttribute("role")).isEqualTo("guest");
        assertThat(document.getElementsByTagNameNS(TEI, "note").item(0).getTextContent())
                .contains("do not rely on the words");
    }
}
