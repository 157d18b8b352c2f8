package org.livex.feed.changes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest actions, bounded: what is older is in the journal, and in the timeline that is read from it. */
public final class ActionLog {
    private final int most;
    private final boolean findsAll;
    private final Map<String, RecordedAction> actions = new HashMap<>();
    private final Deque<String> order = new ArrayDeque<>();

    ActionLog(int most) {
        this(most, false);
    }

    private ActionLog(int most, boolean findsAll) {
        this.most = most;
        this.findsAll = findsAll;
    }

    /** Lists the latest as any other, and still finds those before them. */
    static ActionLog thatFindsAll(int most) {
        return new ActionLog(most, true);
    }

    /** Says which one is no longer kept, if one had to go. */
    @Nullable String add(RecordedAction action) {
        actions.put(action.id(), action);
        order.add(action.id());
        if (order.size() <= most) {
            return null;
        }
        String oldest = order.remove();
        if (!findsAll) {
            actions.remove(oldest);
        }
        return oldest;
    }

    public @Nullable RecordedAction find(String id) {
        return actions.get(id);
    }

    public Iterable<RecordedAction> all() {
        return order.stream().map(actions::get).toList();
    }
}
