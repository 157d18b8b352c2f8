package org.livex.pack;

import java.io.IOException;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.dossier.WrittenTruth;
import org.livex.exercise.words.TruthId;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads and writes who and what exists in the story, {@code truths.yaml}: teams find it out, control ties it together. */
final class Truths {
    static final String FILE = "truths.yaml";

    private Truths() {}

    static List<Truth> read(PackYaml yaml, References references) throws IOException {
        return yaml.optionalList(FILE).stream()
                .map(item -> {
                    YamlFields fields = item.fields("id", "kind", "name");
                    return new Truth(
                            new TruthId(references.define(References.Kind.TRUTH, fields.required("id"))),
                            fields.required("kind").oneOf(DossierKind.class),
                            fields.required("name").line());
                })
                .toList();
    }

    static List<Node> written(Exercise exercise) {
        return exercise.dossiers().truths().values().stream()
                .map(WrittenTruth::truth)
                .map(truth -> YamlOut.fields()
                        .put("id", truth.id().value())
                        .put("kind", truth.as())
                        .put("name", truth.name())
                        .node())
                .toList();
    }
}
