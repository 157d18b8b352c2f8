package org.livex.phone.model.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Reader;

/**
 * One thing that a form asks for.
 *
 * @param options of a choice or of several; else none
 * @param bounds of a number, or of how many rows a group has
 * @param preset what stands there before anybody writes; may be empty
 * @param shownIf only asked for if an earlier field says this; null: always
 * @param fields those of each row of a group; else none
 * @param kinds of which a dossier is; empty: of any
 */
public record FormField(
        String id,
        Type type,
        boolean isRequired,
        LocalText label,
        List<Named> options,
        Bounds bounds,
        String preset,
        @Nullable ShownIf shownIf,
        List<FormField> fields,
        List<String> kinds) {
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final int MOST_ROWS = 30;
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 4_000;

    public enum Type {
        LINE,
        TEXT,
        CHOICE,
        DATE,
        NAME,
        YES_NO,
        CHOICES,
        NUMBER,
        TIME,
        GROUP,
        DOSSIER;

        /** Null where only a newer app knows what that is. */
        static @Nullable Type read(String word) {
            for (Type type : values()) {
                if (type.name().replace('_', '-').toLowerCase(Locale.ROOT).equals(word)) {
                    return type;
                }
            }
            return null;
        }
    }

    /** What keeps a form from being filed. */
    public enum Wrong {
        EMPTY,
        NOT_CHOSEN,
        NO_DATE,
        NO_TIME,
        NO_NUMBER,
        /** It could be two numbers. */
        AMBIGUOUS,
        OUT_OF_BOUNDS,
        TOO_LONG;

        /** As in the catalog behind {@code phone.requests.wrong.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Null where there is no bound. */
    public record Bounds(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {
        public static final Bounds NONE = new Bounds(null, null);

        public static Bounds of(@Nullable JSONObject json) {
            return json == null ? NONE : new Bounds(bound(json, "least"), bound(json, "most"));
        }

        private static @Nullable BigDecimal bound(JSONObject json, String name) {
            String written = json.optString(name);
            return TypedNumber.SENT.matcher(written).matches() ? new BigDecimal(written) : null;
        }

        public boolean admit(BigDecimal number) {
            return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        }
    }

    public record ShownIf(String field, String is) {}

    private static @Nullable FormField of(JSONObject json, Reader reader) throws JSONException {
        Type type = Type.read(json.getString("type"));
        if (type == null) {
            return null;
        }
        JSONObject condition = json.optJSONObject("shownIf");
        return new FormField(
                json.getString("id"),
                type,
                json.optBoolean("required"),
                reader.text(json, "label"),
                Named.labelled(json, "options", reader),
                Bounds.of(json.optJSONObject("bounds")),
                json.optString("preset"),
                condition == null ? null : new ShownIf(condition.getString("field"), condition.getString("is")),
                list(json.optJSONArray("fields"), reader),
                Reader.strings(json.optJSONArray("kinds")));
    }

    /** In its order, without those of a type that is not known here: what they show, and what they would be, is passed over. */
    static List<FormField> list(@Nullable JSONArray written, Reader reader) throws JSONException {
        List<FormField> fields = new ArrayList<>();
        for (int i = 0; written != null && i < written.length(); i++) {
            FormField field = of(written.getJSONObject(i), reader);
            if (field != null) {
                fields.add(field);
            }
        }
        return Collections.unmodifiableList(fields);
    }

    /** The same group with these columns. */
    FormField asking(List<FormField> columns) {
        return new FormField(id, type, isRequired, label, options, bounds, preset, shownIf, columns, kinds);
    }

    /** In characters. */
    public int longest() {
        return type == Type.TEXT ? LONGEST_TEXT : LONGEST_LINE;
    }

    /** Of a group. */
    public int mostRows() {
        BigDecimal most = bounds.most();
        return most == null ? MOST_ROWS : Math.min(MOST_ROWS, most.intValue());
    }

    /** The ids in a value of several. */
    public static List<String> chosen(String value) {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(" "));
    }

    /** As it is sent. A line break that was pasted into a line looks like a space, and is one from here on. */
    public String filed(String value) {
        String trimmed = value.trim();
        return switch (type) {
            case TEXT -> trimmed;
            case NUMBER -> {
                String number = TypedNumber.read(trimmed, label.language()).number();
                yield number == null ? trimmed : number;
            }
            case LINE, CHOICE, DATE, NAME, YES_NO, CHOICES, TIME, GROUP, DOSSIER ->
                trimmed.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        };
    }

    /** By the server's own rules, so that what is filed without a network is not refused an hour later. */
    public @Nullable Wrong wrong(String value) {
        if (isBlank(value)) {
            return isRequired ? empty() : null;
        }
        return switch (type) {
            case LINE, NAME, TEXT -> filed(value).length() > longest() ? Wrong.TOO_LONG : null;
            case CHOICE -> isOption(value) ? null : Wrong.NOT_CHOSEN;
            case CHOICES -> chosen(value).stream().allMatch(this::isOption) ? null : Wrong.NOT_CHOSEN;
            case DATE -> isDate(value) ? null : Wrong.NO_DATE;
            case TIME -> isTime(value) ? null : Wrong.NO_TIME;
            case NUMBER -> wrongNumber(value);
            case YES_NO -> value.equals(YES) || value.equals(NO) ? null : Wrong.NOT_CHOSEN;
            case GROUP, DOSSIER -> null;
        };
    }

    /** Of a group with so many rows. */
    @Nullable Wrong wrong(int rows) {
        if (rows == 0) {
            return isRequired ? Wrong.EMPTY : null;
        }
        return rows <= mostRows() && bounds.admit(BigDecimal.valueOf(rows)) ? null : Wrong.OUT_OF_BOUNDS;
    }

    private @Nullable Wrong wrongNumber(String typed) {
        TypedNumber read = TypedNumber.read(typed, label.language());
        String number = read.number();
        if (number == null) {
            return read.isAmbiguous() ? Wrong.AMBIGUOUS : Wrong.NO_NUMBER;
        }
        return bounds.admit(new BigDecimal(number)) ? null : Wrong.OUT_OF_BOUNDS;
    }

    private boolean isOption(String value) {
        return options.stream().anyMatch(it -> it.id().equals(value));
    }

    private static boolean isBlank(String value) {
        return value.codePoints().allMatch(Character::isWhitespace);
    }

    private Wrong empty() {
        return switch (type) {
            case LINE, TEXT, NAME, NUMBER, GROUP -> Wrong.EMPTY;
            case CHOICE, CHOICES, YES_NO, DOSSIER -> Wrong.NOT_CHOSEN;
            case DATE -> Wrong.NO_DATE;
            case TIME -> Wrong.NO_TIME;
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            return value.length() == "14:05".length()
                    && LocalTime.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
