package org.livex.exercise.words.ids;

/** Names a column that control has added to the MSEL. */
public record ColumnId(String value) implements Id {
    public ColumnId {
        Id.check(value);
    }
}
