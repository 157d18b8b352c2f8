package org.livex.pack.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlFile;
import org.livex.pack.yaml.YamlValue;

/** The YAML files of a pack; {@code unreadable} are those found so far that are not YAML at all, or that come after too much. */
public record PackYaml(PackFiles files, Findings findings, Set<String> unreadable) {
    public PackYaml(PackFiles files, Findings findings) {
        this(files, findings, new HashSet<>());
    }

    public YamlValue root(String path) throws IOException {
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

    public List<YamlValue> list(String path) throws IOException {
        return root(path).items(PackLimits.MOST_ITEMS);
    }

    public List<YamlValue> optionalList(String path) throws IOException {
        return files.contains(path) ? list(path) : List.of();
    }
}
