package org.livex.feed;

import java.util.HashSet;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.TeamId;

/** Notes which items changed, for whom; what each group of facts needs for that. */
final class ChangeNotes {
    private final Feed feed;
    private final Dependents dependents = new Dependents();
    private final Set<PersonId> people = new HashSet<>();

    ChangeNotes(Feed feed) {
        this.feed = feed;
    }

    void nextEntry() {
        people.clear();
    }

    /** Whose own items the entry that was followed last changed. */
    Set<PersonId> people() {
        return people;
    }

    /** For participants together and for control. */
    void both(Item item, long seq) {
        shared(item, seq);
        control(item, seq);
    }

    void shared(Item item, long seq) {
        feed.shared().changed(item, seq);
    }

    void control(Item item, long seq) {
        feed.control().changed(item, seq);
    }

    void control(ItemKind kind, Id id, long seq) {
        control(new Item(kind, id.value()), seq);
    }

    void own(PersonId person, Item item, long seq) {
        people.add(person);
        feed.personalOf(person).changes().changed(item, seq);
    }

    void forgetShared(Item item) {
        feed.shared().forget(item);
    }

    void forgetControl(Item item) {
        feed.control().forget(item);
    }

    void forgetOwn(PersonId person, Item item) {
        feed.personalOf(person).changes().forget(item);
    }

    /** From here on this person may see other things than before. */
    void startAnew(PersonId person, long seq) {
        people.add(person);
        feed.personalOf(person).startAnew(seq);
    }

    void acted(RecordedAction action, long seq) {
        people.add(action.person());
        feed.acted(action, seq);
        feed.personalOf(action.person()).acted(action, seq);
    }

    /** What its reporter and control see of an action; of one that is too old to be shown nothing changes. */
    void action(RecordedAction action, long seq) {
        Item item = new Item(ItemKind.ACTION, action.id());
        control(item, seq);
        if (feed.personalOf(action.person()).actions().find(action.id()) != null) {
            own(action.person(), item, seq);
        }
    }

    /** How far a role player came with a task. */
    void task(InjectId inject, PersonId person, long seq) {
        control(Item.task(inject, person), seq);
        own(person, new Item(ItemKind.TASK, inject.value()), seq);
    }

    /** What others do not see of a person. */
    void me(Person person, long seq) {
        own(person.id(), new Item(ItemKind.ME, person.id().value()), seq);
        control(ItemKind.PERSON, person.id(), seq);
    }

    /** Teams show their members, role cards their holders. */
    void person(Person person, long seq) {
        me(person, seq);
        for (TeamId team : person.teams()) {
            both(new Item(ItemKind.TEAM, team.value()), seq);
        }
        if (person.roleCard() != null) {
            control(ItemKind.ROLE_CARD, person.roleCard(), seq);
        }
    }

    void planned(Inject inject, long seq) {
        dependents.note(inject);
        msel(inject.id(), seq);
    }

    /** A row of the plan, and those whose forecast hangs on it. */
    void msel(InjectId inject, long seq) {
        control(ItemKind.MSEL_INJECT, inject, seq);
        forecasts(inject, seq);
    }

    void forecasts(Id cause, long seq) {
        for (InjectId waiting : dependents.of(cause)) {
            control(ItemKind.MSEL_INJECT, waiting, seq);
        }
    }

    /** What its recipients have, where it went out. */
    void sent(InjectId id, Exercise after, long seq) {
        PlannedInject planned = after.msel().find(id);
        if (planned != null && planned.release() != null) {
            shared(new Item(ItemKind.INJECT, id.value()), seq);
        }
    }
}
