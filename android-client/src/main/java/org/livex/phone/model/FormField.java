package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for.
 *
 * @param options of a choice; else none
 */
public record FormField(String id, Type type, boolean isRequired, LocalText label, List<Named> options) {
    public static final String YES = "yes";
    public static final String NO = "no";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;

    public enum Type {
        LINE,
        TEXT,
        CHOICE,
        DATE,
        NAME,
        YES_NO;

        /** What a newer server calls by a name that this app does not know is typed in a line. */
        static Type read(String word) {
            for (Type type : values()) {
                if (type.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(word)) {
                    return type;
                }
            }
            return LINE;
        }
    }

    /** What keeps a form from being filed. */
    public enum Wrong {
        EMPTY,
        NOT_CHOSEN,
        NO_DATE,
        TOO_LONG;

        /** As in the catalog behind {@code phone.requests.wrong.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static FormField of(JSONObject json, Reader reader) throws JSONException {
        return new FormField(
                json.getString("id"),
                Type.read(json.getString("type")),
                json.optBoolean("required"),
                reader.text(json, "label"),
                Named.labelled(json, "options", reader));
    }

    /** In characters. */
    public int longest() {
        return type == Type.TEXT ? LONGEST_TEXT : LONGEST_LINE;
    }

    /** As it is sent. A line break that was pasted into a line looks like a space, and is one from here on. */
    public String filed(String value) {
        String trimmed = value.trim();
        return type == Type.TEXT ? trimmed : trimmed.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** By the server's own rules, so that what is filed without a network is not refused an hour later. */
    public @Nullable Wrong wrong(String value) {
        if (isBlank(value)) {
            return isRequired ? empty() : null;
        }
        return switch (type) {
            case LINE, NAME, TEXT -> filed(value).length() > longest() ? Wrong.TOO_LONG : null;
            case CHOICE -> options.stream().anyMatch(it -> it.id().equals(value)) ? null : Wrong.NOT_CHOSEN;
            case DATE -> isDate(value) ? null : Wrong.NO_DATE;
            case YES_NO -> value.equals(YES) || value.equals(NO) ? null : Wrong.NOT_CHOSEN;
        };
    }

    private static boolean isBlank(String value) {
        return value.codePoints().allMatch(Character::isWhitespace);
    }

    private Wrong empty() {
        return switch (type) {
            case LINE, TEXT, NAME -> Wrong.EMPTY;
            case CHOICE, YES_NO -> Wrong.NOT_CHOSEN;
            case DATE -> Wrong.NO_DATE;
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
