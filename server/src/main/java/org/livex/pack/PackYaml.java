package org.livex.pack;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The YAML files of a pack; {@code unreadable} are those found so far that are not YAML at all, or that come after too much. */
record PackYaml(PackFiles files, Findings findings, Set<String> unreadable) {
    PackYaml(PackFiles files, Findings findings) {
        this(files, findings, new HashSet<>());
    }

    YamlValue root(String path) throws IOException {
        if (!files.contains(path)) {
            findings.report(FindingCode.MISSING_FILE, SourcePosition.of(path), Map.of("path", path));
            return YamlValue.missing(SourcePosition.of(path), findings);
        }
        String text = files.text(path, findings);
        @Nullable YamlValue root = text == null ? null : YamlFile.parse(path, text, findings);
        if (root == null) {
            unreadable.add(path);
            return YamlValue.missing(SourcePosition.of(path), findings);
        }
        return root;
    }

    List<YamlValue> list(String path) throws IOException {
        return root(path).items(PackLimits.MOST_ITEMS);
    }

    List<YamlValue> optionalList(String path) throws IOException {
        return files.contains(path) ? list(path) : List.of();
    }
}
