package org.livex.pack;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.Weight;
import org.livex.exercise.words.ids.DutyId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** What trainees must do or should consider in each phase, {@code duties.yaml}. */
final class DutyReader {
    static final String DUTIES = "duties.yaml";

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;

    DutyReader(PackYaml yaml, PackTexts texts, References references, Audiences audiences) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
    }

    List<Duty> duties() throws IOException {
        return yaml.optionalList(DUTIES).stream().map(this::duty).toList();
    }

    private Duty duty(YamlValue item) {
        YamlFields fields = item.fields("id", "phases", "for", "weight", "bearer", "text", "why");
        return new Duty(
                new DutyId(references.define(References.Kind.DUTY, fields.required("id"))),
                new HashSet<>(fields.optionalItems("phases", Duty.MOST_PHASES, references::phase)),
                audiences.mustReach(fields.required("for")),
                fields.optional("weight")
                        .map(weight -> weight.oneOf(Weight.class))
                        .orElse(Weight.DUTY),
                fields.optional("bearer")
                        .map(bearer -> bearer.oneOf(Bearer.class))
                        .orElse(Bearer.PERSON),
                texts.line(fields.required("text")),
                fields.optional("why").map(texts::prose).orElse(null));
    }
}
