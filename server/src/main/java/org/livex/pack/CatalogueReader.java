package org.livex.pack;

import java.io.IOException;
import java.util.List;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.words.ids.InjectId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Injects that a pack offers to all exercises of a server: without what only one exercise knows, such as time and place. */
final class CatalogueReader {
    static final String CATALOGUE = "catalogue.yaml";

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;
    private final DetailsReader details;

    CatalogueReader(PackYaml yaml, PackTexts texts, References references, Audiences audiences) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
        this.details = new DetailsReader(texts, references);
    }

    List<Inject> entries() throws IOException {
        return yaml.optionalList(CATALOGUE).stream().map(this::entry).toList();
    }

    private Inject entry(YamlValue item) {
        YamlFields fields = item.fields(
                "id",
                "type",
                "title",
                "from",
                "to",
                "subject",
                "body",
                "must-acknowledge",
                "control-note",
                "readable-in",
                "task",
                "reply",
                "call",
                "paper",
                "article",
                "prop",
                "message");
        InjectType type = fields.required("type").oneOf(InjectType.class);
        String id = references.define(References.Kind.CATALOGUE, fields.required("id"));
        return Inject.builder(
                        new InjectId(id),
                        id,
                        texts.line(fields.required("title")),
                        texts.prose(fields.required("body")))
                .type(type)
                .from(fields.optional("from").map(references::persona).orElse(null))
                .audience(audiences.mustReach(fields.required("to")))
                .subject(fields.optional("subject").map(texts::line).orElse(null))
                .mustAcknowledge(fields.optional("must-acknowledge")
                        .map(YamlValue::yesOrNo)
                        .orElse(false))
                .controlNote(fields.optional("control-note").map(texts::prose).orElse(null))
                .readableIn(fields.optional("readable-in")
                        .map(CastReader::languages)
                        .orElse(null))
                .details(details.read(fields, type))
                .build();
    }
}
