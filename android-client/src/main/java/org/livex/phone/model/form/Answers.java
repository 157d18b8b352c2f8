package org.livex.phone.model.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a form. It changes under the hands of whoever fills it in; what is sent is {@link #filed}.
 *
 * @param values by field
 * @param groups rows of a group, each with its values by field
 */
public record Answers(Map<String, String> values, Map<String, List<Map<String, String>>> groups) {
    /** Of all values and ids together, as the server counts them. */
    public static final int LONGEST = 12_000;

    public static Answers empty() {
        return new Answers(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** With the defaults, and with the rows that must be there. */
    public static Answers fresh(List<FormField> fields) {
        Answers fresh = new Answers(presets(fields), new LinkedHashMap<>());
        for (FormField field : fields) {
            if (field.type() == FormField.Type.GROUP && field.isRequired()) {
                BigDecimal least = field.bounds().least();
                for (int i = 0; i < Math.max(1, least == null ? 1 : least.intValue()); i++) {
                    fresh.rows(field.id()).add(presets(field.fields()));
                }
            }
        }
        return fresh;
    }

    /** What stands in a new row of a group, or in a new form. */
    public static Map<String, String> presets(List<FormField> fields) {
        Map<String, String> presets = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (!field.preset().isEmpty()) {
                presets.put(field.id(), field.preset());
            }
        }
        return presets;
    }

    public static Answers read(@Nullable JSONObject json) throws JSONException {
        Answers read = empty();
        if (json == null) {
            return read;
        }
        copy(json.optJSONObject("values"), read.values);
        JSONObject groups = json.optJSONObject("groups");
        if (groups != null) {
            for (String group : (Iterable<String>) groups::keys) {
                JSONArray rows = groups.getJSONArray(group);
                for (int i = 0; i < rows.length(); i++) {
                    Map<String, String> row = new LinkedHashMap<>();
                    copy(rows.getJSONObject(i), row);
                    read.rows(group).add(row);
                }
            }
        }
        return read;
    }

    private static void copy(@Nullable JSONObject json, Map<String, String> to) {
        if (json != null) {
            json.keys().forEachRemaining(field -> to.put(field, json.optString(field)));
        }
    }

    public JSONObject json() throws JSONException {
        JSONObject all = new JSONObject();
        for (Map.Entry<String, List<Map<String, String>>> group : groups.entrySet()) {
            JSONArray rows = new JSONArray();
            group.getValue().forEach(row -> rows.put(new JSONObject(row)));
            all.put(group.getKey(), rows);
        }
        JSONObject json = new JSONObject().put("values", new JSONObject(values));
        return groups.isEmpty() ? json : json.put("groups", all);
    }

    /** Those of a group, to be added to. */
    public List<Map<String, String>> rows(String group) {
        return groups.computeIfAbsent(group, unused -> new ArrayList<>());
    }

    public boolean isEmpty() {
        return values.isEmpty() && groups.isEmpty();
    }

    public boolean isTooLong() {
        int length = length(values);
        for (List<Map<String, String>> rows : groups.values()) {
            length += rows.stream().mapToInt(Answers::length).sum();
        }
        return length > LONGEST;
    }

    private static int length(Map<String, String> values) {
        return values.entrySet().stream()
                .mapToInt(value -> value.getKey().length() + value.getValue().length())
                .sum();
    }

    /** Which fields are asked for, as these values say. What is hidden itself shows nothing. */
    public static List<FormField> asked(List<FormField> fields, Map<String, String> values) {
        Map<String, FormField> asked = new LinkedHashMap<>();
        for (FormField field : fields) {
            if (isShown(field.shownIf(), asked, values)) {
                asked.put(field.id(), field);
            }
        }
        return new ArrayList<>(asked.values());
    }

    private static boolean isShown(
            FormField.@Nullable ShownIf condition, Map<String, FormField> asked, Map<String, String> values) {
        if (condition == null) {
            return true;
        }
        FormField before = asked.get(condition.field());
        String value = values.getOrDefault(condition.field(), "");
        if (before == null) {
            return false;
        }
        return before.type() == FormField.Type.CHOICES
                ? FormField.chosen(value).contains(condition.is())
                : value.equals(condition.is());
    }

    /** By field and, in groups, by {@code <group>.<row>.<field>}, rows from 1, in the form's order. */
    public Map<String, FormField.Wrong> wrong(List<FormField> fields) {
        Map<String, FormField.Wrong> wrong = new LinkedHashMap<>();
        for (FormField field : asked(fields, values)) {
            if (field.type() == FormField.Type.GROUP) {
                List<Map<String, String>> rows = groups.getOrDefault(field.id(), List.of());
                // An empty row is not sent, so it does not count.
                int sent = 0;
                for (Map<String, String> row : rows) {
                    sent += filedRow(field.fields(), row).isEmpty() ? 0 : 1;
                }
                note(wrong, field.id(), field.wrong(sent));
                for (int i = 0; i < rows.size(); i++) {
                    wrongInRow(field.fields(), rows.get(i), field.id() + "." + (i + 1) + ".", wrong);
                }
            } else {
                note(wrong, field.id(), field.wrong(values.getOrDefault(field.id(), "")));
            }
        }
        return wrong;
    }

    private static void wrongInRow(
            List<FormField> fields, Map<String, String> row, String before, Map<String, FormField.Wrong> wrong) {
        for (FormField field : asked(fields, row)) {
            note(wrong, before + field.id(), field.wrong(row.getOrDefault(field.id(), "")));
        }
    }

    private static void note(Map<String, FormField.Wrong> wrong, String path, FormField.@Nullable Wrong what) {
        if (what != null) {
            wrong.put(path, what);
        }
    }

    /** As it is sent: without what is hidden or was left empty, and without what only an older form asked. */
    public Answers filed(List<FormField> fields) {
        Answers filed = empty();
        for (FormField field : asked(fields, values)) {
            if (field.type() != FormField.Type.GROUP) {
                continue;
            }
            for (Map<String, String> row : groups.getOrDefault(field.id(), List.of())) {
                Map<String, String> one = filedRow(field.fields(), row);
                if (!one.isEmpty()) {
                    filed.rows(field.id()).add(one);
                }
            }
        }
        filed.values.putAll(filedRow(fields, values));
        return filed;
    }

    private static Map<String, String> filedRow(List<FormField> fields, Map<String, String> values) {
        Map<String, String> filed = new LinkedHashMap<>();
        for (FormField field : asked(fields, values)) {
            String value = field.filed(values.getOrDefault(field.id(), ""));
            if (!value.isEmpty() && field.type() != FormField.Type.GROUP) {
                filed.put(field.id(), value);
            }
        }
        return filed;
    }
}
