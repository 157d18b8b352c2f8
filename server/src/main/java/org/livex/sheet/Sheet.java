package org.livex.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.Id;

/** One part of the exercise in both directions. */
public interface Sheet {
    Table table();

    /**
     * The command that makes of the row {@code old} (null: of nothing) what the cells say; null where they cannot be
     * taken, which the cells' problems tell.
     */
    @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids);

    /** As {@link #read}, of a row that was copied from another: with what no cell can say, as the other has it. */
    default @Nullable PlanCommand copy(String original, Cells cells, FreshIds ids) {
        return read(null, cells, ids);
    }

    /** The columns without which a new row would be taken for what nobody has written. */
    default List<String> neededOfNew() {
        return List.of();
    }

    /** What must be known before this row goes, by its code and how often; null for nothing. */
    default Draft.@Nullable Notice leaving(Table.Row row) {
        return null;
    }

    /** Whether a row that is there says so already, in whatever words; what cannot be taken is told as in reading. */
    default boolean isSo(String row, Cells cells) {
        return false;
    }

    /** Whether a new row that says nothing new of what is there, of which it has the name, is about it. */
    default boolean isSame(String row, Cells fresh) {
        return true;
    }

    /** The row that says all that this new one says; null where none does. */
    default @Nullable String twin(Cells fresh) {
        return null;
    }

    /** The same once rows before have changed the exercise. A row that is a thing of its own needs not know it. */
    default Sheet asOf(Exercise changed) {
        return this;
    }

    /** What has to be done besides, after {@code before}; null for nothing. */
    default @Nullable PlanCommand afterwards(PlanCommand before, Cells cells, Exercise now) {
        return null;
    }

    /** Tells, by their cells, what the rows have made impossible together: once each is taken, and what is gone is gone. */
    default void check(Exercise after) {}

    /** What the rows have made of it together that whoever brings them in must know, and may do all the same. */
    default List<Draft.Notice> warnings(Exercise after) {
        return List.of();
    }

    /** The command that takes it away; null where that cannot be done by a sheet. */
    default @Nullable PlanCommand remove(String id) {
        return null;
    }

    /** Which of these rows cannot go since they would go together. */
    default Set<String> mustStay(Set<String> goneRows) {
        return Set.of();
    }

    /** Null once the exercise has started: then it stays. */
    static @Nullable PlanCommand removal(Exercise exercise, ThingKind kind, String id) {
        return exercise.clock().phase() == Phase.PLANNED
                ? new PlanCommand.RemoveThing(kind, id, exercise.scenario().revisionOf(kind.id(id)))
                : null;
    }

    /** With what says on the way back which row it was, and whether anybody has touched it. */
    static Table.Row row(Id id, String label, List<Column> columns, Map<String, String> cells) {
        return row(id.value(), label, columns, cells);
    }

    static Table.Row row(String id, String label, List<Column> columns, Map<String, String> cells) {
        Map<String, String> sealed = new HashMap<>(cells);
        sealed.put(Column.ID, id);
        sealed.put(Column.SEAL, Seal.of(columns, key -> sealed.getOrDefault(key, "")));
        return new Table.Row(id, label, sealed);
    }

    static Column hidden(String key) {
        return new Column(key, key, Column.Use.HIDDEN, 4, List.of());
    }

    static Column edited(SheetWords words, String key, int width) {
        return new Column(key, words.header(key), Column.Use.EDITED, width, List.of());
    }

    static Column chosen(SheetWords words, String key, int width, List<String> choices) {
        return new Column(key, words.header(key), Column.Use.EDITED, width, choices);
    }

    /** {@code word} is the key of its header. */
    static Column chosen(SheetWords words, String key, String word, int width, List<String> choices) {
        return new Column(key, words.text(word), Column.Use.EDITED, width, choices);
    }

    static Column calculated(SheetWords words, String key, int width) {
        return new Column(key, words.header(key), Column.Use.CALCULATED, width, List.of());
    }
}
