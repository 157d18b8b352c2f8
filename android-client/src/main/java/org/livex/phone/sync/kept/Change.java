package org.livex.phone.sync.kept;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be kept and forgotten, all of it or nothing, in this order. */
public final class Change {
    private final List<Step> steps = new ArrayList<>();

    /**
     * One row of it.
     *
     * @param key null: all of the table
     * @param value null: forget it
     */
    public record Step(
            Table table, @Nullable String key, @Nullable String value) {}

    public Change put(Table table, String key, String value) {
        steps.add(new Step(table, key, value));
        return this;
    }

    public Change forget(Table table, String key) {
        steps.add(new Step(table, key, null));
        return this;
    }

    public Change forgetAll(Table table) {
        steps.add(new Step(table, null, null));
        return this;
    }

    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }
}
