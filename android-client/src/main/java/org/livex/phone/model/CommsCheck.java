package org.livex.phone.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;

/**
 * Control asks whether this phone can be reached, and its person has not answered yet: not here, and not on another device.
 *
 * @param until by the server's clock; from then on nobody waits for an answer
 * @param said what the server knows, or is going to, of this phone
 */
public record CommsCheck(String id, Instant until, Set<CommsAnswer> said) {
    public static final String ANSWER = "answer-comms-check";

    /** The one that is asked for now; null: none. */
    public static @Nullable CommsCheck asking(Snapshot snapshot, Instant serverNow) {
        CommsCheck asking = null;
        for (JSONObject item : snapshot.items("comms-check").values()) {
            CommsCheck check = of(item, snapshot);
            if (check != null
                    && serverNow.isBefore(check.until)
                    && (asking == null || check.until.isAfter(asking.until))) {
                asking = check;
            }
        }
        return asking;
    }

    private static @Nullable CommsCheck of(JSONObject item, Snapshot snapshot) {
        String id = item.optString("id");
        Set<CommsAnswer> said = EnumSet.noneOf(CommsAnswer.class);
        for (CommsAnswer answer : CommsAnswer.values()) {
            if (item.has(answer.word() + "At") || waits(snapshot, id, answer.word())) {
                said.add(answer);
            }
        }
        if (!item.optBoolean("open") || item.optBoolean("gone") || said.contains(CommsAnswer.ACKNOWLEDGED)) {
            return null;
        }
        try {
            return new CommsCheck(id, Instant.parse(item.optString("until")), Set.copyOf(said));
        } catch (DateTimeException strange) {
            return null;
        }
    }

    private static boolean waits(Snapshot snapshot, String check, String answer) {
        for (Waiting waiting : snapshot.waiting()) {
            JSONObject command = waiting.command();
            if (waiting.type().equals(ANSWER)
                    && command.optString("check").equals(check)
                    && command.optString("answer").equals(answer)) {
                return true;
            }
        }
        return false;
    }
}
