package org.livex.feed.changes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest actions, bounded: what is older is in the journal, and in the timeline that is read from it. */
public final class ActionLog {
    private final int most;
    private final boolean findsAll;
    private final Deque<RecordedAction> latest = new ArrayDeque<>();

    /** Null until somebody looks for one: while a long journal is read, most of them go again before. */
    private @Nullable Map<String, RecordedAction> byId;

    ActionLog(int most) {
        this(most, false);
    }

    private ActionLog(int most, boolean findsAll) {
        this.most = most;
        this.findsAll = findsAll;
        this.byId = findsAll ? new HashMap<>() : null;
    }

    /** Lists the latest as any other, and still finds those before them. */
    static ActionLog thatFindsAll(int most) {
        return new ActionLog(most, true);
    }

    /** Says which one is no longer kept, if one had to go. */
    @Nullable String add(RecordedAction action) {
        latest.add(action);
        if (byId != null) {
            byId.put(action.id(), action);
        }
        if (latest.size() <= most) {
            return null;
        }
        String oldest = latest.remove().id();
        if (byId != null && !findsAll) {
            byId.remove(oldest);
        }
        return oldest;
    }

    public @Nullable RecordedAction find(String id) {
        Map<String, RecordedAction> known = byId;
        if (known == null) {
            known = indexed();
            byId = known;
        }
        return known.get(id);
    }

    public Iterable<RecordedAction> all() {
        return List.copyOf(latest);
    }

    private Map<String, RecordedAction> indexed() {
        Map<String, RecordedAction> index = HashMap.newHashMap(latest.size());
        for (RecordedAction action : latest) {
            index.put(action.id(), action);
        }
        return index;
    }
}
