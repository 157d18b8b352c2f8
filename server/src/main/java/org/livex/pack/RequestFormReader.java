package org.livex.pack;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.Placeholders;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** On what players ask authorities, {@code request-forms.yaml}. */
final class RequestFormReader {
    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;

    RequestFormReader(PackYaml yaml, PackTexts texts, References references, Audiences audiences) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
    }

    List<RequestForm> forms() throws IOException {
        return yaml.optionalList("request-forms.yaml").stream().map(this::form).toList();
    }

    private RequestForm form(YamlValue item) {
        YamlFields fields = item.fields(
                "id",
                "title",
                "authority",
                "for",
                "shared-with-team",
                "lawful-delay",
                "grounds",
                "refusals",
                "fields",
                "document");
        YamlValue id = fields.required("id");
        references.define(References.Kind.REQUEST_FORM, id);
        YamlValue document = fields.required("document");
        FormReader reader = new FormReader(texts);
        RequestForm form = new RequestForm(
                new RequestFormId(new PackParts().once(id)),
                texts.line(fields.required("title")),
                references.persona(fields.required("authority")),
                reader.fieldsWithoutGroups(fields, "fields"),
                fields.optionalItems("grounds", RequestForm.MOST_GROUNDS, reader::choice),
                fields.optionalItems("refusals", RequestForm.MOST_GROUNDS, reader::choice),
                delay(fields.required("lawful-delay")),
                audiences.mustReach(fields.required("for")),
                fields.optional("shared-with-team").map(YamlValue::yesOrNo).orElse(true),
                texts.prose(document));
        checkPlaceholders(form, document);
        return form;
    }

    private static Duration delay(YamlValue value) {
        Duration delay = value.duration();
        if (delay.compareTo(RequestForm.LONGEST_DELAY) > 0) {
            value.report(FindingCode.NOT_A_DURATION, "value", delay.toDays() + "d");
            return Duration.ZERO;
        }
        return delay;
    }

    private static void checkPlaceholders(RequestForm form, YamlValue document) {
        Set<String> known = form.placeholders();
        Set<String> reported = new HashSet<>();
        LocalizedText text = form.document();
        text.versions().values().forEach(version -> {
            for (int position : Placeholders.mistakesIn(version.text(), form)) {
                String name = VariableReader.nameAt(version.text(), position);
                if (reported.add(name)) {
                    document.report(
                            FindingCode.UNKNOWN_PLACEHOLDER,
                            Nearest.suggesting(Map.of("name", YamlValue.shortened(name)), name, known));
                }
            }
        });
    }
}
