package org.livex.pack.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.MediaType;

/** {@code files/<SHA-256>.<ending>}: safe on every system, the same wherever the file is, and never two for one content. */
public final class HashedFile {
    static final String FOLDER = "files";
    private static final Pattern NAME = Pattern.compile(FOLDER + "/[0-9a-f]{64}\\.([a-z0-9]+)");

    private HashedFile() {}

    public static String path(Enclosure enclosure) {
        return FOLDER + "/" + enclosure.sha256().value() + "." + ending(enclosure.type());
    }

    /** Empty where that is no name of such a file. */
    static Optional<MediaType> type(String path) {
        Matcher name = NAME.matcher(path);
        return name.matches() ? DocumentFile.typeOf(name.group(1)) : Optional.empty();
    }

    private static String ending(MediaType type) {
        return switch (type) {
            case JPEG -> "jpg";
            case PNG -> "png";
            case WEBP -> "webp";
            case M4A -> "m4a";
            case AAC -> "aac";
            case OGG -> "ogg";
            case WEBM -> "webm";
            case PDF -> "pdf";
            case MARKDOWN -> "md";
        };
    }
}
