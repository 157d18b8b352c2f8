package org.livex.exercise.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;

/**
 * What somebody wrote on a form, by field: {@code values}, and {@code groups} with their rows, null for none. That it is
 * within these limits does not mean that it fits the form: {@link FormCheck} says that.
 */
public record Answers(Map<String, String> values, @Nullable Map<String, List<Map<String, String>>> groups) {
    /** Of all values and names together, so that a report is always small enough to be sent. */
    public static final int LONGEST = 12_000;

    public static final Answers NONE = new Answers(Map.of(), null);

    public Answers {
        values = sorted(values);
        groups = groups == null ? null : rows(groups);
        if (length(values)
                        + of(groups).values().stream()
                                .flatMap(List::stream)
                                .mapToInt(Answers::length)
                                .sum()
                > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
    }

    private static Map<String, String> sorted(Map<String, String> values) {
        if (values.size() > FormFields.MOST) {
            throw new IllegalArgumentException("has more than " + FormFields.MOST + " values");
        }
        values.forEach((field, value) -> {
            FormFields.checkPart(field);
            Texts.note(value);
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    private static Map<String, List<Map<String, String>>> rows(Map<String, List<Map<String, String>>> groups) {
        if (groups.size() > FormFields.MOST) {
            throw new IllegalArgumentException("has more than " + FormFields.MOST + " groups");
        }
        Map<String, List<Map<String, String>>> sorted = new TreeMap<>();
        groups.forEach((group, rows) -> {
            FormFields.checkPart(group);
            if (rows.size() > FormField.MOST_ROWS) {
                throw new IllegalArgumentException("has more than " + FormField.MOST_ROWS + " rows");
            }
            sorted.put(group, rows.stream().map(Answers::sorted).toList());
        });
        return Collections.unmodifiableMap(sorted);
    }

    private static int length(Map<String, String> values) {
        return values.entrySet().stream()
                .mapToInt(value -> value.getKey().length() + value.getValue().length())
                .sum();
    }

    private static Map<String, List<Map<String, String>>> of(@Nullable Map<String, List<Map<String, String>>> groups) {
        return groups == null ? Map.of() : groups;
    }

    /** By group; none as an empty map. */
    public Map<String, List<Map<String, String>>> allRows() {
        return of(groups);
    }
}
