package org.livex.exercise.form;

/** An answer that a form does not admit, or lacks. {@code field} is its id; in a group {@code <group>.<row>.<field>}, rows from 1. */
public record Misfit(String field, Why why) {
    public enum Why {
        MISSING,
        NOT_A_VALUE,
        /** The form knows no such field. */
        UNKNOWN,
        /** By the other answers it is not asked for. */
        NOT_ASKED
    }
}
