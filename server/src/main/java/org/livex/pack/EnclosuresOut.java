package org.livex.pack;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Enclosure;
import org.livex.pack.files.HashedFile;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** Files that are named by their hash, each once in the pack however often it is carried. */
final class EnclosuresOut {
    private final SortedMap<String, PackContent> files;

    EnclosuresOut(SortedMap<String, PackContent> files) {
        this.files = files;
    }

    List<Node> all(List<Enclosure> enclosures) {
        return enclosures.stream().map(this::node).toList();
    }

    @Nullable Node nodeOrNull(@Nullable Enclosure enclosure) {
        return enclosure == null ? null : node(enclosure);
    }

    private Node node(Enclosure enclosure) {
        String path = HashedFile.path(enclosure);
        files.put(path, new PackContent.Media(enclosure.sha256()));
        return YamlOut.fields()
                .put("file", path)
                .put("name", enclosure.name())
                .put(
                        "language",
                        enclosure.language() == null
                                ? null
                                : enclosure.language().tag())
                .put("state", enclosure.state())
                .node();
    }
}
