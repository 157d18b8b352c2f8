package org.livex.exercise;

/** Something of the scenario's world that other things refer to by id. */
public sealed interface Thing
        permits ActionKind,
                Agency,
                ExercisePhase,
                Objective,
                Persona,
                Place,
                RequestForm,
                Storyline,
                Team,
                WrittenDocument,
                WrittenRoleCard,
                WrittenTerm,
                WrittenWorldEntry {
    Id id();
}
