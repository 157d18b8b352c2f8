package org.livex.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;

/**
 * What a file would do to the exercise: the commands, in order, what they change, and what cannot be taken. Nothing of
 * it has happened yet.
 */
public record Draft(
        List<PlanCommand> commands, List<Change> changes, List<Mistake> mistakes, List<Notice> notices, int unchanged) {
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /** Edited in the file and in Livex since: somebody has to choose. */
        CONFLICT,
        /** Taken out of the file and edited in Livex since: somebody has to choose. */
        REMOVAL_CONFLICT;

        boolean isOpen() {
            return this == CONFLICT || this == REMOVAL_CONFLICT;
        }
    }

    /** {@code where} is null for what is no longer in the file; {@code dispute} for what nobody has to choose. */
    public record Change(
            Part part,
            Kind kind,
            String id,
            String label,
            @Nullable Where where,
            List<Field> fields,
            @Nullable Dispute dispute) {
        public Change {
            fields = List.copyOf(fields);
        }

        public Change(Part part, Kind kind, String id, String label, @Nullable Where where, List<Field> fields) {
            this(part, kind, id, label, where, fields, null);
        }
    }

    /**
     * Asked as {@code question}, of this change of Livex' alone: a later one is asked of anew. {@code by} is null for the
     * server, {@code at} where it is not known which change it was.
     */
    public record Dispute(
            String question, @Nullable String by, @Nullable Instant at) {}

    /**
     * {@code name} is the column's header; {@code before} is empty for what is new. {@code understood} is the time of play that
     * {@code after} was taken for, null where it says that itself.
     */
    public record Field(
            String name,
            String before,
            String after,
            @Nullable ExerciseTime understood) {
        public Field(String name, String before, String after) {
            this(name, before, after, null);
        }
    }

    /** Something that was done or left out and should be known. Clients have words for the code. */
    public record Notice(String code, Map<String, String> parameters) {
        public Notice {
            parameters = Map.copyOf(parameters);
        }
    }

    public Draft {
        commands = List.copyOf(commands);
        changes = List.copyOf(changes);
        mistakes = List.copyOf(mistakes);
        notices = List.copyOf(notices);
    }

    public boolean isReady() {
        return mistakes.isEmpty()
                && !commands.isEmpty()
                && changes.stream().noneMatch(change -> change.kind().isOpen());
    }
}
