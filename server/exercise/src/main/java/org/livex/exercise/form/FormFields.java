package org.livex.exercise.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;

/** What holds of the fields of a form together: each is named once, groups included, and a condition looks back. */
public final class FormFields {
    public static final int MOST = 30;

    /** Without dots, and short: together with the form's they name a text. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    private FormFields() {}

    public static void checkPart(String id) {
        if (!PART.matcher(id).matches()) {
            throw new IllegalArgumentException("is not 1 to 20 letters, digits, dashes");
        }
    }

    public static void checkOnce(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("names " + id + " twice");
        }
    }

    /** {@code names} are those that the form has besides; all of these are added. */
    public static void check(List<FormField> fields, Set<String> names) {
        if (all(fields).count() > MOST) {
            throw new IllegalArgumentException("has more than " + MOST + " fields");
        }
        all(fields).forEach(field -> {
            checkOnce(names, field.id());
            Set<String> options = new HashSet<>();
            field.choices().forEach(option -> checkOnce(options, option.id()));
        });
        checkConditions(fields);
    }

    private static void checkConditions(List<FormField> fields) {
        Map<String, FormField> before = new HashMap<>();
        for (FormField field : fields) {
            ShownIf condition = field.shownIf();
            if (condition != null && !canBe(before.get(condition.field()), condition.is())) {
                throw new IllegalArgumentException("has a condition that can never hold");
            }
            before.put(field.id(), field);
            checkConditions(field.inner());
        }
    }

    /** Whether a condition can ask whether {@code field} is {@code value}. */
    public static boolean canBe(@Nullable FormField field, String value) {
        return field != null
                && switch (field.type()) {
                    case CHOICE, CHOICES -> FormChoice.find(field.choices(), value) != null;
                    case YES_NO -> value.equals("yes") || value.equals("no");
                    case LINE, TEXT, DATE, NAME, NUMBER, TIME, GROUP, DOSSIER -> false;
                };
    }

    /** With those in groups. */
    public static Stream<FormField> all(List<FormField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), field.inner().stream()));
    }

    public static @Nullable FormField find(List<FormField> fields, String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What is to be read on it: labels by field, options with their field and a dot before them. */
    public static Map<String, LocalizedText> texts(List<FormField> fields) {
        Map<String, LocalizedText> texts = new TreeMap<>();
        all(fields).forEach(field -> {
            texts.put(field.id(), field.label());
            field.choices().forEach(option -> texts.put(field.id() + "." + option.id(), option.text()));
        });
        return texts;
    }

    public static List<FormField> reworded(List<FormField> fields, String name, LocalizedText text) {
        return fields.stream().map(field -> field.reworded(name, text)).toList();
    }
}
