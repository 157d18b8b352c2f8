package org.livex.phone.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Reader;

/**
 * What a message asks its reader. An answer is written as the value of a form's field is: ids of options with a space between, digits,
 * words, or {@code yes}.
 *
 * @param options of a choice; else none
 * @param bounds of a number
 */
public record Question(Kind kind, LocalText text, List<Named> options, FormField.Bounds bounds) {
    /** The largest number that may be said, whatever the bounds are. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    public enum Kind {
        ONE,
        SEVERAL,
        NUMBER,
        TEXT,
        CONFIRM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Null: nothing is asked, or in a way that only a newer app knows. */
    static @Nullable Question of(@Nullable JSONObject json, Reader reader) throws JSONException {
        if (json == null) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(json.getString("kind"))) {
                return new Question(kind, reader.text(json, "text"), options(json, reader), FormField.Bounds.of(json));
            }
        }
        return null;
    }

    private static List<Named> options(JSONObject json, Reader reader) throws JSONException {
        List<Named> options = new ArrayList<>();
        JSONArray written = json.optJSONArray("options");
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject one = written.getJSONObject(i);
            options.add(new Named(one.getString("id"), reader.text(one, "text")));
        }
        return Collections.unmodifiableList(options);
    }

    /** What takes the answer; a confirmation is one thing to tick. */
    public FormField field(LocalText label, LocalText confirmation) {
        FormField.Type type = switch (kind) {
            case ONE -> FormField.Type.CHOICE;
            case SEVERAL, CONFIRM -> FormField.Type.CHOICES;
            case NUMBER -> FormField.Type.NUMBER;
            case TEXT -> FormField.Type.TEXT;
        };
        List<Named> offered = kind == Kind.CONFIRM ? List.of(new Named(FormField.YES, confirmation)) : options;
        return new FormField("answer", type, false, label, offered, bounds, "", null, List.of(), List.of());
    }

    /** As it is sent; null where it is none yet, or none that the question takes. */
    public @Nullable JSONObject answer(String written) throws JSONException {
        return switch (kind) {
            case ONE, SEVERAL -> chosen(FormField.chosen(written));
            case NUMBER -> counted(field(text, text).filed(written));
            case TEXT -> {
                String words = written.trim();
                yield words.isEmpty() || words.length() > field(text, text).longest()
                        ? null
                        : said("written").put("text", words);
            }
            case CONFIRM -> written.equals(FormField.YES) ? said("confirmed") : null;
        };
    }

    private @Nullable JSONObject chosen(List<String> ids) throws JSONException {
        List<String> known =
                options.stream().map(Named::id).filter(ids::contains).sorted().collect(Collectors.toList());
        boolean fits = kind == Kind.ONE ? known.size() == 1 : !known.isEmpty();
        return fits ? said("chosen").put("options", new JSONArray(known)) : null;
    }

    private @Nullable JSONObject counted(String digits) throws JSONException {
        if (!digits.matches("-?\\d{1,13}")) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits);
        boolean fits = value.abs().compareTo(LARGEST) <= 0 && bounds.admit(value);
        return fits ? said("counted").put("value", value.longValueExact()) : null;
    }

    private static JSONObject said(String type) throws JSONException {
        return new JSONObject().put("type", type);
    }

    /** What was sent, as it was written. */
    static String written(JSONObject answer) {
        return switch (answer.optString("type")) {
            case "chosen" -> String.join(" ", Reader.strings(answer.optJSONArray("options")));
            case "counted" -> answer.optString("value");
            case "written" -> answer.optString("text");
            case "confirmed" -> FormField.YES;
            default -> "";
        };
    }

    /** Names what is asked: the same in whatever order the options stand, and in whatever language it is read. */
    public String key() {
        List<String> parts = new ArrayList<>();
        options.forEach(one -> parts.add(one.id() + "=" + asWritten(one.name())));
        Collections.sort(parts);
        parts.add(0, kind.word() + " " + asWritten(text));
        parts.add(bounds.least() + "…" + bounds.most());
        // Names in the notebook have one line, and what is asked may have more.
        return ByteString.encodeUtf8(String.join("\n", parts)).sha256().hex();
    }

    private static String asWritten(LocalText text) {
        LocalText.Original original = text.original();
        return original == null ? text.text() : original.text();
    }
}
