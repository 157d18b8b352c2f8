package org.livex.exercise.welfare;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** How everybody is who plays in scenes. */
public record WelfareBook(PMap<PersonId, PersonWelfare> people) {
    public static final WelfareBook EMPTY = new WelfareBook(HashTreePMap.empty());

    public PersonWelfare of(PersonId person) {
        return people.getOrDefault(person, PersonWelfare.NONE);
    }

    public WelfareBook apply(WelfareFact fact, Stamp stamp) {
        return with(fact.person(), one -> switch (fact) {
            case WelfareFact.CheckedIn f -> one.with(new PersonWelfare.CheckIn(f, stamp));
            case WelfareFact.SceneOptedOut f -> one.out(f.scene(), new Moment(stamp, f.at(), f.takenAt()));
            case WelfareFact.SceneOptedIn f -> one.in(f.scene());
            case WelfareFact.ThemeOptedOut f -> one.outOf(f.theme());
            case WelfareFact.ThemeOptedIn f -> one.into(f.theme());
            case WelfareFact.DeRoleStepTaken f -> one.taken(f.scene(), f.step());
            case WelfareFact.RoleLimitReached f -> one.with(new PersonWelfare.Reached(f, stamp));
        });
    }

    public WelfareBook apply(TaskFact fact, Stamp stamp) {
        return with(fact.person(), one -> switch (fact) {
            case TaskFact.TaskStarted f -> one.begun(f.inject(), new Moment(stamp, f.at(), f.takenAt()));
            case TaskFact.TaskFinished f -> one.ended(f.inject(), new Moment(stamp, f.at(), f.takenAt()));
            case TaskFact.TaskDeclined f -> one.ended(f.inject(), new Moment(stamp, f.at(), f.takenAt()));
        });
    }

    /** A scene that went out without them stays without them, whatever they say of its themes later on. */
    public WelfareBook leftOut(InjectId scene, Collection<PersonId> left) {
        WelfareBook next = this;
        for (PersonId person : left) {
            next = next.with(person, one -> one.out(scene, null));
        }
        return next;
    }

    /** Who has the role or the id from now on is another human. */
    public WelfareBook without(PersonId person) {
        return new WelfareBook(people.minus(person));
    }

    private WelfareBook with(PersonId person, UnaryOperator<PersonWelfare> change) {
        return new WelfareBook(people.plus(person, change.apply(of(person))));
    }
}
