package org.livex.translate;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.xml.XmlOutput;

/**
 * Writes terms as TBX version 3 (ISO 30042:2019), dialect TBX-Basic, data category as tag: Core alone has no category for
 * a forbidden word or a definition. What TBX has no field for is in notes, see {@link TbxNote}.
 */
final class TbxWriter {
    static final String CORE = "urn:iso:std:iso:30042:ed-2";
    private static final String MIN = "http://www.tbxinfo.net/ns/min";
    private static final String BASIC = "http://www.tbxinfo.net/ns/basic";
    private static final String PREFERRED = "preferredTerm-admn-sts";
    private static final String DEPRECATED = "deprecatedTerm-admn-sts";

    private final XMLStreamWriter xml;

    private TbxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(String exercise, Language language, List<Term> terms) {
        return XmlOutput.of(xml -> new TbxWriter(xml).document(exercise, language, terms));
    }

    private void document(String exercise, Language language, List<Term> terms) throws XMLStreamException {
        xml.setDefaultNamespace(CORE);
        xml.writeStartElement(CORE, "tbx");
        xml.writeDefaultNamespace(CORE);
        xml.writeNamespace("min", MIN);
        xml.writeNamespace("basic", BASIC);
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("style", "dct");
        language(language);
        xml.writeStartElement("tbxHeader");
        xml.writeStartElement("fileDesc");
        xml.writeStartElement("sourceDesc");
        XmlOutput.element(xml, "p", "Livex: " + exercise);
        close(3);
        xml.writeStartElement("text");
        xml.writeStartElement("body");
        for (Term term : terms) {
            xml.writeCharacters("\n");
            concept(term);
        }
        close(3);
    }

    private void concept(Term term) throws XMLStreamException {
        xml.writeStartElement("conceptEntry");
        xml.writeAttribute("id", TbxNote.xmlId(term.id().value()));
        note(TbxNote.of(term));
        LocalizedText meaning = term.meaning();
        SortedSet<Language> languages = new TreeSet<>(term.name().versions().keySet());
        languages.addAll(term.forbidden().keySet());
        if (meaning != null) {
            languages.addAll(meaning.versions().keySet());
        }
        for (Language language : languages) {
            xml.writeStartElement("langSec");
            language(language);
            definition(meaning == null ? null : meaning.versions().get(language));
            TextVersion name = term.name().versions().get(language);
            if (name != null) {
                term(name.text(), PREFERRED, TbxNote.of(name));
            }
            for (String word : term.forbiddenIn(language)) {
                term(word, DEPRECATED, null);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void definition(@Nullable TextVersion meaning) throws XMLStreamException {
        if (meaning == null) {
            return;
        }
        xml.writeStartElement("descripGrp");
        xml.writeStartElement("basic", "definition", BASIC);
        XmlOutput.characters(xml, meaning.text(), (_, _) -> {});
        xml.writeEndElement();
        note(TbxNote.of(meaning));
        xml.writeEndElement();
    }

    private void term(String text, String status, @Nullable String note) throws XMLStreamException {
        xml.writeStartElement("termSec");
        XmlOutput.element(xml, "term", text);
        xml.writeStartElement("min", "administrativeStatus", MIN);
        xml.writeCharacters(status);
        xml.writeEndElement();
        if (note != null) {
            note(note);
        }
        xml.writeEndElement();
    }

    private void note(String text) throws XMLStreamException {
        XmlOutput.element(xml, "note", text);
    }

    private void language(Language language) throws XMLStreamException {
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.tag());
    }

    private void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }

    static boolean forbids(String status) {
        String lower = status.toLowerCase(Locale.ROOT);
        return lower.startsWith("deprecated") || lower.startsWith("superseded") || lower.startsWith("forbidden");
    }
}
