package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.pack.files.PackFiles;
import org.livex.pack.files.TextFile;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/**
 * Texts of a pack in their languages: written as a plain string, by language, or as one Markdown file per language.
 * {@code languages} are those that every text should be complete in.
 */
final class PackTexts {
    private static final String SOURCE = "source";

    /** Revisions of a source that versions are made from. */
    private static final int STALE = 1;

    private static final int FRESH = 2;

    private final Language source;
    private final TextState stateOfTranslations;
    private final List<Language> languages;
    private final Findings findings;

    PackTexts(Language source, TextState stateOfTranslations, List<Language> languages, Findings findings) {
        this.source = source;
        this.stateOfTranslations = stateOfTranslations;
        this.languages = List.copyOf(languages);
        this.findings = findings;
    }

    /** A name, a title, a subject. */
    LocalizedText line(YamlValue value) {
        return read(value, true);
    }

    /** A name that stays as it is in every language. */
    LocalizedText untranslatable(YamlValue value) {
        return value.isMap() ? written(value) : LocalizedText.of(source, value.line());
    }

    private LocalizedText written(YamlValue value) {
        return new PackTexts(source, stateOfTranslations, List.of(), findings).read(value, true);
    }

    /** Paragraphs. */
    LocalizedText prose(YamlValue value) {
        return read(value, false);
    }

    /** All {@code folder/id.<language>.md} of the thing with this id. */
    LocalizedText ofFiles(PackFiles files, String folder, YamlValue idValue, Optional<YamlValue> marks)
            throws IOException {
        String id = idValue.idIfWellFormed();
        if (id == null) {
            return LocalizedText.of(source, "?");
        }
        Optional<YamlFields> said = marks.map(YamlValue::anyFields);
        Language from = said.flatMap(fields -> fields.optional(SOURCE))
                .flatMap(YamlValue::language)
                .orElse(source);
        SortedMap<Language, TextVersion> versions = new TreeMap<>();
        List<TextFile> translations = TextFile.all(files, folder, id);
        if (translations.size() > LocalizedText.MOST_VERSIONS) {
            idValue.report(FindingCode.TOO_MANY, "limit", LocalizedText.MOST_VERSIONS);
            return LocalizedText.of(source, "?");
        }
        for (TextFile file : translations) {
            versions.put(file.language(), version(content(file, files), stateIn(file.language(), from)));
        }
        said.ifPresent(fields -> marked(fields, from, versions));
        if (!versions.containsKey(from)) {
            String path = folder + "/" + id + "." + from + ".md";
            idValue.report(FindingCode.MISSING_FILE, "path", path);
            return LocalizedText.of(source, "?");
        }
        return complete(made(from, versions), idValue.position());
    }

    /** What a file cannot say of itself. */
    private void marked(YamlFields said, Language from, SortedMap<Language, TextVersion> versions) {
        for (String key : said.keys()) {
            if (key.equals(SOURCE)) {
                continue;
            }
            said.key(key).language().ifPresent(language -> {
                TextVersion version = versions.get(language);
                if (version == null) {
                    said.key(key).report(FindingCode.MISSING_TRANSLATION, "languages", language.tag());
                } else {
                    YamlFields marks = said.required(key).fields("state", "stale", "machine");
                    versions.put(language, marked(marks, version.text(), stateIn(language, from)));
                }
            });
        }
    }

    private static TextVersion marked(YamlFields fields, String text, TextState unlessSaid) {
        boolean isStale = fields.optional("stale").map(YamlValue::yesOrNo).orElse(false);
        return new TextVersion(
                text,
                fields.optional("state")
                        .map(state -> state.oneOf(TextState.class))
                        .orElse(unlessSaid),
                isStale ? STALE : FRESH,
                null,
                fields.optional("machine").map(YamlValue::yesOrNo).orElse(null));
    }

    /** A text of which something is stale has been written twice; else once. */
    private static LocalizedText made(Language from, SortedMap<Language, TextVersion> versions) {
        boolean anyStale = versions.entrySet().stream()
                .anyMatch(entry ->
                        !entry.getKey().equals(from) && entry.getValue().sourceRevision() == STALE);
        TextVersion original = versions.get(from);
        if (original != null) {
            versions.put(from, new TextVersion(original.text(), original.state(), FRESH, null, original.machine()));
        }
        return new LocalizedText(from, anyStale ? FRESH : STALE, versions);
    }

    private String content(TextFile file, PackFiles files) throws IOException {
        String text = files.text(file.path(), findings);
        if (text == null) {
            return "?";
        }
        YamlValue place = YamlValue.missing(new SourcePosition(file.path(), 1, 1), findings);
        if (text.isBlank()) {
            place.report(FindingCode.EMPTY_TEXT);
            return "?";
        }
        return place.atMost(text.strip(), TextVersion.LONGEST);
    }

    private LocalizedText read(YamlValue value, boolean oneLine) {
        if (!value.isMap()) {
            LocalizedText only = LocalizedText.of(source, written(value, oneLine));
            return value.isWord() ? complete(only, value.position()) : only;
        }
        YamlFields fields = value.anyFields();
        Language from = fields.optional(SOURCE).flatMap(YamlValue::language).orElse(source);
        SortedMap<Language, TextVersion> versions = new TreeMap<>();
        for (String key : fields.keys()) {
            if (key.equals(SOURCE)) {
                continue;
            }
            if (versions.size() == LocalizedText.MOST_VERSIONS) {
                fields.key(key).report(FindingCode.TOO_MANY, "limit", LocalizedText.MOST_VERSIONS);
                break;
            }
            fields.key(key).language().ifPresent(language -> {
                TextVersion version = version(fields.required(key), stateIn(language, from), oneLine);
                if (versions.putIfAbsent(language, version) != null) {
                    // The same language in two spellings, such as en and EN.
                    fields.key(key).report(FindingCode.DUPLICATE_KEY, "key", key);
                }
            });
        }
        if (!versions.containsKey(from)) {
            value.report(FindingCode.MISSING_SOURCE_TEXT, "language", from.tag());
            return LocalizedText.of(from, "?");
        }
        return complete(made(from, versions), value.position());
    }

    private TextVersion version(YamlValue value, TextState unlessSaid, boolean oneLine) {
        if (!value.isMap()) {
            return version(written(value, oneLine), unlessSaid);
        }
        YamlFields fields = value.fields("text", "state", "stale", "machine");
        return marked(fields, written(fields.required("text"), oneLine), unlessSaid);
    }

    private static String written(YamlValue value, boolean oneLine) {
        return oneLine ? value.line() : value.atMost(value.text().strip(), TextVersion.LONGEST);
    }

    private LocalizedText complete(LocalizedText text, SourcePosition position) {
        List<String> lacking = new ArrayList<>();
        for (Language language : languages) {
            if (!text.versions().containsKey(language)) {
                lacking.add(language.tag());
            }
        }
        if (!lacking.isEmpty()) {
            findings.report(FindingCode.MISSING_TRANSLATION, position, Map.of("languages", String.join(", ", lacking)));
        }
        return text;
    }

    private TextState stateIn(Language language, Language from) {
        return language.equals(from) ? TextState.APPROVED : stateOfTranslations;
    }

    private static TextVersion version(String text, TextState state) {
        return new TextVersion(text, state, FRESH, null);
    }
}
