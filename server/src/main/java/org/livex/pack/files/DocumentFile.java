package org.livex.pack.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.MediaType;
import org.livex.i18n.Language;
import org.livex.pack.yaml.Written;

/**
 * A file of a document, by its name: {@code documents/id.language.ending}, or {@code documents/id.ending} where it is in
 * no language.
 */
public record DocumentFile(String path, String id, @Nullable Language language, MediaType type) {
    public static final String FOLDER = "documents";
    private static final Map<String, MediaType> ENDINGS = Map.of(
            "md", MediaType.MARKDOWN,
            "pdf", MediaType.PDF,
            "jpg", MediaType.JPEG,
            "jpeg", MediaType.JPEG,
            "png", MediaType.PNG,
            "webp", MediaType.WEBP,
            "m4a", MediaType.M4A,
            "aac", MediaType.AAC,
            "ogg", MediaType.OGG,
            "webm", MediaType.WEBM);
    private static final Pattern NAME = Pattern.compile(FOLDER + "/([^/]+)\\.([a-z0-9]+)");

    static Optional<MediaType> typeOf(String ending) {
        return Optional.ofNullable(ENDINGS.get(ending));
    }

    public static List<DocumentFile> all(PackFiles files, String id) {
        return files.startingWith(FOLDER + "/" + id + ".").stream()
                .flatMap(path -> of(path).stream())
                .filter(file -> file.id().equals(id))
                .toList();
    }

    /** A text is always in a language. */
    public static Optional<DocumentFile> of(String path) {
        Matcher name = NAME.matcher(path);
        if (!name.matches() || !ENDINGS.containsKey(name.group(2))) {
            return Optional.empty();
        }
        MediaType type = ENDINGS.getOrDefault(name.group(2), MediaType.MARKDOWN);
        String stem = name.group(1);
        int dot = stem.lastIndexOf('.');
        Optional<Language> language = dot < 1 ? Optional.empty() : Written.language(stem.substring(dot + 1));
        if (language.isPresent()) {
            return Optional.of(new DocumentFile(path, stem.substring(0, dot), language.get(), type));
        }
        return type == MediaType.MARKDOWN ? Optional.empty() : Optional.of(new DocumentFile(path, stem, null, type));
    }

    public boolean isText() {
        return type == MediaType.MARKDOWN;
    }
}
