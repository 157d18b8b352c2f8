package org.livex.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8 to memory, where nothing can fail but our own use of it. */
public final class XmlOutput {
    public interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private XmlOutput() {}

    public static byte[] of(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            writing.to(xml);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        characters(xml, text, (_, _) -> {});
        xml.writeEndElement();
    }

    public interface Invalid {
        void write(XMLStreamWriter xml, int character) throws XMLStreamException;
    }

    /** A carriage return would be read back as a line feed if it were not written as a reference. */
    public static void characters(XMLStreamWriter xml, String text, Invalid invalid) throws XMLStreamException {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            boolean isReturn = character == '\r';
            if (!isReturn && isValid(character)) {
                plain.appendCodePoint(character);
                continue;
            }
            xml.writeCharacters(plain.toString());
            plain.setLength(0);
            if (isReturn) {
                xml.writeEntityRef("#13");
            } else {
                invalid.write(xml, character);
            }
        }
        xml.writeCharacters(plain.toString());
    }

    /** For attributes, which cannot hold what XML cannot. */
    public static String valid(String text) {
        StringBuilder valid = new StringBuilder();
        text.codePoints().filter(XmlOutput::isValid).forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean isValid(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
