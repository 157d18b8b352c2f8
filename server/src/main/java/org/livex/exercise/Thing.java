package org.livex.exercise;

/** Something of the scenario's world that other things refer to by id. */
public sealed interface Thing
        permits AddedThing,
                ExercisePhase,
                Objective,
                Place,
                WrittenDocument,
                WrittenRoleCard,
                WrittenTerm,
                WrittenVariable,
                WrittenWorldEntry {
    Id id();
}
