package org.livex.translate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.translate.Piece.Code;
import org.livex.translate.Piece.Kind;
import org.livex.translate.Piece.Words;
import org.livex.xml.XmlOutput;

/** Writes XLIFF 2.0 or 2.1 (OASIS Standards of 5 August 2014 and 13 February 2018): one unit of one segment for each text, terms in its glossary module. */
final class XliffWriter {
    private static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";

    private final XMLStreamWriter xml;
    private final BilingualExport export;
    private final String version;

    private XliffWriter(XMLStreamWriter xml, BilingualExport export, String version) {
        this.xml = xml;
        this.export = export;
        this.version = version;
    }

    /** {@code version} is 2.0 or 2.1: what we write is the same in both. */
    static byte[] write(BilingualExport export, String version) {
        return XmlOutput.of(xml -> new XliffWriter(xml, export, version).document());
    }

    private void document() throws XMLStreamException {
        xml.setDefaultNamespace(CORE);
        xml.writeStartElement(CORE, "xliff");
        xml.writeDefaultNamespace(CORE);
        xml.writeNamespace("gls", GLOSSARY);
        xml.writeNamespace("livex", BilingualFile.NAMESPACE);
        xml.writeAttribute("version", version);
        xml.writeAttribute("srcLang", export.source().tag());
        xml.writeAttribute("trgLang", export.target().tag());
        for (BilingualExport.Section section : export.sections()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("file");
            xml.writeAttribute("id", section.id());
            xml.writeAttribute("original", export.exercise() + "/" + section.id());
            for (BilingualExport.Unit unit : section.units()) {
                xml.writeCharacters("\n");
                unit(unit);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void unit(BilingualExport.Unit unit) throws XMLStreamException {
        BilingualExport.Target target = unit.target();
        List<Piece> source = InlineCodes.of(unit.source());
        List<Piece> translation =
                target == null ? List.of() : Alignment.numberedAs(source, InlineCodes.of(target.text()));
        xml.writeStartElement("unit");
        xml.writeAttribute("id", unit.ref().replace('/', ':'));
        xml.writeAttribute("name", unit.ref());
        xml.writeAttribute("canResegment", "no");
        xml.writeAttribute("livex", BilingualFile.NAMESPACE, "revision", String.valueOf(unit.revision()));
        xml.writeAttribute(
                "livex", BilingualFile.NAMESPACE, "version", String.valueOf(target == null ? 0 : target.version()));
        glossary(unit.glosses());
        notes(unit.notes());
        originalData(source, translation);
        xml.writeStartElement("segment");
        xml.writeAttribute("state", state(target));
        if (target != null && state(target).equals("translated")) {
            xml.writeAttribute("subState", "livex:" + word(target.state()));
        }
        Set<String> lost = target == null ? Set.of() : lost(source, translation);
        text("source", source, lost);
        if (target != null) {
            text("target", translation, lost);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A stale translation is a suggestion for somebody who has to begin again. */
    private static String state(BilingualExport.@Nullable Target target) {
        if (target == null || target.stale()) {
            return "initial";
        }
        return target.state() == TextState.APPROVED ? "final" : "translated";
    }

    private void glossary(List<BilingualExport.Gloss> glosses) throws XMLStreamException {
        if (glosses.isEmpty()) {
            return;
        }
        xml.writeStartElement("gls", "glossary", GLOSSARY);
        for (BilingualExport.Gloss gloss : glosses) {
            xml.writeStartElement("gls", "glossEntry", GLOSSARY);
            glossary("term", gloss.term());
            glossary("translation", gloss.translation());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void glossary(String name, String text) throws XMLStreamException {
        xml.writeStartElement("gls", name, GLOSSARY);
        XmlOutput.characters(xml, text, (_, _) -> {});
        xml.writeEndElement();
    }

    private void notes(List<String> notes) throws XMLStreamException {
        if (notes.isEmpty()) {
            return;
        }
        xml.writeStartElement("notes");
        for (String note : notes) {
            xml.writeStartElement("note");
            xml.writeAttribute("category", "context");
            XmlOutput.characters(xml, note, (_, _) -> {});
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void originalData(List<Piece> source, List<Piece> translation) throws XMLStreamException {
        Map<String, String> data = new LinkedHashMap<>();
        for (List<Piece> pieces : List.of(source, translation)) {
            InlineCodes.codes(pieces).forEach(code -> data.put(dataId(code), String.valueOf(code.original())));
        }
        if (data.isEmpty()) {
            return;
        }
        xml.writeStartElement("originalData");
        for (Map.Entry<String, String> one : data.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("id", one.getKey());
            XmlOutput.characters(xml, one.getValue(), XliffWriter::codePoint);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String dataId(Code code) {
        return switch (code.kind()) {
            case ALONE -> "d" + code.id();
            case OPENING -> "d" + code.id() + "o";
            case CLOSING -> "d" + code.id() + "c";
        };
    }

    /** A translation that lacks a code must be allowed to, or the file would be invalid. */
    private static Set<String> lost(List<Piece> source, List<Piece> translation) {
        Set<String> lost = new HashSet<>();
        InlineCodes.codes(source).forEach(code -> lost.add(code.id()));
        InlineCodes.codes(translation).forEach(code -> lost.remove(code.id()));
        return lost;
    }

    private void text(String name, List<Piece> pieces, Set<String> lost) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
        Set<String> spans = nested(pieces);
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> XmlOutput.characters(xml, words.text(), XliffWriter::codePoint);
                case Code code -> code(code, spans.contains(code.id()), !lost.contains(code.id()));
            }
        }
        xml.writeEndElement();
    }

    private void code(Code code, boolean isNested, boolean isKept) throws XMLStreamException {
        if (code.kind() == Kind.ALONE) {
            xml.writeEmptyElement("ph");
            xml.writeAttribute("id", code.id());
            kept(isKept);
            xml.writeAttribute("dataRef", dataId(code));
            xml.writeAttribute("disp", XmlOutput.valid(String.valueOf(code.original())));
        } else if (isNested && code.kind() == Kind.OPENING) {
            xml.writeStartElement("pc");
            xml.writeAttribute("id", code.id());
            kept(isKept);
            xml.writeAttribute("dataRefStart", dataId(code));
            xml.writeAttribute("dataRefEnd", dataId(new Code(Kind.CLOSING, code.id(), null)));
        } else if (isNested) {
            xml.writeEndElement();
        }
    }

    private void kept(boolean isKept) throws XMLStreamException {
        xml.writeAttribute("canCopy", "no");
        if (isKept) {
            xml.writeAttribute("canDelete", "no");
        }
    }

    /** Spans as {@link InlineCodes} reads them never cross; said here so that the XML is well-formed whatever comes. */
    static Set<String> nested(List<Piece> pieces) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> nested = new HashSet<>();
        for (Code code : InlineCodes.codes(pieces)) {
            if (code.kind() == Kind.OPENING) {
                open.push(code.id());
            } else if (code.kind() == Kind.CLOSING && code.id().equals(open.peek())) {
                nested.add(open.pop());
            }
        }
        return nested;
    }

    private static void codePoint(XMLStreamWriter xml, int character) throws XMLStreamException {
        xml.writeEmptyElement("cp");
        xml.writeAttribute("hex", String.format(Locale.ROOT, "%04X", character));
    }

    private static String word(TextState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
