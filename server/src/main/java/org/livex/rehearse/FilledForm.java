package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Fills in what a report must say, with the first answer that each field takes. */
final class FilledForm {
    private FilledForm() {}

    /** Null where the form needs nothing. */
    static @Nullable ObjectNode of(JsonNode fields) {
        ObjectNode values = row(fields);
        ObjectNode groups = Json.object();
        for (JsonNode field : fields) {
            if (isGroup(field) && isNeeded(field, values)) {
                ArrayNode rows = groups.putArray(field.path("id").asText());
                int least = Math.max(1, (int) field.path("bounds").path("least").asDouble(1));
                for (int i = 0; i < least; i++) {
                    rows.add(row(field.path("fields")));
                }
            }
        }
        if (values.isEmpty() && groups.isEmpty()) {
            return null;
        }
        ObjectNode answers = Json.object();
        answers.set("values", values);
        if (!groups.isEmpty()) {
            answers.set("groups", groups);
        }
        return answers;
    }

    private static ObjectNode row(JsonNode fields) {
        ObjectNode values = Json.object();
        for (JsonNode field : fields) {
            if (!isGroup(field) && isNeeded(field, values)) {
                values.put(field.path("id").asText(), value(field));
            }
        }
        return values;
    }

    private static boolean isGroup(JsonNode field) {
        return field.path("type").asText().equals("group");
    }

    /** One value each, so a condition on several choices is one on a single choice. Nobody simulated registers anybody. */
    private static boolean isNeeded(JsonNode field, ObjectNode values) {
        JsonNode condition = field.path("shownIf");
        return field.path("required").asBoolean()
                && !field.path("type").asText().equals("dossier")
                && (condition.isMissingNode()
                        || values.path(condition.path("field").asText())
                                .asText()
                                .equals(condition.path("is").asText()));
    }

    private static String value(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "choice", "choices" -> field.path("options").path(0).path("id").asText();
            case "date" -> "2026-01-01";
            case "time" -> "12:00";
            case "yes-no" -> "yes";
            case "number" -> {
                JsonNode bounds = field.path("bounds");
                yield bounds.path("least").asText(bounds.path("most").asText("1"));
            }
            // Lines, texts, names, and what a newer server asks for.
            default -> "-";
        };
    }
}
