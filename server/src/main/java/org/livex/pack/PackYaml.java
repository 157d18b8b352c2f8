package org.livex.pack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The YAML files of a pack. */
record PackYaml(PackFiles files, Findings findings) {
    YamlValue root(String path) throws IOException {
        if (!files.contains(path)) {
            findings.report(FindingCode.MISSING_FILE, SourcePosition.of(path), Map.of("path", path));
            return YamlValue.missing(SourcePosition.of(path), findings);
        }
        String text = files.text(path, findings);
        @Nullable YamlValue root = text == null ? null : YamlFile.parse(path, text, findings);
        return root == null ? YamlValue.missing(SourcePosition.of(path), findings) : root;
    }

    List<YamlValue> list(String path) throws IOException {
        return root(path).items(PackLimits.MOST_ITEMS);
    }

    List<YamlValue> optionalList(String path) throws IOException {
        return files.contains(path) ? list(path) : List.of();
    }
}
