package org.livex.exercise.scene;

import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** How far each role player came with each of their tasks. */
public record Tasks(PMap<InjectId, PMap<PersonId, TaskProgress>> all) {
    public static final Tasks EMPTY = new Tasks(HashTreePMap.empty());

    public TaskProgress of(InjectId inject, PersonId person) {
        return all.getOrDefault(inject, HashTreePMap.empty()).getOrDefault(person, TaskProgress.NONE);
    }

    public Tasks apply(TaskFact fact, Stamp stamp) {
        TaskProgress old = of(fact.inject(), fact.person());
        TaskProgress next = switch (fact) {
            case TaskFact.TaskStarted f -> new TaskProgress(moment(stamp, f), null, null, null);
            case TaskFact.TaskFinished f -> new TaskProgress(old.started(), moment(stamp, f), null, null);
            case TaskFact.TaskDeclined f -> new TaskProgress(old.started(), null, moment(stamp, f), f.reason());
        };
        return with(fact.inject(), fact.person(), next);
    }

    /** Over for them as one that they cannot play, and nobody was told why. */
    public Tasks optedOut(InjectId inject, PersonId person, Moment moment) {
        return with(inject, person, new TaskProgress(of(inject, person).started(), null, moment, null));
    }

    /** Before them again, where they had opted out of it. */
    public Tasks optedIn(InjectId inject, PersonId person) {
        TaskProgress old = of(inject, person);
        return old.declined() != null && old.reason() == null ? with(inject, person, TaskProgress.NONE) : this;
    }

    private Tasks with(InjectId inject, PersonId person, TaskProgress next) {
        PMap<PersonId, TaskProgress> people = all.getOrDefault(inject, HashTreePMap.empty());
        return new Tasks(all.plus(inject, people.plus(person, next)));
    }

    private static Moment moment(Stamp stamp, TaskFact fact) {
        return switch (fact) {
            case TaskFact.TaskStarted f -> new Moment(stamp, f.at(), f.takenAt());
            case TaskFact.TaskFinished f -> new Moment(stamp, f.at(), f.takenAt());
            case TaskFact.TaskDeclined f -> new Moment(stamp, f.at(), f.takenAt());
        };
    }
}
