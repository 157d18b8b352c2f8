package org.livex.pack.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextState;
import org.livex.library.MediaCheck;
import org.livex.library.UploadResult;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Files that a pack names where they are carried: {@code {file: files/<SHA-256>.jpg, name: Lease.jpg}}. */
public final class HashedFiles {
    private final PackYaml yaml;
    private final Map<String, Optional<PackedFile>> read = new LinkedHashMap<>();

    public HashedFiles(PackYaml yaml) {
        this.yaml = yaml;
    }

    public boolean isNamed(String path) {
        return read.containsKey(path);
    }

    /** Those that are carried. */
    public List<PackedFile> all() {
        return read.values().stream().flatMap(Optional::stream).distinct().toList();
    }

    @Nullable public Enclosure picture(YamlValue item) {
        Enclosure picture = enclosure(item).orElse(null);
        if (picture != null && picture.type().family() != MediaType.Family.PHOTO) {
            item.report(FindingCode.FILE_NOT_ITS_TYPE);
            return null;
        }
        return picture;
    }

    /** Empty after a finding. */
    public Optional<Enclosure> enclosure(YamlValue item) {
        YamlFields fields = item.fields("file", "name", "language", "state");
        YamlValue path = fields.required("file");
        Optional<PackedFile> file = path.isMissing() ? Optional.empty() : file(path);
        String name = fields.optional("name").map(HashedFiles::name).orElse(null);
        return file.map(there -> new Enclosure(
                there.sha256(),
                there.type(),
                there.size(),
                name,
                fields.optional("language").flatMap(YamlValue::language).orElse(null),
                fields.optional("state")
                        .map(state -> state.oneOf(TextState.class))
                        .orElse(null)));
    }

    /** Of a picture that is carried; empty where that cannot be read. */
    public Optional<MediaCheck.PixelSize> sizeOf(Enclosure picture) {
        return all().stream()
                .filter(file -> file.sha256().equals(picture.sha256()))
                .findFirst()
                .flatMap(file -> MediaCheck.sizeOf(file.type(), file.bytes()));
    }

    private static @Nullable String name(YamlValue value) {
        String name = value.line();
        if (!Attachment.isName(name)) {
            value.report(FindingCode.UNSAFE_PATH);
            return null;
        }
        return name;
    }

    private Optional<PackedFile> file(YamlValue value) {
        String path = value.line();
        Optional<PackedFile> known = read.get(path);
        if (known != null) {
            return known;
        }
        Optional<MediaType> type = HashedFile.type(path);
        Optional<PackedFile> file = Optional.empty();
        if (type.isEmpty() || !yaml.files().contains(path)) {
            value.report(FindingCode.MISSING_FILE, "path", YamlValue.shortened(path));
        } else {
            file = checked(path, type.get());
        }
        read.put(path, file);
        return file;
    }

    private Optional<PackedFile> checked(String path, MediaType type) {
        try {
            byte[] bytes = yaml.files().bytes(path, type.largestBytes(), yaml.findings());
            return bytes == null ? Optional.empty() : checked(path, type, bytes, yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty after a finding. */
    public static Optional<PackedFile> checked(String path, MediaType type, byte[] bytes, PackYaml yaml) {
        MediaHash sha256 = MediaCheck.hash(bytes);
        Optional<UploadResult.Refused> refused = MediaCheck.of(sha256, type, bytes);
        if (refused.isPresent() || bytes.length == 0) {
            FindingCode code = refused.map(UploadResult.Refused::reason)
                    .filter(reason -> reason == UploadResult.Reason.HAS_METADATA)
                    .map(_ -> FindingCode.FILE_HAS_METADATA)
                    .orElse(FindingCode.FILE_NOT_ITS_TYPE);
            yaml.findings().report(code, SourcePosition.of(path));
            return Optional.empty();
        }
        return Optional.of(
                new PackedFile(sha256, type, bytes.length, yaml.files().content(path)));
    }

    /** What an inject or a document carries, in order, each once. */
    public List<Enclosure> listed(List<YamlValue> items) {
        Map<MediaHash, Enclosure> listed = new LinkedHashMap<>();
        items.forEach(item -> enclosure(item).ifPresent(one -> listed.put(one.sha256(), one)));
        return new ArrayList<>(listed.values());
    }
}
