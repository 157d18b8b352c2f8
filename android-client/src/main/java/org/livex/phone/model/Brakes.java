package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

/**
 * Silent brakes: mine, and those of whom I look after.
 *
 * @param mayPull whoever plays; control has a radio
 * @param mark how far mine has come; null: there is none, or it is settled
 * @param unsent how often I pulled it here and the server does not know
 * @param heard those that are open, who asked last first
 */
public record Brakes(boolean mayPull, @Nullable Mark mark, int unsent, List<HeardBrake> heard) {
    public static final String PULL = "pull-brake";

    /** All that a phone shows of a brake to the one who pulled it. */
    public enum Mark {
        WAITING("waiting", "·"),
        ARRIVED("arrived", "✓"),
        HEARD("heard", "✓✓");

        private final String word;
        private final String sign;

        Mark(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        /** As in the catalog behind {@code phone.brake.state.}. */
        public String word() {
            return word;
        }

        public String sign() {
            return sign;
        }
    }

    static Brakes of(Snapshot snapshot, Reader reader, @Nullable Me me) {
        Map<String, JSONObject> items = snapshot.items("brake");
        int unsent = (int)
                snapshot.waiting().stream().filter(it -> it.type().equals(PULL)).count();
        String myId = me == null ? "" : me.id();
        List<HeardBrake> heard =
                new ArrayList<>(reader.all(items, (json, it) -> HeardBrake.of(json, it, snapshot, myId)));
        heard.sort(Comparator.comparing(HeardBrake::sentAt).reversed().thenComparing(HeardBrake::person));
        return new Brakes(
                me != null && !me.seesControl(),
                unsent > 0 ? Mark.WAITING : reader.first(items, (json, it) -> markOf(json)),
                unsent,
                Collections.unmodifiableList(heard));
    }

    private static @Nullable Mark markOf(JSONObject json) {
        if (!json.optBoolean("mine") || !json.optBoolean("open")) {
            return null;
        }
        return json.optBoolean("heard") ? Mark.HEARD : Mark.ARRIVED;
    }
}
