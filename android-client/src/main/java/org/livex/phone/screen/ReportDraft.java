package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.ActionKind;
import org.livex.phone.model.Answers;
import org.livex.phone.model.FormField;

/** The report that is being written: kept as it is typed, and gone in the same step in which it is saved for sending. */
final class ReportDraft {
    static final String NAME = "report";

    /** Pictures that are being encoded and are not among the captures yet. */
    int reading;

    private final Unfinished unfinished;
    private final String owner;
    private final List<Capture> captures = new ArrayList<>();
    /** By kind: whoever looks at another kind and comes back finds what they wrote. */
    private final Map<String, Answers> answers = new LinkedHashMap<>();

    private String kind;
    private String note;
    private String inject;
    private String place;
    private boolean withPosition;

    private ReportDraft(Unfinished unfinished, JSONObject kept) throws JSONException {
        this.unfinished = unfinished;
        this.owner = unfinished.owner();
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
        JSONArray files = kept.optJSONArray("captures");
        for (int i = 0; files != null && i < files.length(); i++) {
            captures.add(Capture.read(files.getString(i)));
        }
    }

    static ReportDraft read(Unfinished unfinished) {
        try {
            String kept = unfinished.read(NAME);
            return new ReportDraft(unfinished, kept.isEmpty() ? new JSONObject() : new JSONObject(kept));
        } catch (JSONException damaged) {
            return empty(unfinished);
        }
    }

    private static ReportDraft empty(Unfinished unfinished) {
        try {
            return new ReportDraft(unfinished, new JSONObject());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever joins next on this phone writes their own. */
    boolean isOf(String writer) {
        return owner.equals(writer);
    }

    String kind() {
        return kind;
    }

    void choose(String chosen) {
        kind = chosen;
        keep();
    }

    /** On the form of a kind, with its defaults at first. Whoever changes it says so with {@link #filledIn}. */
    Answers answers(ActionKind of) {
        return answers.computeIfAbsent(of.id(), unused -> Answers.fresh(of.fields()));
    }

    void filledIn() {
        keep();
    }

    /** As it is sent. */
    Answers filed(List<FormField> fields) {
        Answers written = answers.get(kind);
        return written == null ? Answers.empty() : written.filed(fields);
    }

    String note() {
        return note;
    }

    void write(String text) {
        note = text;
        keep();
    }

    String inject() {
        return inject;
    }

    void isAbout(String chosen) {
        inject = chosen;
        keep();
    }

    String place() {
        return place;
    }

    void wasAt(String chosen) {
        place = chosen;
        keep();
    }

    boolean withPosition() {
        return withPosition;
    }

    void withPosition(boolean wanted) {
        withPosition = wanted;
        keep();
    }

    List<Capture> captures() {
        return Collections.unmodifiableList(captures);
    }

    void add(Capture capture) {
        captures.add(capture);
        keep();
    }

    void answer(Capture capture, boolean agreed) {
        captures.replaceAll(one -> one.sha256().equals(capture.sha256()) ? one.answered(agreed) : one);
        keep();
    }

    void remove(Capture capture) {
        captures.removeIf(one -> one.sha256().equals(capture.sha256()));
        keep();
    }

    boolean has(String sha256) {
        return captures.stream().anyMatch(one -> one.sha256().equals(sha256));
    }

    /** The next one begins empty; whether it says where is the person's habit. */
    void said() {
        kind = "";
        note = "";
        inject = "";
        place = "";
        captures.clear();
        answers.clear();
    }

    private void keep() {
        try {
            JSONArray files = new JSONArray();
            for (Capture capture : captures) {
                files.put(capture.json().toString());
            }
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
                            .put("captures", files)
                            .put("answers", filled)
                            .toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
