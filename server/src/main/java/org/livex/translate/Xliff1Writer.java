package org.livex.translate;

import java.util.List;
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

/** Writes XLIFF 1.2 (OASIS Standard, 1 February 2008), which most tools still read: spans are {@code g}, codes {@code x}. */
final class Xliff1Writer {
    private static final String CORE = "urn:oasis:names:tc:xliff:document:1.2";

    private final XMLStreamWriter xml;
    private final BilingualExport export;

    private Xliff1Writer(XMLStreamWriter xml, BilingualExport export) {
        this.xml = xml;
        this.export = export;
    }

    static byte[] write(BilingualExport export) {
        return XmlOutput.of(xml -> new Xliff1Writer(xml, export).document());
    }

    private void document() throws XMLStreamException {
        xml.setDefaultNamespace(CORE);
        xml.writeStartElement(CORE, "xliff");
        xml.writeDefaultNamespace(CORE);
        xml.writeNamespace("livex", BilingualFile.NAMESPACE);
        xml.writeAttribute("version", "1.2");
        for (BilingualExport.Section section : sections()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("file");
            xml.writeAttribute("original", export.exercise() + "/" + section.id());
            xml.writeAttribute("source-language", export.source().tag());
            xml.writeAttribute("target-language", export.target().tag());
            xml.writeAttribute("datatype", "plaintext");
            xml.writeStartElement("body");
            for (BilingualExport.Unit unit : section.units()) {
                xml.writeCharacters("\n");
                unit(unit);
            }
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Languages stand in the file's parts: an empty file has one, too. */
    private List<BilingualExport.Section> sections() {
        return export.sections().isEmpty()
                ? List.of(new BilingualExport.Section("empty", List.of()))
                : export.sections();
    }

    private void unit(BilingualExport.Unit unit) throws XMLStreamException {
        BilingualExport.Target target = unit.target();
        List<Piece> source = InlineCodes.of(unit.source());
        xml.writeStartElement("trans-unit");
        xml.writeAttribute("id", unit.ref().replace('/', ':'));
        xml.writeAttribute("resname", unit.ref());
        if (isFinal(target)) {
            xml.writeAttribute("approved", "yes");
        }
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
        xml.writeAttribute("livex", BilingualFile.NAMESPACE, "revision", String.valueOf(unit.revision()));
        xml.writeAttribute(
                "livex", BilingualFile.NAMESPACE, "version", String.valueOf(target == null ? 0 : target.version()));
        xml.writeStartElement("source");
        inline(source);
        xml.writeEndElement();
        if (target != null) {
            xml.writeStartElement("target");
            xml.writeAttribute("state", state(target));
            inline(Alignment.numberedAs(source, InlineCodes.of(target.text())));
            xml.writeEndElement();
        }
        for (String note : unit.notes()) {
            XmlOutput.element(xml, "note", note);
        }
        for (BilingualExport.Gloss gloss : unit.glosses()) {
            XmlOutput.element(xml, "note", gloss.term() + " = " + gloss.translation());
        }
        xml.writeEndElement();
    }

    private static boolean isFinal(BilingualExport.@Nullable Target target) {
        return target != null && !target.stale() && target.state() == TextState.APPROVED;
    }

    /** A stale translation is a suggestion for somebody who has to begin again, a draft one to go on with. */
    private static String state(BilingualExport.Target target) {
        if (isFinal(target)) {
            return "final";
        }
        boolean isDone = !target.stale() && target.state() == TextState.NEEDS_REVIEW;
        return isDone ? "translated" : "needs-translation";
    }

    private void inline(List<Piece> pieces) throws XMLStreamException {
        Set<String> spans = XliffWriter.nested(pieces);
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> XmlOutput.characters(xml, words.text(), (_, _) -> {});
                case Code code -> code(code, spans.contains(code.id()));
            }
        }
    }

    private void code(Code code, boolean isNested) throws XMLStreamException {
        String original = String.valueOf(code.original());
        if (code.kind() == Kind.ALONE) {
            xml.writeEmptyElement("x");
            xml.writeAttribute("id", code.id());
            xml.writeAttribute("equiv-text", XmlOutput.valid(original));
        } else if (isNested && code.kind() == Kind.OPENING) {
            xml.writeStartElement("g");
            xml.writeAttribute("id", code.id());
            xml.writeAttribute("ctype", original.startsWith("[") ? "link" : "bold");
        } else if (isNested) {
            xml.writeEndElement();
        }
    }
}
