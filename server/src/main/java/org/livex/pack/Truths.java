package org.livex.pack;

import java.io.IOException;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.LinkKind;
import org.livex.exercise.dossier.Linking;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.dossier.TruthLink;
import org.livex.exercise.dossier.WrittenTruth;
import org.livex.exercise.words.ids.TruthId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlOut;
import org.livex.pack.yaml.YamlValue;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads and writes who and what exists in the story, {@code truths.yaml}: teams find it out, control ties it together. */
final class Truths {
    static final String FILE = "truths.yaml";

    private Truths() {}

    static List<Truth> read(PackYaml yaml, References references) throws IOException {
        return yaml.optionalList(FILE).stream()
                .map(item -> {
                    YamlFields fields = item.fields("id", "kind", "name", "links");
                    return new Truth(
                            new TruthId(references.define(References.Kind.TRUTH, fields.required("id"))),
                            fields.required("kind").oneOf(DossierKind.class),
                            fields.required("name").line(),
                            fields.optionalItems("links", Truth.MOST_LINKS, link -> link(link, references)));
                })
                .toList();
    }

    private static TruthLink link(YamlValue item, References references) {
        YamlFields fields = item.fields("to", "as", "words");
        TruthId to = references.truth(fields.required("to"));
        LinkKind as =
                fields.optional("as").map(value -> value.oneOf(LinkKind.class)).orElse(LinkKind.OTHER);
        String words = as == LinkKind.OTHER
                ? fields.required("words").line()
                : fields.optional("words").map(YamlValue::line).orElse("");
        return new TruthLink(to, new Linking.Word(as, words));
    }

    /** A link to a truth that was never written is left out: no pack with it could be read. */
    static List<Node> written(Exercise exercise) {
        return exercise.dossiers().truths().values().stream()
                .map(WrittenTruth::truth)
                .map(truth -> YamlOut.fields()
                        .put("id", truth.id().value())
                        .put("kind", truth.as())
                        .put("name", truth.name())
                        .putAll(
                                "links",
                                truth.linksOrNone().stream()
                                        .filter(link ->
                                                exercise.dossiers().truths().containsKey(link.to()))
                                        .map(Truths::node)
                                        .toList())
                        .node())
                .toList();
    }

    private static Node node(TruthLink link) {
        Linking.Word word = link.word();
        YamlOut.Fields fields = YamlOut.fields().put("to", link.to().value());
        if (word.as() != LinkKind.OTHER) {
            fields.put("as", word.as());
        }
        return word.words().isEmpty()
                ? fields.node()
                : fields.put("words", word.words()).node();
    }
}
