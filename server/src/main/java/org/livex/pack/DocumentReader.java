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
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.world.Document;
import org.livex.i18n.Language;
import org.livex.library.MediaCheck;
import org.livex.pack.files.DocumentFile;
import org.livex.pack.files.HashedFiles;
import org.livex.pack.files.PackYaml;
import org.livex.pack.files.PackedFile;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code documents.yaml}: papers, pictures and recordings, which injects refer to. All of a document goes with it. */
final class DocumentReader {
    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final HashedFiles hashed;
    private final Map<String, List<Enclosure>> enclosures = new HashMap<>();
    private final Map<MediaHash, PackedFile> files = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final Map<MediaHash, PackedFile> used = new LinkedHashMap<>();

    DocumentReader(PackYaml yaml, PackTexts texts, References references, HashedFiles hashed) {
        this.hashed = hashed;
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
    }

    void readAll() throws IOException {
        for (YamlValue item : yaml.optionalList("documents.yaml")) {
            YamlFields fields = item.fields("id", "title", "number", "issued-by", "texts", "files");
            YamlValue id = fields.required("id");
            DocumentId document = new DocumentId(references.define(References.Kind.DOCUMENT, id));
            String number = fields.optional("number").map(YamlValue::line).orElse(null);
            LocalizedText title = texts.line(fields.required("title"));
            String written = id.idIfWellFormed();
            List<DocumentFile> found = written == null ? List.of() : DocumentFile.all(yaml.files(), written);
            List<Enclosure> all = new ArrayList<>();
            List<Enclosure> named = hashed.listed(fields.optional("files")
                    .map(list -> list.items(Enclosure.MOST))
                    .orElse(List.of()));
            PersonaId issuedBy =
                    fields.optional("issued-by").map(references::persona).orElse(null);
            boolean isText = (found.isEmpty() && fields.optional("files").isEmpty())
                    || found.stream().anyMatch(DocumentFile::isText);
            LocalizedText body =
                    isText ? texts.ofFiles(yaml.files(), DocumentFile.FOLDER, id, fields.optional("texts")) : null;
            if (body != null) {
                texts(body, title, all);
            }
            List<Enclosure> files = new ArrayList<>();
            for (DocumentFile file : found) {
                if (!file.isText()) {
                    enclosure(file, title).ifPresent(files::add);
                }
            }
            files.addAll(named);
            all.addAll(files);
            if (written != null) {
                enclosures.put(written, List.copyOf(all));
            }
            if (body != null || !files.isEmpty()) {
                documents.add(new Document(document, title, number, body, files, issuedBy));
                files.forEach(file -> use(file.sha256()));
            }
        }
    }

    /** What the inject's {@code attachments} name: every document in all its languages. */
    @Nullable List<Enclosure> of(YamlFields inject) {
        Map<MediaHash, Enclosure> named = new LinkedHashMap<>();
        Optional<YamlValue> list = inject.optional("attachments");
        for (YamlValue document : list.map(value -> value.items(Enclosure.MOST)).orElse(List.of())) {
            if (document.isMap()) {
                hashed.enclosure(document).ifPresent(enclosure -> named.put(enclosure.sha256(), enclosure));
                continue;
            }
            String id = references.document(document);
            for (Enclosure enclosure : enclosures.getOrDefault(id, List.of())) {
                named.put(enclosure.sha256(), enclosure);
                use(enclosure.sha256());
            }
        }
        if (named.size() > Enclosure.MOST) {
            list.ifPresent(value -> value.report(FindingCode.TOO_MANY, "limit", Enclosure.MOST));
            return null;
        }
        return List.copyOf(named.values());
    }

    /** For control to give out. */
    List<Document> documents() {
        return List.copyOf(documents);
    }

    private void use(MediaHash sha256) {
        PackedFile file = files.get(sha256);
        if (file != null) {
            used.put(sha256, file);
        }
    }

    /** Those that an inject or a document refers to. */
    List<PackedFile> used() {
        hashed.all().forEach(file -> used.putIfAbsent(file.sha256(), file));
        return List.copyOf(used.values());
    }

    private void texts(LocalizedText text, LocalizedText title, List<Enclosure> all) {
        text.versions().forEach((language, version) -> {
            byte[] bytes = version.text().getBytes(StandardCharsets.UTF_8);
            PackedFile file = new PackedFile(
                    MediaCheck.hash(bytes),
                    MediaType.MARKDOWN,
                    bytes.length,
                    () -> version.text().getBytes(StandardCharsets.UTF_8));
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
        Optional<PackedFile> checked = HashedFiles.checked(document.path(), document.type(), bytes, yaml);
        checked.ifPresent(file -> files.put(file.sha256(), file));
        return checked.map(file -> new Enclosure(
                file.sha256(),
                document.type(),
                bytes.length,
                name(title, document.language()),
                document.language(),
                null));
    }

    /** The title in the file's language, with a slash that no system takes for that of a path. */
    private static @Nullable String name(LocalizedText title, @Nullable Language language) {
        TextVersion version = language == null ? null : title.versions().get(language);
        String name = (version == null ? title.original() : version).text().replace('/', '\u2215');
        return Texts.length(name) > Attachment.LONGEST_NAME || name.startsWith(".") || name.contains("\\")
                ? null
                : name;
    }
}
