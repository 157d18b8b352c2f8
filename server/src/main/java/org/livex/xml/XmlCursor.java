package org.livex.xml;

import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML file from outside, element by element. Nothing is ever loaded: no DTD, no entity but the five of
 * XML itself. A DOCTYPE that only names a DTD, as old files have it, is passed over.
 */
public final class XmlCursor {
    public static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int DEEPEST = 100;

    /** By far longer than any text may be. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final Pattern DECLARES = Pattern.compile("<!DOCTYPE[^>\\[]{0,2000}\\[|<!ENTITY");

    /** What comes next inside an element. */
    public enum Step {
        CHILD,
        TEXT,
        END
    }

    private final XMLStreamReader reader;
    private int depth;

    private XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Stands at the root element. */
    public static XmlCursor open(byte[] file) throws UnreadableFile {
        if (file.length == 0) {
            throw UnreadableFile.of(UnreadableFile.Reason.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
        UnreadableFile.refusePacked(file);
        String text = XmlText.of(file);
        if (DECLARES.matcher(text).find()) {
            throw UnreadableFile.of(UnreadableFile.Reason.UNSAFE);
        }
        try {
            XmlCursor cursor = new XmlCursor(factory().createXMLStreamReader(new StringReader(text)));
            while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {
                // What stands before the root says nothing about the content.
            }
            return cursor;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    public String name() {
        return reader.getLocalName();
    }

    /** Empty where it is in none. */
    public String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    public int line() {
        return reader.getLocation().getLineNumber();
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name)).or(() -> unqualified(name));
    }

    public Optional<String> attribute(String namespace, String name) {
        return Optional.ofNullable(reader.getAttributeValue(namespace, name));
    }

    public Optional<String> language() {
        return attribute(XMLConstants.XML_NS_URI, "lang");
    }

    /** Inside the element that was entered last. A child has to be walked through, or {@link #skip}ped, before the next step. */
    public Step next() throws UnreadableFile {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return Step.CHILD;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return Step.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return Step.TEXT;
                }
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
    }

    /** To the next child; false at the element's end. */
    public boolean nextChild() throws UnreadableFile {
        Step step = next();
        while (step == Step.TEXT) {
            step = next();
        }
        return step == Step.CHILD;
    }

    /** Where {@link #next} answered TEXT. */
    public String characters() throws UnreadableFile {
        checkLength(reader.getTextLength());
        return reader.getText();
    }

    public void skip() throws UnreadableFile {
        while (nextChild()) {
            skip();
        }
    }

    /** All text inside, of children too; ends at the element's end. */
    public String text() throws UnreadableFile {
        StringBuilder text = new StringBuilder();
        text(text);
        return text.toString();
    }

    private static void checkLength(int length) throws UnreadableFile {
        if (length > LONGEST_TEXT) {
            throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
    }

    private void text(StringBuilder text) throws UnreadableFile {
        for (Step step = next(); step != Step.END; step = next()) {
            if (step == Step.TEXT) {
                text.append(characters());
                checkLength(text.length());
            } else {
                text(text);
            }
        }
    }

    private int advance() throws UnreadableFile {
        try {
            if (!reader.hasNext()) {
                throw UnreadableFile.at(UnreadableFile.Reason.NOT_XML, line());
            }
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableFile.of(UnreadableFile.Reason.UNSAFE);
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Neither deeper nor less deep.
                }
            }
            if (depth > DEEPEST) {
                throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Some tools give their namespace's prefix to attributes too. */
    private Optional<String> unqualified(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean plain = reader.getAttributeNamespace(i) == null
                    || reader.getAttributeNamespace(i).isEmpty();
            if (plain && reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is loaded");
        });
        return factory;
    }

    private static UnreadableFile unreadable(XMLStreamException e) {
        // The limits of the JDK itself have this number in their words, in every language.
        if (String.valueOf(e.getMessage()).contains("JAXP0001")) {
            return UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        return UnreadableFile.at(UnreadableFile.Reason.NOT_XML, Math.max(1, line));
    }
}
