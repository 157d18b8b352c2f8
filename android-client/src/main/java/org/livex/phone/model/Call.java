package org.livex.phone.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.sync.Snapshot;

/**
 * A call for a mediator, with what was done about it here and the server does not know yet.
 *
 * @param isUnsent the server does not have it at all
 * @param waits something of mine about it is on its way
 * @param refused why the server would not take the last thing that I did
 */
public record Call(
        Mediation item,
        boolean isUnsent,
        boolean waits,
        @Nullable RefusedHere refused) {
    private static final String ASK = "ask-for-mediator";

    public String id() {
        return item.id();
    }

    public boolean isOver() {
        return item.state().isOver();
    }

    /** Mine to answer: it rings until I do. */
    public boolean rings() {
        return item.ring() && !waits;
    }

    /** I am on my way to it, or mediate. */
    boolean goesOn() {
        boolean isAgreed = item.state() == Mediation.State.ACCEPTED || item.state() == Mediation.State.STARTED;
        return item.role() == Mediation.Role.MEDIATOR && isAgreed;
    }

    /** What goes on first, then the latest. */
    static List<Call> all(Snapshot snapshot, Reader reader, List<Place> places) {
        Map<String, JSONObject> known = snapshot.items("mediation");
        OutboxEcho outboxEcho = new OutboxEcho(snapshot, "mediation");
        List<Call> calls =
                new ArrayList<>(reader.all(known, (json, it) -> of(Mediation.of(json, it), false, outboxEcho)));
        for (JSONObject command : outboxEcho.commands(ASK)) {
            Mediation asked = known.containsKey(command.optString("mediation")) ? null : asked(command, places);
            if (asked != null) {
                calls.add(of(asked, true, outboxEcho));
            }
        }
        calls.sort(Comparator.comparing(Call::isOver)
                .thenComparing(call -> call.item().takenAt(), Comparator.reverseOrder())
                .thenComparing(Call::id));
        return Collections.unmodifiableList(calls);
    }

    private static @Nullable Mediation asked(JSONObject command, List<Place> places) {
        try {
            return Mediation.asked(command, places);
        } catch (JSONException | DateTimeException e) {
            // Only an app of another version could have written it; it is sent all the same.
            return null;
        }
    }

    private static Call of(Mediation item, boolean isUnsent, OutboxEcho outboxEcho) {
        FiledRequest.Here here = outboxEcho.about(item.id());
        return new Call(item, isUnsent, here.waits(), here.refusal());
    }
}
