package org.livex.phone.sync;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.ballot.Unnamed;

/**
 * All that the phone knows at one moment. Nothing in it ever changes; whoever has it must not change its JSON either.
 *
 * @param items by kind and id, as the server sent them last; see docs/protocol.md, "Kinds of items"
 * @param waiting done here and not confirmed by the server, oldest first
 * @param refused by the server, not yet dismissed, oldest first
 * @param clockOffset the server's clock less this phone's
 * @param languages that the texts are asked for in, best first
 * @param ended why nothing is tried any more; null as long as something is
 * @param troubles of this phone that the person should know of
 * @param unnamed how far answers without a sender came, by the survey's id
 */
public record Snapshot(
        @Nullable Joined joined,
        Map<String, Map<String, JSONObject>> items,
        List<Waiting> waiting,
        List<Refused> refused,
        Connection connection,
        Duration clockOffset,
        List<String> languages,
        @Nullable Ended ended,
        Set<Trouble> troubles,
        Map<String, Unnamed> unnamed) {
    private static final Duration NOTEWORTHY = Duration.ofSeconds(1);

    /** Whether it is known who takes part here. */
    public boolean isRead() {
        return joined != null || !(troubles.contains(Trouble.NOT_READ) || isBeingRead());
    }

    /** The process has just begun: in a moment it is known who takes part here. */
    public boolean isBeingRead() {
        return troubles.contains(Trouble.BEING_READ);
    }

    /** The same with these kinds of items alone. */
    public Snapshot only(Set<String> kinds) {
        Map<String, Map<String, JSONObject>> some = new HashMap<>(items);
        some.keySet().retainAll(kinds);
        return new Snapshot(
                joined,
                Collections.unmodifiableMap(some),
                waiting,
                refused,
                connection,
                clockOffset,
                languages,
                ended,
                troubles,
                unnamed);
    }

    /** The same by another clock, if it is noticeably another. */
    Snapshot by(Duration otherOffset) {
        boolean isSame = otherOffset.minus(clockOffset).abs().compareTo(NOTEWORTHY) < 0;
        return isSame
                ? this
                : new Snapshot(
                        joined, items, waiting, refused, connection, otherOffset, languages, ended, troubles, unnamed);
    }

    Snapshot with(Map<String, Unnamed> answered) {
        return new Snapshot(
                joined, items, waiting, refused, connection, clockOffset, languages, ended, troubles, answered);
    }

    Snapshot with(Set<Trouble> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Trouble> all = EnumSet.copyOf(more);
        all.addAll(troubles);
        Set<Trouble> seen = Collections.unmodifiableSet(all);
        return new Snapshot(joined, items, waiting, refused, connection, clockOffset, languages, ended, seen, unnamed);
    }

    /** Those of a kind, by id. */
    public Map<String, JSONObject> items(String kind) {
        Map<String, JSONObject> found = items.get(kind);
        return found == null ? Collections.emptyMap() : found;
    }

    public @Nullable JSONObject item(String kind, String id) {
        return items(kind).get(id);
    }
}
