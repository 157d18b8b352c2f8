package org.livex.room;

import org.livex.access.Session;
import org.livex.exercise.Caller;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;

/** Who asks, proved, in the exercise that the request names. */
public record Visitor(Session session, Person person, OpenExercise exercise) {
    public Caller caller() {
        return new Caller.Member(person.id());
    }

    public Visitor mustSeeControl() {
        if (!person.function().seesControl()) {
            throw Problem.of(403, "not-allowed");
        }
        return this;
    }

    public Visitor mustDirect() {
        if (person.function() != PersonFunction.DIRECTOR) {
            throw Problem.of(403, "not-allowed");
        }
        return this;
    }

    public Visitor mustControl() {
        if (!person.function().controls()) {
            throw Problem.of(403, "not-allowed");
        }
        return this;
    }
}
