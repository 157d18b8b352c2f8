package org.livex.feed.changes;

import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** What only one person sees: themselves, their receipts, their own actions. */
public final class PersonalFeed {
    private static final int MOST_ACTIONS = 500;

    private final ChangeList changes = new ChangeList();
    private final ActionLog actions = new ActionLog(MOST_ACTIONS);
    private long startsAnewAt;

    public ChangeList changes() {
        return changes;
    }

    public ActionLog actions() {
        return actions;
    }

    void acted(RecordedAction action, Item item, long seq) {
        changes.changed(item, seq);
        String dropped = actions.add(action);
        if (dropped != null) {
            changes.forget(new Item(ItemKind.ACTION, dropped), seq);
        }
    }

    /** From here on this person may see other things than before. */
    void startAnew(long seq) {
        startsAnewAt = seq;
    }

    public long startsAnewAt() {
        return startsAnewAt;
    }
}
