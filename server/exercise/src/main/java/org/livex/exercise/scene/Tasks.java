package org.livex.exercise.scene;

import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.Stamp;
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
        PMap<PersonId, TaskProgress> people = all.getOrDefault(fact.inject(), HashTreePMap.empty());
        return new Tasks(all.plus(fact.inject(), people.plus(fact.person(), next)));
    }

    private static Moment moment(Stamp stamp, TaskFact fact) {
        return switch (fact) {
            case TaskFact.TaskStarted f -> new Moment(stamp, f.at(), f.takenAt());
            case TaskFact.TaskFinished f -> new Moment(stamp, f.at(), f.takenAt());
            case TaskFact.TaskDeclined f -> new Moment(stamp, f.at(), f.takenAt());
        };
    }
}
