package org.livex.phone.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * One text that is to go into one language, with what was done about it here and the server does not know yet.
 *
 * @param text its name, such as {@code inject/sh-01/body}
 * @param voice what was said, where nobody has written it down before; null: the original was written
 * @param sourceBefore what the original said when the version was made; null: it says the same now
 * @param version as it is now; null: there is none
 * @param assignee the call name of whoever has it; null: nobody
 * @param wantedSince when readers began to wait for it; null: none waits
 * @param waitingUntil when an inject goes out without it; null: none is held for it
 * @param waits something of mine about it is on its way
 * @param refused why the server would not take the last thing that I did
 * @param mine what I wrote that is on its way or was refused: it must not be typed again
 * @param isToReview somebody else wrote it and it waits for a second pair of eyes
 */
public record TextTask(
        String id,
        String text,
        String language,
        State state,
        Source source,
        @Nullable VoiceMessage voice,
        @Nullable String sourceBefore,
        @Nullable Version version,
        @Nullable String assignee,
        @Nullable Instant wantedSince,
        @Nullable Instant waitingUntil,
        TextContext context,
        boolean waits,
        @Nullable RefusedHere refused,
        @Nullable String mine,
        boolean isToReview) {
    public static final String TRANSLATE = "translate-text";
    public static final String APPROVE = "approve-translation";
    public static final String RETURN = "return-translation";
    public static final Set<String> COMMANDS = Set.of(TRANSLATE, APPROVE, RETURN);

    /** What is least done comes first. */
    public enum State {
        MISSING,
        STALE,
        DRAFT,
        NEEDS_REVIEW,
        APPROVED;

        static State read(String word) {
            return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        /** As in the catalog behind {@code common.desk.state.}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The original. */
    public record Source(String text, String language, int revision) {}

    /**
     * What the text says in the language.
     *
     * @param translator the call name of whoever wrote it; null: nobody knows, or a machine
     * @param note why it was given back; null: it was not
     */
    public record Version(
            String text,
            int number,
            @Nullable String translator,
            Instant at,
            boolean isOfMachine,
            @Nullable String note) {}

    /** As the server names it. */
    public static String idOf(String text, String language) {
        return text + "~" + language;
    }

    /** Nobody is asked to check the translations of a talk that goes on. */
    public boolean isChat() {
        return text.startsWith("message/");
    }

    /** There is something for me to do. */
    public boolean isOpen() {
        boolean isUndone = state == State.MISSING || state == State.STALE || state == State.DRAFT;
        return !waits && (isUndone || (isToReview && !isChat()));
    }

    /** Since when readers wait for it; of what was handed in, here or there, nobody does. Null: none waits. */
    public @Nullable Instant readersWaitSince() {
        boolean isHandedIn = waits || state == State.NEEDS_REVIEW || state == State.APPROVED;
        return isHandedIn ? null : wantedSince;
    }

    /** 0: there is no version. */
    public int versionNumber() {
        return version == null ? 0 : version.number();
    }

    /**
     * What I wrote, as it is sent.
     *
     * @param state {@code draft}, or {@code needs-review} where it is handed in
     */
    public JSONObject translated(String body, String state) {
        try {
            return about().put("body", body)
                    .put("state", state)
                    .put("basedOn", source.revision())
                    .put("replaces", versionNumber());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What I say of what somebody else wrote, as it is sent.
     *
     * @param note why it is given back; null: it is not
     */
    public JSONObject judged(@Nullable String note) {
        try {
            return about().put("version", versionNumber()).putOpt("note", note);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject about() throws JSONException {
        return new JSONObject().put("text", text).put("language", language);
    }

    /** What there is to do first, what a clock runs for before what readers wait for, then what is least done. */
    static List<TextTask> all(Snapshot snapshot, Reader reader, @Nullable Me me) {
        String self = me == null ? "" : me.id();
        List<TextTask> tasks = reader.all(
                "text",
                snapshot.items("translation"),
                json -> List.of(self, Here.about(snapshot, json.optString("text"), json.optString("language"))),
                (json, it) -> of(json, it, snapshot, self));
        Set<String> hidden = hiddenTexts(snapshot);
        Set<String> setAside =
                SetAside.all(snapshot).stream().map(SetAside::task).collect(Collectors.toSet());
        tasks.removeIf(task -> hidden.contains(task.text()) || setAside.contains(task.id()));
        tasks.sort(Comparator.comparing((TextTask task) -> !task.isOpen())
                .thenComparing((one, other) -> soonest(one.waitingUntil(), other.waitingUntil()))
                .thenComparing((one, other) -> soonest(one.wantedSince(), other.wantedSince()))
                .thenComparing(TextTask::state)
                .thenComparing(TextTask::text)
                .thenComparing(TextTask::language));
        return Collections.unmodifiableList(tasks);
    }

    /** Of voices that were hidden nobody writes anything down, whatever came before that was known. */
    private static Set<String> hiddenTexts(Snapshot snapshot) {
        Set<String> here = new Outgoing(snapshot).hidden();
        Set<String> texts = new HashSet<>();
        snapshot.items("message").forEach((id, line) -> {
            JSONObject voice = line.optJSONObject("voice");
            String sha256 = voice == null ? "" : voice.optString("sha256");
            if (here.contains(sha256)
                    || Reader.strings(line.optJSONArray("hidden")).contains(sha256)) {
                texts.add(ChatLine.textOf(id));
            }
        });
        return texts;
    }

    /** None comes last. */
    private static int soonest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }

    private static TextTask of(JSONObject json, Reader reader, Snapshot snapshot, String self) throws JSONException {
        String text = json.getString("text");
        String language = json.getString("language");
        State state = State.read(json.getString("state"));
        JSONObject source = json.getJSONObject("source");
        JSONObject before = json.optJSONObject("previousSource");
        JSONObject version = json.optJSONObject("version");
        JSONObject assignee = json.optJSONObject("assignee");
        JSONObject translator = version == null ? null : version.optJSONObject("translator");
        boolean isMine = translator != null && translator.optString("id").equals(self);
        Here here = Here.about(snapshot, text, language);
        return new TextTask(
                json.getString("id"),
                text,
                language,
                state,
                new Source(source.getString("text"), source.getString("language"), source.getInt("revision")),
                VoiceMessage.in(json),
                before == null ? null : before.getString("text"),
                version == null ? null : versionOf(version, translator),
                assignee == null ? null : assignee.getString("callName"),
                instant(json, "wantedSince"),
                instant(json, "waitingUntil"),
                TextContext.of(json.optJSONObject("context"), reader),
                here.waits(),
                here.refused(),
                here.written(),
                state == State.NEEDS_REVIEW && !isMine);
    }

    private static Version versionOf(JSONObject json, @Nullable JSONObject translator) throws JSONException {
        return new Version(
                json.getString("text"),
                json.getInt("number"),
                translator == null ? null : translator.getString("callName"),
                Instant.parse(json.getString("at")),
                json.optBoolean("machine"),
                Reader.optString(json, "note"));
    }

    private static @Nullable Instant instant(JSONObject json, String field) {
        String written = Reader.optString(json, field);
        return written == null ? null : Instant.parse(written);
    }

    /** What was said here about one text in one language. */
    private record Here(
            boolean waits,
            @Nullable RefusedHere refused,
            @Nullable String written) {
        static Here about(Snapshot snapshot, String text, String language) {
            boolean waits = false;
            RefusedHere refused = null;
            String written = null;
            for (Refused one : snapshot.refused()) {
                if (isAbout(one.type(), one.command(), text, language)) {
                    String words = one.command().optString("body", one.command().optString("note"));
                    Problem problem = new Problem(one.code(), one.parameters());
                    refused = new RefusedHere(one.id(), one.type(), words, problem);
                    written = one.type().equals(TRANSLATE) ? words : written;
                }
            }
            for (Waiting one : snapshot.waiting()) {
                if (isAbout(one.type(), one.command(), text, language)) {
                    waits = true;
                    written = one.type().equals(TRANSLATE) ? one.command().optString("body") : written;
                }
            }
            return new Here(waits, refused, written);
        }

        private static boolean isAbout(String type, JSONObject command, String text, String language) {
            return COMMANDS.contains(type)
                    && command.optString("text").equals(text)
                    && command.optString("language").equals(language);
        }
    }
}
