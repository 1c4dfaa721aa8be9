package org.isnad.export;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML, chained; leaves out the characters that XML 1.0 can't hold. Elements of mixed content are not indented inside. For one thread. */
final class XmlOut {

    private final XMLStreamWriter xml;

    /** Whether each open element has held elements on lines of their own. */
    private final Deque<Boolean> lines = new ArrayDeque<>();

    XmlOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    XmlOut begin(String root, String namespace, String... attributes) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(namespace);
        attributes(attributes);
        lines.push(false);
        return this;
    }

    XmlOut open(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        lines.push(false);
        return this;
    }

    XmlOut close() throws XMLStreamException {
        if (lines.pop()) {
            indent();
        }
        xml.writeEndElement();
        return this;
    }

    XmlOut leaf(String name, String text, String... attributes) throws XMLStreamException {
        line();
        return inline(name, text, attributes);
    }

    /** Within a line of text. */
    XmlOut inline(String name, String text, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        text(text);
        xml.writeEndElement();
        return this;
    }

    XmlOut empty(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    XmlOut text(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
        return this;
    }

    void finish() throws XMLStreamException {
        close();
        xml.writeEndDocument();
        xml.flush();
    }

    private void line() throws XMLStreamException {
        if (!lines.isEmpty()) {
            lines.pop();
            lines.push(true);
        }
        indent();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(lines.size()));
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], legal(namesAndValues[i + 1]));
        }
    }

    /** XML 1.0, production 2. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
