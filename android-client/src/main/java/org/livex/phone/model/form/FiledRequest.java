package org.livex.phone.model.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;

/**
 * What somebody asked of an authority, with what was done about it here and the server does not know yet.
 *
 * @param filer null: it is on this phone alone
 * @param form the form's id
 * @param values by field, as they were written
 * @param filedAt null: the server does not have it
 * @param fields of what was filled in, for whoever has the request and not the form
 * @param groundText the same of the ground; null: nobody said it
 * @param takenAt when it was filed, by the phone's clock
 * @param dueAt until when the authority has to answer by law
 * @param outOfPlay it was filed before STARTEX, or off line before ENDEX, and heard of later; null: it was not
 */
public record FiledRequest(
        String id,
        LocalText title,
        @Nullable Named authority,
        State state,
        @Nullable String filer,
        String form,
        Map<String, String> values,
        @Nullable String ground,
        List<FormField> fields,
        @Nullable LocalText groundText,
        @Nullable ExerciseTime filedAt,
        Instant takenAt,
        @Nullable ExerciseTime dueAt,
        @Nullable State outOfPlay,
        List<Question> questions,
        @Nullable Answer answer,
        Here here) {

    public enum State {
        WAITING,
        ASKED_BACK,
        GRANTED,
        GRANTED_IN_PART,
        REFUSED,
        WITHDRAWN,
        /** Waiting, and filed before STARTEX: nobody is waited for. */
        BEFORE_START,
        /** Waiting, and came when the exercise was over: nobody is waited for. */
        AFTER_END;

        static State read(String word) {
            return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        /** As in the catalog behind {@code common.request.state.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isOver() {
            return this != WAITING && this != ASKED_BACK;
        }
    }

    /** What the authority asked. */
    public record Question(
            ExerciseTime at, LocalText text, @Nullable LocalText reply) {}

    /**
     * The authority's paper.
     *
     * @param document its words, filled in; null: only ground and reason were given
     */
    public record Answer(
            int number,
            int year,
            ExerciseTime at,
            Instant sentAt,
            State outcome,
            @Nullable LocalText ground,
            @Nullable LocalText reason,
            @Nullable LocalText document) {}

    /**
     * What this phone did about it.
     *
     * @param waits something is on its way
     * @param refusal of the last thing that the server refused
     */
    public record Here(boolean waits, @Nullable RefusedHere refusal) {
        public static final Here NOTHING = new Here(false, null);
    }

    /** Only on this phone: waiting to be filed, or refused. */
    public boolean isUnsent() {
        return filedAt == null;
    }

    public boolean isAskedBack() {
        return state == State.ASKED_BACK && !here.waits();
    }

    public boolean canBeWithdrawn() {
        return !isUnsent() && (!state.isOver() || state == outOfPlay) && !here.waits();
    }

    static FiledRequest of(JSONObject json, Reader reader, Here here) throws JSONException {
        JSONObject filed = json.getJSONObject("filed");
        JSONObject filer = json.optJSONObject("filer");
        return new FiledRequest(
                json.getString("id"),
                reader.text(json, "title"),
                Named.optional(json, "authority", reader),
                state(json),
                filer == null ? null : filer.getString("callName"),
                json.getString("form"),
                values(json.getJSONObject("values")),
                Reader.optString(json, "ground"),
                FormField.list(json.optJSONArray("fields"), reader),
                reader.optText(json, "groundText"),
                ExerciseTime.read(filed.getString("at")),
                Instant.parse(filed.getString("takenAt")),
                time(json, "dueAt"),
                outOfPlay(json),
                questions(json, reader),
                answer(json.optJSONObject("answer"), reader),
                here);
    }

    private static State state(JSONObject json) throws JSONException {
        State state = State.read(json.getString("state"));
        State outOfPlay = outOfPlay(json);
        return state == State.WAITING && outOfPlay != null ? outOfPlay : state;
    }

    private static @Nullable State outOfPlay(JSONObject json) {
        if (json.optBoolean("filedBeforeStart")) {
            return State.BEFORE_START;
        }
        return json.optBoolean("cameAfterEnd") ? State.AFTER_END : null;
    }

    /** As it stands in the outbox. */
    static FiledRequest unsent(JSONObject command, @Nullable RequestForm form, Here here) throws JSONException {
        JSONObject filing = command.getJSONObject("filing");
        String formId = filing.getString("form");
        return new FiledRequest(
                command.getString("request"),
                form == null ? LocalText.plain(formId) : form.title(),
                form == null ? null : form.authority(),
                State.WAITING,
                null,
                formId,
                values(filing.getJSONObject("values")),
                Reader.optString(filing, "ground"),
                List.of(),
                null,
                null,
                Instant.parse(command.getString("takenAt")),
                null,
                null,
                List.of(),
                null,
                here);
    }

    private static Map<String, String> values(JSONObject json) {
        Map<String, String> values = new LinkedHashMap<>();
        json.keys().forEachRemaining(field -> values.put(field, json.optString(field)));
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable ExerciseTime time(JSONObject json, String field) {
        String written = Reader.optString(json, field);
        return written == null ? null : ExerciseTime.read(written);
    }

    private static List<Question> questions(JSONObject json, Reader reader) throws JSONException {
        List<Question> questions = new ArrayList<>();
        JSONArray written = json.optJSONArray("questions");
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject one = written.getJSONObject(i);
            questions.add(new Question(
                    ExerciseTime.read(one.getString("at")), reader.text(one, "text"), reader.optText(one, "reply")));
        }
        return Collections.unmodifiableList(questions);
    }

    private static @Nullable Answer answer(@Nullable JSONObject json, Reader reader) throws JSONException {
        if (json == null) {
            return null;
        }
        return new Answer(
                json.getInt("number"),
                json.getInt("year"),
                ExerciseTime.read(json.getString("at")),
                Instant.parse(json.getString("sentAt")),
                State.read(json.getString("outcome")),
                reader.optText(json, "ground"),
                reader.optText(json, "reason"),
                reader.optText(json, "document"));
    }
}
