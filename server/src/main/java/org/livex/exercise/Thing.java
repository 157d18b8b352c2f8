package org.livex.exercise;

/** Something of the scenario's world that other things refer to by id. */
public sealed interface Thing
        permits ExercisePhase,
                Objective,
                RevisableThing,
                WrittenDocument,
                WrittenRoleCard,
                WrittenTerm,
                WrittenVariable,
                WrittenWorldEntry {
    Id id();
}
