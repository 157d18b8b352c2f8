package org.livex.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/**
 * Reads TBX version 3 in both styles, and version 2 (martif) as older tools write it. Data categories that Livex has no
 * use for are passed over.
 */
final class TbxReader {
    static final int MOST_CONCEPTS = 5_000;

    private final XmlCursor xml;

    /** {@code note} is what Livex noted for itself. */
    record Named(String text, boolean forbidden, Map<String, String> note) {}

    record Defined(String text, Map<String, String> note) {}

    /** {@code id} is empty where the file has none. */
    record Concept(
            String id,
            int line,
            Map<String, String> note,
            Map<Language, List<Named>> names,
            Map<Language, Defined> definitions) {
        /** With other languages for those of the file. */
        Concept in(UnaryOperator<Language> spoken) {
            Map<Language, List<Named>> spokenNames = new HashMap<>();
            new TreeMap<>(names)
                    .forEach((language, all) -> spokenNames
                            .computeIfAbsent(spoken.apply(language), _ -> new ArrayList<>())
                            .addAll(all));
            Map<Language, Defined> spokenDefinitions = new HashMap<>();
            new TreeMap<>(definitions)
                    .forEach((language, defined) -> spokenDefinitions.putIfAbsent(spoken.apply(language), defined));
            return new Concept(id, line, note, spokenNames, spokenDefinitions);
        }
    }

    /** {@code language} is the file's own, which its concepts are probably written in first. */
    record TbxFile(Optional<Language> language, List<Concept> concepts) {}

    private TbxReader(XmlCursor xml) {
        this.xml = xml;
    }

    static TbxFile read(byte[] bytes) throws UnreadableFile {
        XmlCursor xml = XmlCursor.open(bytes);
        if (!xml.name().equals("tbx") && !xml.name().equals("martif")) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, xml.name());
        }
        Optional<Language> language = xml.language().flatMap(TbxNote::language);
        List<Concept> concepts = new ArrayList<>();
        new TbxReader(xml).container(language, concepts);
        return new TbxFile(language, List.copyOf(concepts));
    }

    private void container(Optional<Language> language, List<Concept> concepts) throws UnreadableFile {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "text", "body" -> container(language, concepts);
                case "conceptEntry", "termEntry" -> {
                    if (concepts.size() >= MOST_CONCEPTS) {
                        throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
                    }
                    concepts.add(concept(language));
                }
                default -> xml.skip();
            }
        }
    }

    private Concept concept(Optional<Language> fileLanguage) throws UnreadableFile {
        Concept concept = new Concept(
                TbxNote.idOf(xml.attribute("id").orElse("")),
                xml.line(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
        List<Defined> ofAll = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "langSec", "langSet" -> section(concept);
                case "note" -> concept.note().putAll(TbxNote.read(xml.text()));
                default -> definition().ifPresent(ofAll::add);
            }
        }
        // Above all languages: in the language of the file.
        if (!ofAll.isEmpty() && fileLanguage.isPresent()) {
            concept.definitions().putIfAbsent(fileLanguage.get(), ofAll.getFirst());
        }
        return concept;
    }

    private void section(Concept concept) throws UnreadableFile {
        Optional<Language> language =
                xml.language().or(() -> xml.attribute("lang")).flatMap(TbxNote::language);
        List<Named> names = new ArrayList<>();
        List<Defined> definitions = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "termSec", "tig", "ntig" -> name().ifPresent(names::add);
                default -> definition().ifPresent(definitions::add);
            }
        }
        language.ifPresent(known -> {
            concept.names().computeIfAbsent(known, _ -> new ArrayList<>()).addAll(names);
            definitions.forEach(definition -> concept.definitions().putIfAbsent(known, definition));
        });
    }

    private Optional<Named> name() throws UnreadableFile {
        NameParts parts = new NameParts();
        parts(parts);
        return parts.text == null || parts.text.isBlank()
                ? Optional.empty()
                : Optional.of(new Named(parts.text, parts.forbidden, parts.note));
    }

    private static final class NameParts {
        private @Nullable String text;
        private boolean forbidden;
        private final Map<String, String> note = new HashMap<>();
    }

    private void parts(NameParts parts) throws UnreadableFile {
        while (xml.nextChild()) {
            boolean isStatus = xml.name().equals("administrativeStatus")
                    || xml.attribute("type")
                            .filter("administrativeStatus"::equals)
                            .isPresent();
            if (isStatus) {
                parts.forbidden = TbxWriter.forbids(xml.text().strip());
                continue;
            }
            switch (xml.name()) {
                case "term" -> parts.text = xml.text();
                case "note" -> parts.note.putAll(TbxNote.read(xml.text()));
                case "termGrp", "termNoteGrp" -> parts(parts);
                default -> xml.skip();
            }
        }
    }

    /** At an element that may be a definition, or a group with one; walks through it in any case. */
    private Optional<Defined> definition() throws UnreadableFile {
        boolean isDefinition = xml.name().equals("definition")
                || xml.attribute("type").filter("definition"::equals).isPresent();
        if (isDefinition) {
            String text = xml.text();
            return text.isBlank() ? Optional.empty() : Optional.of(new Defined(text, Map.of()));
        }
        if (!xml.name().equals("descripGrp")) {
            xml.skip();
            return Optional.empty();
        }
        Optional<Defined> found = Optional.empty();
        Map<String, String> note = new HashMap<>();
        while (xml.nextChild()) {
            if (xml.name().equals("note")) {
                note.putAll(TbxNote.read(xml.text()));
            } else {
                Optional<Defined> inside = definition();
                found = found.isPresent() ? found : inside;
            }
        }
        return found.map(defined -> new Defined(defined.text(), note));
    }
}
