package org.livex.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Attachment;
import org.livex.exercise.Enclosure;
import org.livex.exercise.LocalizedText;
import org.livex.exercise.MediaHash;
import org.livex.exercise.MediaType;
import org.livex.exercise.TextVersion;
import org.livex.i18n.Language;
import org.livex.library.MediaCheck;
import org.livex.library.UploadResult;

/** {@code documents.yaml}: papers, pictures and recordings, which injects refer to. All of a document goes with it. */
final class DocumentReader {
    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Map<String, List<Enclosure>> enclosures = new HashMap<>();
    private final Map<MediaHash, PackedFile> files = new HashMap<>();
    private final Map<MediaHash, PackedFile> used = new LinkedHashMap<>();

    DocumentReader(PackYaml yaml, PackTexts texts, References references) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
    }

    void readAll() throws IOException {
        for (YamlValue item : yaml.optionalList("documents.yaml")) {
            YamlFields fields = item.fields("id", "title");
            YamlValue id = fields.required("id");
            references.define(References.Kind.DOCUMENT, id);
            LocalizedText title = texts.line(fields.required("title"));
            String written = id.idIfWellFormed();
            List<DocumentFile> found = written == null ? List.of() : DocumentFile.all(yaml.files(), written);
            List<Enclosure> all = new ArrayList<>();
            if (found.isEmpty() || found.stream().anyMatch(DocumentFile::isText)) {
                texts(texts.ofFiles(yaml.files(), DocumentFile.FOLDER, id), title, all);
            }
            for (DocumentFile file : found) {
                if (!file.isText()) {
                    enclosure(file, title).ifPresent(all::add);
                }
            }
            if (written != null) {
                enclosures.put(written, List.copyOf(all));
            }
        }
    }

    /** What the inject's {@code attachments} name: every document in all its languages. */
    @Nullable List<Enclosure> of(YamlFields inject) {
        Map<MediaHash, Enclosure> named = new LinkedHashMap<>();
        Optional<YamlValue> list = inject.optional("attachments");
        for (YamlValue document : list.map(value -> value.items(Enclosure.MOST)).orElse(List.of())) {
            String id = references.document(document);
            for (Enclosure enclosure : enclosures.getOrDefault(id, List.of())) {
                named.put(enclosure.sha256(), enclosure);
                PackedFile file = files.get(enclosure.sha256());
                if (file != null) {
                    used.put(file.sha256(), file);
                }
            }
        }
        if (named.size() > Enclosure.MOST) {
            list.ifPresent(value -> value.report(FindingCode.TOO_MANY, "limit", Enclosure.MOST));
            return null;
        }
        return List.copyOf(named.values());
    }

    /** Those that an inject refers to. */
    List<PackedFile> used() {
        return List.copyOf(used.values());
    }

    private void texts(LocalizedText text, LocalizedText title, List<Enclosure> all) {
        text.versions().forEach((language, version) -> {
            byte[] bytes = version.text().getBytes(StandardCharsets.UTF_8);
            PackedFile file = new PackedFile(MediaCheck.hash(bytes), MediaType.MARKDOWN, bytes);
            files.put(file.sha256(), file);
            all.add(new Enclosure(
                    file.sha256(), file.type(), bytes.length, name(title, language), language, version.state()));
        });
    }

    private Optional<Enclosure> enclosure(DocumentFile document, LocalizedText title) throws IOException {
        byte[] bytes = yaml.files().bytes(document.path(), document.type().largestBytes(), yaml.findings());
        if (bytes == null) {
            return Optional.empty();
        }
        MediaHash sha256 = MediaCheck.hash(bytes);
        Optional<UploadResult.Refused> refused = MediaCheck.of(sha256, document.type(), bytes);
        if (refused.isPresent() || bytes.length == 0) {
            FindingCode code = refused.map(UploadResult.Refused::reason)
                    .filter(reason -> reason == UploadResult.Reason.HAS_METADATA)
                    .map(_ -> FindingCode.FILE_HAS_METADATA)
                    .orElse(FindingCode.FILE_NOT_ITS_TYPE);
            yaml.findings().report(code, SourcePosition.of(document.path()));
            return Optional.empty();
        }
        files.put(sha256, new PackedFile(sha256, document.type(), bytes));
        return Optional.of(new Enclosure(
                sha256, document.type(), bytes.length, name(title, document.language()), document.language(), null));
    }

    /** The title in the file's language, with a slash that no system takes for that of a path. */
    private static @Nullable String name(LocalizedText title, @Nullable Language language) {
        TextVersion version = language == null ? null : title.versions().get(language);
        String name = (version == null ? title.original() : version).text().replace('/', '\u2215');
        return name.length() > Attachment.LONGEST_NAME || name.startsWith(".") || name.contains("\\") ? null : name;
    }
}
