package org.livex.phone.screen.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.form.FormerForm;
import org.livex.phone.screen.Unfinished;

/** The report that is being written: kept as it is typed, and gone in the same step in which it is saved for sending. */
public final class ReportDraft extends CaptureDraft {
    static final String NAME = "report";

    private final Unfinished unfinished;
    /** By kind: whoever looks at another kind and comes back finds what they wrote. */
    private final Map<String, Answers> answers = new LinkedHashMap<>();
    /** By kind: its form as it came when somebody began to fill it in. */
    private final Map<String, String> forms = new LinkedHashMap<>();

    private String kind;
    private String note;
    private String inject;
    private String place;
    private boolean withPosition;

    private ReportDraft(Unfinished unfinished, JSONObject kept) throws JSONException {
        super(unfinished, kept);
        this.unfinished = unfinished;
        this.kind = kept.optString("kind");
        this.note = kept.optString("note");
        this.inject = kept.optString("inject");
        this.place = kept.optString("place");
        this.withPosition = kept.optBoolean("withPosition", true);
        JSONObject filled = kept.optJSONObject("answers");
        if (filled != null) {
            for (String form : (Iterable<String>) filled::keys) {
                answers.put(form, Answers.read(filled.getJSONObject(form)));
            }
        }
        JSONObject asked = kept.optJSONObject("forms");
        if (asked != null) {
            asked.keys().forEachRemaining(of -> forms.put(of, asked.optString(of)));
        }
    }

    public static ReportDraft read(Unfinished unfinished) {
        return read(unfinished, NAME, ReportDraft::new);
    }

    public String kind() {
        return kind;
    }

    public void choose(String chosen) {
        kind = chosen;
        keep();
    }

    /** On the form of a kind, with its defaults at first. Whoever changes it says so with {@link #filledIn}. */
    Answers answers(ActionKind of) {
        FormerForm former = former(of);
        Answers written = answers.get(of.id());
        if (former != null && written != null && written.equals(Answers.fresh(former.former()))) {
            answers.remove(of.id());
            former = null;
        }
        if (former == null) {
            forms.put(of.id(), of.form());
        }
        return answers.computeIfAbsent(of.id(), unused -> Answers.fresh(of.fields()));
    }

    /** Null where it asks what it asked when it was begun. */
    @Nullable FormerForm former(ActionKind of) {
        String form = answers.containsKey(of.id()) ? forms.get(of.id()) : null;
        // So it is at almost every look at the screen.
        if (form == null || form.equals(of.form())) {
            return null;
        }
        try {
            FormerForm former = new FormerForm(ActionKind.read(form, of.label().language()), of.fields());
            return former.asksTheSame() ? null : former;
        } catch (JSONException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Goes on with what is asked now; what there is no field for any more is in the note, where its writer wants it. */
    void goOn(ActionKind of, FormerForm former, String leftOver) {
        answers.put(of.id(), former.kept(answers(of)));
        forms.put(of.id(), of.form());
        if (!leftOver.isEmpty()) {
            note = note.trim().isEmpty() ? leftOver : note.trim() + "\n" + leftOver;
        }
        keep();
    }

    /** Kinds on whose form something is written. */
    List<String> begun() {
        return new ArrayList<>(answers.keySet());
    }

    void filledIn() {
        keep();
    }

    /** As it is sent. */
    public Answers filed(List<FormField> fields) {
        Answers written = answers.get(kind);
        return written == null ? Answers.empty() : written.filed(fields);
    }

    public String note() {
        return note;
    }

    void write(String text) {
        note = text;
        keep();
    }

    public String inject() {
        return inject;
    }

    public void isAbout(String chosen) {
        inject = chosen;
        keep();
    }

    public String place() {
        return place;
    }

    public void wasAt(String chosen) {
        place = chosen;
        keep();
    }

    public boolean withPosition() {
        return withPosition;
    }

    void withPosition(boolean wanted) {
        withPosition = wanted;
        keep();
    }

    /** The next one begins empty; whether it says where is the person's habit. */
    void said() {
        // What was begun of other kinds stays: an arrest may come in the middle of an interview.
        answers.remove(kind);
        forms.remove(kind);
        kind = "";
        note = "";
        inject = "";
        place = "";
        capturesSaid();
        if (!answers.isEmpty()) {
            keep();
        }
    }

    @Override
    public void keep() {
        try {
            JSONObject filled = new JSONObject();
            for (Map.Entry<String, Answers> one : answers.entrySet()) {
                filled.put(one.getKey(), one.getValue().json());
            }
            unfinished.write(
                    NAME,
                    new JSONObject()
                            .put("kind", kind)
                            .put("note", note)
                            .put("inject", inject)
                            .put("place", place)
                            .put("withPosition", withPosition)
                            .put("captures", capturesJson())
                            .put("answers", filled)
                            .put("forms", new JSONObject(forms))
                            .toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
