package org.livex.phone.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Reader;

/**
 * A call for a cultural mediator as one of its people sees it. What is not for them is left out.
 *
 * @param languages that of the person concerned first
 * @param ring sound until I answer
 * @param startedAt when the session began; null: it did not yet
 * @param length how long it lasted, where it is over and a clock tells, and whether one does
 * @param scene what it is about
 * @param genderRequested as in the catalog behind {@code common.mediation.gender.}
 * @param calling at how many mediators it rings; -1: not for me to know
 * @param about the message that it is needed for
 * @param interpret what the mediator reads before; null: nothing
 */
public record Mediation(
        String id,
        Role role,
        State state,
        List<String> languages,
        boolean ring,
        Instant takenAt,
        @Nullable ExerciseTime at,
        @Nullable Instant startedAt,
        Length length,
        @Nullable String scene,
        @Nullable String genderRequested,
        @Nullable Named place,
        @Nullable Person requester,
        @Nullable Person mediator,
        int calling,
        @Nullable String about,
        @Nullable ToInterpret interpret) {
    public static final List<String> GENDERS = List.of("woman", "man");
    private static final double MILLIS_OF_A_MINUTE = 60_000;

    public enum Role {
        REQUESTER,
        CALLED,
        MEDIATOR
    }

    public enum State {
        CALLING,
        NOBODY_FREE,
        ACCEPTED,
        STARTED,
        ENDED,
        CANCELLED,
        DECLINED,
        TAKEN,
        BEFORE_START,
        AFTER_END,
        NOT_BEGUN;

        /** As in the catalog behind {@code common.mediation.state.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isOver() {
            return this != CALLING && this != NOBODY_FREE && this != ACCEPTED && this != STARTED;
        }
    }

    /**
     * How long a session was in play.
     *
     * @param lasted null while it goes on, and where no clock tells
     */
    public record Length(boolean isUnknown, @Nullable Duration lasted) {
        static final Length GOES_ON = new Length(false, null);

        /** A server that is older says when it ended. */
        static Length of(JSONObject json) {
            Instant ended = instant(json, "endedAt");
            Instant started = instant(json, "startedAt");
            if (json.has("lastedSeconds")) {
                return new Length(false, Duration.ofSeconds(json.optLong("lastedSeconds")));
            }
            if (json.has("sessionTime")) {
                String time = json.optString("sessionTime");
                return new Length(time.equals("unknown") || time.equals("after-end"), null);
            }
            return started == null || ended == null ? GOES_ON : new Length(false, Duration.between(started, ended));
        }
    }

    /**
     * Who asked, or who comes.
     *
     * @param function as in the catalog behind {@code function.}
     */
    public record Person(String id, String callName, String function) {
        static @Nullable Person optional(JSONObject json, String field) throws JSONException {
            JSONObject person = json.optJSONObject(field);
            return person == null
                    ? null
                    : new Person(person.getString("id"), person.getString("callName"), person.getString("function"));
        }
    }

    /** Of the message that the mediator is needed for. */
    public record ToInterpret(
            @Nullable LocalText subject,
            LocalText body,
            @Nullable Question question,
            @Nullable Corrected corrected) {
        /** What was said and asked before. */
        public List<Corrected.Former> saidBefore() {
            return corrected == null ? List.of() : corrected.saidBefore(subject, body, true, List.of());
        }

        public List<LocalText.Original> originalsNow() {
            return corrected == null ? List.of() : corrected.originalsNow(subject, body);
        }
    }

    static Mediation of(JSONObject json, Reader reader) throws JSONException {
        JSONObject inject = json.optJSONObject("inject");
        return new Mediation(
                json.getString("id"),
                Role.valueOf(enumName(json.getString("role"))),
                State.valueOf(enumName(json.getString("state"))),
                Reader.strings(json.getJSONArray("languages")),
                json.optBoolean("ring"),
                Instant.parse(json.has("takenAt") ? json.getString("takenAt") : json.getString("askedAt")),
                ExerciseTime.isWritten(json.optString("at")) ? ExerciseTime.read(json.getString("at")) : null,
                instant(json, "startedAt"),
                Length.of(json),
                Reader.optString(json, "scene"),
                Reader.optString(json, "genderRequested"),
                Named.optional(json, "place", reader),
                Person.optional(json, "requester"),
                Person.optional(json, "mediator"),
                json.optInt("calling", -1),
                inject == null ? null : Reader.optString(inject, "id"),
                toInterpret(inject, reader));
    }

    /** As it was asked for here: the server does not have it. */
    static Mediation asked(JSONObject command, List<Place> places) throws JSONException {
        JSONObject request = command.getJSONObject("request");
        String place = Reader.optString(request, "place");
        return new Mediation(
                command.getString("mediation"),
                Role.REQUESTER,
                State.CALLING,
                Reader.strings(request.getJSONArray("languages")),
                false,
                Instant.parse(command.getString("takenAt")),
                null,
                null,
                Length.GOES_ON,
                Reader.optString(request, "scene"),
                Reader.optString(request, "gender"),
                places.stream()
                        .filter(known -> known.id().equals(place))
                        .map(known -> new Named(known.id(), known.name()))
                        .findFirst()
                        .orElse(null),
                null,
                null,
                -1,
                Reader.optString(request, "inject"),
                null);
    }

    /** How long the session was, or has been going on while play does, in minutes; -1: it has not begun, or no clock tells. */
    public int minutes(Instant now, @Nullable Instant playEnded) {
        if (startedAt == null || length.isUnknown()) {
            return -1;
        }
        Instant until = playEnded == null || now.isBefore(playEnded) ? now : playEnded;
        Duration lasted = length.lasted() == null ? Duration.between(startedAt, until) : length.lasted();
        return (int) Math.max(0, Math.round(lasted.toMillis() / MILLIS_OF_A_MINUTE));
    }

    /** It was asked for here, and nobody came yet. */
    public boolean canBeCancelled() {
        return role == Role.REQUESTER && !state.isOver() && state != State.STARTED;
    }

    private static @Nullable ToInterpret toInterpret(@Nullable JSONObject inject, Reader reader) throws JSONException {
        LocalText body = inject == null ? null : reader.optText(inject, "body");
        return inject == null || body == null
                ? null
                : new ToInterpret(
                        reader.optText(inject, "subject"),
                        body,
                        Question.of(inject.optJSONObject("question"), reader),
                        Corrected.of(inject.optJSONObject("corrected"), reader));
    }

    private static @Nullable Instant instant(JSONObject json, String field) {
        String written = Reader.optString(json, field);
        return written == null ? null : Instant.parse(written);
    }

    private static String enumName(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
