package org.livex.pack.files;

import java.util.List;
import java.util.Optional;
import org.livex.i18n.Language;
import org.livex.pack.yaml.Written;

/** A Markdown file of a pack, by its name {@code folder/id.language.md}. */
public record TextFile(String path, String id, Language language) {
    private static final String SUFFIX = ".md";

    /** One for each language that the thing is written in. */
    public static List<TextFile> all(PackFiles files, String folder, String id) {
        return files.startingWith(folder + "/" + id + ".").stream()
                .flatMap(path -> of(path, folder).stream())
                .filter(file -> file.id().equals(id))
                .toList();
    }

    public static Optional<TextFile> of(String path, String folder) {
        if (!path.startsWith(folder + "/") || !path.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String name = path.substring(folder.length() + 1, path.length() - SUFFIX.length());
        int dot = name.lastIndexOf('.');
        return dot < 1
                ? Optional.empty()
                : Written.language(name.substring(dot + 1))
                        .map(language -> new TextFile(path, name.substring(0, dot), language));
    }
}
