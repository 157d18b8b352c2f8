package org.livex.phone.screen;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.screen.act.ReportDraft;
import org.livex.phone.sync.Fix;

/** What was done or seen, as the protocol writes it. */
public final class ReportJson {
    private ReportJson() {}

    public static JSONObject of(ReportDraft draft, List<FormField> fields, Stage stage) {
        try {
            JSONObject action = seen(stage, draft.note(), draft.inject(), draft.captures(), draft.withPosition())
                    .put("kind", draft.kind());
            if (!draft.place().isEmpty()) {
                action.put("place", draft.place());
            }
            Answers answers = draft.filed(fields);
            if (!answers.isEmpty()) {
                action.put("answers", answers.json());
            }
            return new JSONObject().put("action", action);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an evaluator saw just now, and where, if they agreed to that. */
    public static JSONObject evidence(Stage stage, String note, String inject, List<Capture> captures) {
        try {
            return seen(stage, note, inject, captures, true);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of evidence: when something was done with it, and where as far as that is told. */
    public static JSONObject told(Stage stage, String where, String sha256, boolean withPosition) throws JSONException {
        JSONObject told = new JSONObject()
                .put("takenAt", written(stage.screenServices().clock().instant()))
                .putOpt("where", where.isEmpty() ? null : where)
                .putOpt("sha256", sha256.isEmpty() ? null : sha256);
        Fix fix = withPosition ? fixToTell(stage) : null;
        return fix == null ? told : told.put("position", position(fix));
    }

    private static JSONObject seen(
            Stage stage, String note, String inject, List<Capture> captures, boolean withPosition)
            throws JSONException {
        JSONObject seen = new JSONObject()
                .put("note", note.trim())
                .put("takenAt", written(stage.screenServices().clock().instant()));
        if (!inject.isEmpty()) {
            seen.put("inject", inject);
        }
        Fix fix = withPosition ? fixToTell(stage) : null;
        if (fix != null) {
            seen.put("position", position(fix));
        }
        if (!captures.isEmpty()) {
            JSONArray attachments = new JSONArray();
            for (Capture capture : captures) {
                attachments.put(capture.told());
            }
            seen.put("attachments", attachments);
        }
        return seen;
    }

    /** What is outside the area or the hours of play never leaves the phone. */
    private static @Nullable Fix fixToTell(Stage stage) {
        Exercise.Area area = stage.situation().areaToMeasure(stage.serverNow());
        Fix fix = stage.screenServices().whereabouts().latest();
        boolean isInside = area != null && fix != null && area.contains(new GeoPoint(fix.latitude(), fix.longitude()));
        return isInside ? fix : null;
    }

    private static JSONObject position(Fix fix) throws JSONException {
        return new JSONObject()
                .put("point", new JSONObject().put("latitude", fix.latitude()).put("longitude", fix.longitude()))
                .put("accuracyMetres", fix.accuracyMetres())
                .put("fixedAt", written(fix.fixedAt()))
                .put("source", "device");
    }

    public static String written(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
