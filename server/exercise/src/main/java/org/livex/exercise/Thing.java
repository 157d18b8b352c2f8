package org.livex.exercise;

import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

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

    /** What its authors wrote, without revisions and without what happened to it. */
    default Record written() {
        return (Record) this;
    }
}
