package org.livex.phone.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** The report that is being written: kept as it is typed, and gone in the same step in which it is saved for sending. */
final class ReportDraft {
    static final String NAME = "report";

    /** Pictures that are being encoded and are not among the captures yet. */
    int reading;

    private final Unfinished unfinished;
    private final String owner;
    private final List<Capture> captures = new ArrayList<>();
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
    }

    private void keep() {
        try {
            JSONArray files = new JSONArray();
            for (Capture capture : captures) {
                files.put(capture.json().toString());
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
                            .toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}
