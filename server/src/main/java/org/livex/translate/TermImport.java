package org.livex.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TermId;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;

/**
 * What the terms of a TBX file make of a glossary. Languages that the file does not have stay; a name that differs
 * replaces the old one, as a draft unless the file says how far it is.
 */
public final class TermImport {
    /** {@code furtherNames} are synonyms, for which a glossary that says one word for one thing has no place. */
    public record Line(
            int line, String id, Outcome outcome, @Nullable Term term, List<String> furtherNames) {}

    public enum Outcome {
        ADDED,
        REPLACED,
        UNCHANGED,
        /** The same id stands twice in the file: nobody can know which is meant. */
        DOUBLED,
        /** No name, an id that is none, or a name of several lines. */
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<String, Term> known = new HashMap<>();
    private final Language otherwise;

    /** {@code otherwise} is the language of concepts that do not say which of theirs is the source. */
    private TermImport(List<Term> glossary, Language otherwise) {
        glossary.forEach(term -> known.put(term.id().value(), term));
        this.otherwise = otherwise;
    }

    /** {@code languages} are those of the exercise and its readers: what a tool calls {@code tr-TR} goes to their {@code tr}. */
    public static List<Line> read(byte[] tbx, List<Term> glossary, Language otherwise, List<Language> languages)
            throws UnreadableFile {
        TbxReader.TbxFile file = TbxReader.read(tbx);
        Set<Language> written = new TreeSet<>(List.of(otherwise));
        glossary.forEach(term -> written.addAll(term.name().versions().keySet()));
        UnaryOperator<Language> spoken = language -> ReaderLanguages.of(language, languages, written);
        TermImport reading =
                new TermImport(glossary, file.language().map(spoken).orElse(otherwise));
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        file.concepts().stream()
                .map(TbxReader.Concept::id)
                .filter(id -> !id.isEmpty() && !once.add(id))
                .forEach(twice::add);
        List<Line> lines = new ArrayList<>();
        for (TbxReader.Concept read : file.concepts()) {
            TbxReader.Concept concept = read.in(spoken);
            lines.add(
                    twice.contains(concept.id())
                            ? new Line(concept.line(), concept.id(), Outcome.DOUBLED, null, List.of())
                            : reading.line(concept, lines.size() + 1));
        }
        return lines;
    }

    private Line line(TbxReader.Concept concept, int place) {
        Language source = source(concept);
        String id = concept.id().isEmpty() ? invented(concept, source, place) : concept.id();
        try {
            Term before = known.get(id);
            Term after = term(id, source, concept, before);
            Outcome outcome =
                    before == null ? Outcome.ADDED : after.equals(before) ? Outcome.UNCHANGED : Outcome.REPLACED;
            return new Line(concept.line(), id, outcome, after, furtherNames(concept));
        } catch (IllegalArgumentException _) {
            return new Line(concept.line(), id, Outcome.REFUSED, null, List.of());
        }
    }

    private Language source(TbxReader.Concept concept) {
        return TbxNote.language(concept.note(), "source")
                .filter(concept.names()::containsKey)
                .or(() -> Optional.of(otherwise).filter(concept.names()::containsKey))
                .or(() -> concept.names().keySet().stream().min(Comparator.naturalOrder()))
                .orElse(otherwise);
    }

    private static Term term(String id, Language source, TbxReader.Concept concept, @Nullable Term before) {
        SortedMap<Language, TextVersion> names = new TreeMap<>();
        SortedMap<Language, List<String>> forbidden = new TreeMap<>();
        concept.names().forEach((language, all) -> {
            all.stream()
                    .filter(named -> !named.forbidden())
                    .findFirst()
                    .ifPresent(
                            named -> names.put(language, version(named.text(), named.note(), language.equals(source))));
            List<String> words = all.stream()
                    .filter(TbxReader.Named::forbidden)
                    .map(named -> named.text().strip())
                    .distinct()
                    .toList();
            if (!words.isEmpty()) {
                forbidden.put(language, words);
            }
        });
        SortedMap<Language, TextVersion> definitions = new TreeMap<>();
        Language meaningSource = TbxNote.language(concept.note(), "meaning-source")
                .filter(concept.definitions()::containsKey)
                .orElse(
                        concept.definitions().containsKey(source)
                                ? source
                                : concept.definitions().keySet().stream()
                                        .min(Comparator.naturalOrder())
                                        .orElse(source));
        concept.definitions()
                .forEach((language, defined) -> definitions.put(
                        language, version(defined.text(), defined.note(), language.equals(meaningSource))));
        LocalizedText meaning = definitions.isEmpty()
                ? null
                : new LocalizedText(meaningSource, TbxNote.number(concept.note(), "meaning-revision"), definitions);
        LocalizedText name = new LocalizedText(source, TbxNote.number(concept.note(), "revision"), names);
        boolean untranslatable = concept.note().containsKey("untranslatable")
                ? concept.note().get("untranslatable").equals("yes")
                : before != null && before.untranslatable();
        return new Term(
                new TermId(id),
                merged(name, before == null ? null : before.name()),
                meaning == null
                        ? before == null ? null : before.meaning()
                        : merged(meaning, before == null ? null : before.meaning()),
                forbidden.isEmpty() && before != null ? before.forbidden() : forbidden,
                untranslatable);
    }

    /** What a file does not say again is not changed by it: state and translator of the very same words stay. */
    private static LocalizedText merged(LocalizedText now, @Nullable LocalizedText before) {
        if (before == null || !before.source().equals(now.source())) {
            return now;
        }
        SortedMap<Language, TextVersion> versions = new TreeMap<>(before.versions());
        now.versions().forEach((language, version) -> {
            TextVersion old = versions.get(language);
            if (old == null || !old.text().equals(version.text())) {
                versions.put(language, version);
            }
        });
        return new LocalizedText(before.source(), before.revision(), versions);
    }

    private static TextVersion version(String text, Map<String, String> note, boolean isSource) {
        TextState state = TbxNote.state(note).orElse(isSource ? TextState.APPROVED : TextState.DRAFT);
        return new TextVersion(text.strip(), state, TbxNote.number(note, "source-revision"), null);
    }

    private static List<String> furtherNames(TbxReader.Concept concept) {
        List<String> further = new ArrayList<>();
        concept.names()
                .values()
                .forEach(all -> all.stream()
                        .filter(named -> !named.forbidden())
                        .skip(1)
                        .map(TbxReader.Named::text)
                        .forEach(further::add));
        return further;
    }

    /** From the name, if that leaves anything; ids are for people too. */
    private String invented(TbxReader.Concept concept, Language source, int place) {
        String name = concept.names().getOrDefault(source, List.of()).stream()
                .findFirst()
                .map(TbxReader.Named::text)
                .orElse("");
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String id = slug.substring(0, Math.min(slug.length(), Id.LONGEST));
        return Id.isWellFormed(id) ? id : "term-" + place;
    }
}
