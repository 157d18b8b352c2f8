package org.livex.pack;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.exercise.request.FormChoice;
import org.livex.exercise.request.RequestField;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.RequestFormId;

/** On what players ask authorities, {@code request-forms.yaml}. */
final class RequestFormReader {
    /** Together they name a text, so they are shorter than other ids. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]*)}");

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;
    private int standIns;

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
        Map<String, SourcePosition> parts = new HashMap<>();
        YamlValue document = fields.required("document");
        RequestForm form = new RequestForm(
                new RequestFormId(part(id, new HashMap<>())),
                texts.line(fields.required("title")),
                references.persona(fields.required("authority")),
                fields.optionalItems("fields", RequestForm.MOST_FIELDS, field -> field(field, parts)),
                fields.optionalItems("grounds", RequestForm.MOST_GROUNDS, ground -> choice(ground, parts)),
                fields.optionalItems("refusals", RequestForm.MOST_GROUNDS, ground -> choice(ground, parts)),
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

    private RequestField field(YamlValue item, Map<String, SourcePosition> parts) {
        YamlFields fields = item.fields("id", "label", "type", "required", "options");
        RequestField.Type type = fields.required("type").oneOf(RequestField.Type.class);
        Map<String, SourcePosition> names = new HashMap<>();
        List<FormChoice> options =
                fields.optionalItems("options", RequestField.MOST_OPTIONS, option -> choice(option, names));
        if (type == RequestField.Type.CHOICE && options.isEmpty()) {
            fields.required("options").report(FindingCode.TOO_FEW, "limit", 1);
        }
        if (type != RequestField.Type.CHOICE && fields.optional("options").isPresent()) {
            fields.key("options").report(FindingCode.UNKNOWN_KEY, "key", "options");
        }
        boolean chooses = type == RequestField.Type.CHOICE && !options.isEmpty();
        return new RequestField(
                part(fields.required("id"), parts),
                texts.line(fields.required("label")),
                chooses || type != RequestField.Type.CHOICE ? type : RequestField.Type.LINE,
                fields.optional("required").map(YamlValue::yesOrNo).orElse(false),
                chooses ? options : null);
    }

    private FormChoice choice(YamlValue item, Map<String, SourcePosition> parts) {
        YamlFields fields = item.fields("id", "text");
        return new FormChoice(part(fields.required("id"), parts), texts.line(fields.required("text")));
    }

    /** Named once among its neighbours; a stand-in after a finding. */
    private String part(YamlValue value, Map<String, SourcePosition> taken) {
        String id = value.id();
        if (id == null) {
            return standIn();
        }
        if (!PART.matcher(id).matches()) {
            value.report(FindingCode.NOT_AN_ID, "value", id);
            return standIn();
        }
        SourcePosition before = taken.putIfAbsent(id, value.position());
        if (before != null) {
            value.report(
                    FindingCode.DUPLICATE_ID, Map.of("id", id, "firstFile", before.file(), "firstLine", before.line()));
            return standIn();
        }
        return id;
    }

    private String standIn() {
        standIns++;
        return "unknown" + standIns;
    }

    private static void checkPlaceholders(RequestForm form, YamlValue document) {
        Set<String> known = form.placeholders();
        Set<String> reported = new HashSet<>();
        LocalizedText text = form.document();
        text.versions().values().forEach(version -> {
            Matcher found = PLACEHOLDER.matcher(version.text());
            while (found.find()) {
                String name = found.group(1);
                if (!known.contains(name) && reported.add(name)) {
                    document.report(
                            FindingCode.UNKNOWN_PLACEHOLDER,
                            Nearest.suggesting(Map.of("name", YamlValue.shortened(name)), name, known));
                }
            }
        });
    }
}
