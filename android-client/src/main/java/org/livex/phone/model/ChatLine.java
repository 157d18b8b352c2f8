package org.livex.phone.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * What somebody wrote or said into a channel: told by the server, or mine and on its way, or refused.
 *
 * @param seq the server's number of what was last done to it; 0: the server does not have it
 * @param isMine I wrote it, and not who had my role before me
 * @param persona as whom control wrote it; null: as themselves
 * @param from whoever wrote it, as they were called then; null: a persona did, or nobody knows
 * @param text empty where it was said and nobody has written it down
 * @param voice what was said; null: it was only written
 * @param isErased nothing is left of it: whoever wrote or said it was erased
 * @param revision of the words that somebody wrote down of a voice; 0: nobody has
 * @param written the words that I wrote down, while the server does not have them; null: none
 * @param takenAt when it was written
 * @param sentAt when the server heard of it; the same as {@code takenAt} where it has not
 * @param at the exercise time at which the server heard of it; null: it has not
 * @param refusal why the server refused it; null: it has not
 * @param unsent the command that it waits as, while that has not left this phone and can be taken back; null: it has
 */
public record ChatLine(
        String id,
        String channel,
        long seq,
        boolean isMine,
        @Nullable LocalText persona,
        @Nullable Talker from,
        LocalText text,
        @Nullable VoiceMessage voice,
        boolean isErased,
        int revision,
        @Nullable WrittenHere written,
        Instant takenAt,
        Instant sentAt,
        @Nullable ExerciseTime at,
        @Nullable RefusedHere refusal,
        @Nullable String unsent) {
    static final String POST = "post-message";

    /** One that was translated, or whose sound came later, has a later number, and stands where it was said. */
    private static final Comparator<ChatLine> ORDER = Comparator.comparing(ChatLine::sentAt)
            .thenComparing(ChatLine::takenAt)
            .thenComparing(ChatLine::id);

    /** What takes longer waited for a network, and came later than it was written. */
    private static final Duration USUAL_WAY = Duration.ofMinutes(1);

    /** A phone that has a network brings what was said long before. */
    private static final Duration EXPECTED_WITHIN = Duration.ofDays(1);

    /** Null: a persona did, or nobody knows. */
    public @Nullable String callName() {
        return from == null ? null : from.callName();
    }

    /** The name of what it says, for the translation desk. */
    public static String textOf(String id) {
        return "message/" + id + "/text";
    }

    /** There are words to read; those that were written down of a voice that was hidden are hidden with it. */
    public boolean isWritten() {
        return voice == null || (!text.text().trim().isEmpty() && !(voice.isHidden() && voice.isWrittenDown()));
    }

    /** Nobody has written down what was said, and it can be heard. */
    public boolean isOnlySaid() {
        return seq > 0 && voice != null && !voice.isHidden() && voice.refusedAs() == null && !isWritten();
    }

    /** At somebody's wish nobody hears it any more, nor reads what was written down of it. */
    public boolean isHidden() {
        return voice != null && voice.isHidden();
    }

    /** Nobody is to hear or read it any more, also not what others write of it: its voice was hidden, or its speaker erased. */
    public boolean isUnsaid() {
        boolean isOnlySaid =
                voice != null && (voice.isWrittenDown() || text.text().trim().isEmpty());
        return isErased || (isOnlySaid && isHidden());
    }

    /** It, or the sound of what was said, has to be said again. */
    public boolean isRefused() {
        return refusal != null || (voice != null && voice.refusedAs() != null);
    }

    /** The sound of what somebody else said was not taken, or has not come for so long that nobody waits for it any more. */
    public boolean isLost(Instant serverNow) {
        return voice != null
                && !voice.isReceived()
                && (voice.refusedAs() != null || (!isMine && serverNow.isAfter(sentAt.plus(EXPECTED_WITHIN))));
    }

    /** These as one conversation; behind those that the server has what it does not have yet. */
    public static List<ChatLine> inOrder(Collection<ChatLine> lines) {
        List<ChatLine> all = new ArrayList<>(lines);
        all.sort(Comparator.comparing((ChatLine line) -> line.seq() == 0)
                .thenComparing((one, other) -> one.seq() == 0 ? 0 : ORDER.compare(one, other)));
        return all;
    }

    /** It is on its way. */
    public boolean waits() {
        return seq == 0 && refusal == null;
    }

    /** Null: the server has not heard of it, or only a good while after it was written. */
    public @Nullable ExerciseTime heardAt() {
        return takenAt.plus(USUAL_WAY).isAfter(sentAt) ? at : null;
    }

    /** Those that came by themselves, for a reader of these languages, oldest first. */
    public static List<ChatLine> earlier(List<JSONObject> items, List<String> languages, @Nullable Me me) {
        Map<String, JSONObject> known = new HashMap<>();
        items.forEach(item -> known.put(item.optString("id"), item));
        return me == null ? List.of() : Collections.unmodifiableList(told(known, new Reader(languages), me, null));
    }

    /** By channel, the oldest first; behind those that the server has what it does not have yet, as it was written. */
    static Map<String, List<ChatLine>> byChannel(Snapshot snapshot, Reader reader, Me me) {
        Map<String, JSONObject> known = snapshot.items("message");
        List<ChatLine> all = told(known, reader, me, snapshot);
        all.addAll(here(snapshot, reader, known.keySet()));
        Map<String, List<ChatLine>> lines = new HashMap<>();
        for (ChatLine line : all) {
            lines.computeIfAbsent(line.channel(), channel -> new ArrayList<>()).add(line);
        }
        return lines;
    }

    /** What was done here about a line and the server does not know yet. */
    private record Here(Me me, boolean isHidden, @Nullable WrittenHere written) {
        /** About all that came by itself nothing is known here. */
        static Here of(@Nullable Snapshot snapshot, Set<String> hidden, JSONObject line, Me me) {
            JSONObject voice = line.optJSONObject("voice");
            return snapshot == null || voice == null
                    ? new Here(me, false, null)
                    : new Here(
                            me,
                            hidden.contains(voice.optString("sha256")),
                            WrittenHere.about(snapshot, textOf(line.optString("id"))));
        }
    }

    /** @param snapshot null: they are none of the feed's */
    private static List<ChatLine> told(
            Map<String, JSONObject> known, Reader reader, Me me, @Nullable Snapshot snapshot) {
        Set<String> hidden = snapshot == null ? Set.of() : new Outgoing(snapshot).hidden();
        List<ChatLine> told = new ArrayList<>(reader.all(
                "line",
                known,
                json -> Here.of(snapshot, hidden, json, me),
                (json, it) -> told(json, it, Here.of(snapshot, hidden, json, me))));
        told.sort(ORDER);
        return told;
    }

    private static ChatLine told(JSONObject json, Reader reader, Here here) throws JSONException {
        JSONObject as = json.optJSONObject("as");
        JSONObject writer = json.optJSONObject("from");
        Talker from = writer == null ? null : new Talker(writer.getString("id"), writer.getString("callName"));
        Instant sentAt = Instant.parse(json.getString("sentAt"));
        String takenAt = Reader.optString(json, "takenAt");
        VoiceMessage voice = VoiceMessage.in(json);
        Me me = here.me();
        LocalText text = reader.text(json, "text");
        WrittenHere written = here.written();
        boolean isWrittenDown = voice != null && voice.isWrittenDown();
        return new ChatLine(
                json.getString("id"),
                json.getString("channel"),
                json.getLong("seq"),
                from != null && from.equals(new Talker(me.id(), me.callName())),
                as == null ? null : reader.text(as, "name"),
                from,
                text,
                voice != null && here.isHidden() ? voice.hiddenHere() : voice,
                json.optBoolean("erased"),
                isWrittenDown ? json.optInt("revision") : 0,
                written != null && written.isOf(text.source().language(), isWrittenDown) ? written : null,
                takenAt == null ? sentAt : Instant.parse(takenAt),
                sentAt,
                ExerciseTime.read(json.getString("at")),
                null,
                null);
    }

    /** By their ids commands stand in the order in which they were said. */
    private static List<ChatLine> here(Snapshot snapshot, Reader reader, Set<String> known) {
        Map<String, JSONObject> said = new TreeMap<>();
        Map<String, RefusedHere> refused = new HashMap<>();
        Map<String, String> unsent = new HashMap<>();
        for (Waiting waiting : snapshot.waiting()) {
            if (isNews(waiting.type(), waiting.command(), known)) {
                said.put(waiting.id(), waiting.command());
                if (waiting.isUnsent()) {
                    unsent.put(waiting.command().optString("message"), waiting.id());
                }
            }
        }
        for (Refused one : snapshot.refused()) {
            if (isNews(one.type(), one.command(), known)) {
                String words = one.command().optString("body");
                Problem problem = new Problem(one.code(), one.parameters());
                said.put(one.id(), one.command());
                refused.put(one.command().optString("message"), new RefusedHere(one.id(), one.type(), words, problem));
            }
        }
        return reader.all(said, (json, it) -> {
            String message = json.getString("message");
            return here(json, refused.get(message), unsent.get(message));
        });
    }

    private static boolean isNews(String type, JSONObject command, Set<String> known) {
        return type.equals(POST) && !known.contains(command.optString("message"));
    }

    private static ChatLine here(JSONObject command, @Nullable RefusedHere refusal, @Nullable String unsent)
            throws JSONException {
        Instant takenAt = Instant.parse(command.getString("takenAt"));
        return new ChatLine(
                command.getString("message"),
                command.getString("channel"),
                0,
                true,
                null,
                null,
                new LocalText(command.getString("body"), command.getString("language"), Set.of(), null),
                VoiceMessage.in(command),
                false,
                0,
                null,
                takenAt,
                takenAt,
                null,
                refusal,
                unsent);
    }
}
