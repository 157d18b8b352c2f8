package org.livex.feed.changes;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

/** Notes which items changed, and for whom; has what several families of facts need for that. */
public final class ChangeNotes {
    private final ChangeBook book;
    private final NeedToKnow needToKnow;
    private final Dependents dependents = new Dependents();
    private final Set<PersonId> people = new HashSet<>();

    public ChangeNotes(ChangeBook book, NeedToKnow needToKnow) {
        this.book = book;
        this.needToKnow = needToKnow;
    }

    public void nextEntry() {
        people.clear();
    }

    /** Whose own items the entry that was followed last changed. */
    public Set<PersonId> people() {
        return people;
    }

    /** For participants together and for control. */
    public void both(Item item, long seq) {
        shared(item, seq);
        control(item, seq);
    }

    public void shared(Item item, long seq) {
        book.shared().changed(item, seq);
    }

    public void control(Item item, long seq) {
        book.control().changed(item, seq);
    }

    public void control(ItemKind kind, Id id, long seq) {
        control(new Item(kind, id.value()), seq);
    }

    public void own(PersonId person, Item item, long seq) {
        people.add(person);
        book.of(person).changes().changed(item, seq);
    }

    public void forgetShared(Item item, long seq) {
        book.shared().forget(item, seq);
    }

    public void forgetControl(Item item, long seq) {
        book.control().forget(item, seq);
    }

    public void forgetOwn(PersonId person, Item item, long seq) {
        book.of(person).changes().forget(item, seq);
    }

    /** From here on this person may see other things than before. */
    public void startAnew(PersonId person, long seq) {
        people.add(person);
        book.of(person).startAnew(seq);
    }

    public void acted(RecordedAction action, long seq) {
        people.add(action.person());
        book.acted(action, seq);
    }

    /** What its reporter and control see of an action; of one that is too old to be shown nothing changes. */
    public void action(RecordedAction action, long seq) {
        Item item = new Item(ItemKind.ACTION, action.id());
        control(item, seq);
        if (book.of(action.person()).actions().find(action.id()) != null) {
            own(action.person(), item, seq);
        }
    }

    /** What others do not see of a person. */
    public void me(Person person, long seq) {
        own(person.id(), new Item(ItemKind.ME, person.id().value()), seq);
        control(ItemKind.PERSON, person.id(), seq);
    }

    /** Who is named in a picture finds it among what is theirs. */
    public void pictured(Collection<PersonId> people, Exercise after, long seq) {
        for (PersonId id : people) {
            Person person = after.roster().find(id);
            if (person != null) {
                me(person, seq);
            }
        }
    }

    /** Teams show their members, role cards their holders. */
    public void person(Person person, long seq) {
        me(person, seq);
        for (TeamId team : person.teams()) {
            both(new Item(ItemKind.TEAM, team.value()), seq);
        }
        if (person.roleCard() != null) {
            control(ItemKind.ROLE_CARD, person.roleCard(), seq);
        }
    }

    public void planned(Inject inject, long seq) {
        dependents.note(inject);
        msel(inject.id(), seq);
    }

    /** A row of the plan, and those whose forecast hangs on it. */
    public void msel(InjectId inject, long seq) {
        control(ItemKind.MSEL_INJECT, inject, seq);
        forecasts(inject, seq);
    }

    /** Who reads what changes with who is there: so does who waits for which translation. */
    public void translationsWaitedFor(Exercise exercise, long seq) {
        exercise.desk().wanted().keySet().forEach(inject -> control(ItemKind.MSEL_INJECT, inject, seq));
    }

    public void forecasts(Id cause, long seq) {
        for (InjectId waiting : dependents.of(cause)) {
            control(ItemKind.MSEL_INJECT, waiting, seq);
        }
    }

    /** Whoever replies to an inject replies to the persona that it is from. */
    public void replied(InjectId id, Exercise exercise, long seq) {
        forecasts(id, seq);
        PlannedInject planned = exercise.msel().find(id);
        if (planned != null && planned.inject().from() != null) {
            forecasts(planned.inject().from(), seq);
        }
    }

    /** What its recipients have, where it went out. */
    public void sent(InjectId id, Exercise after, long seq) {
        PlannedInject planned = after.msel().find(id);
        if (planned != null && planned.release() != null) {
            shared(new Item(ItemKind.INJECT, id.value()), seq);
        }
    }

    /** What recipients have of papers that name this issuer. */
    public void papersFrom(Issuer issuer, Exercise after, long seq) {
        papers(paper -> issuer.equals(paper.issuer()), after, seq);
    }

    /** What recipients have of papers that show this document. */
    public void papersShowing(DocumentId document, Exercise after, long seq) {
        papers(paper -> document.equals(paper.document()), after, seq);
    }

    private void papers(Predicate<InjectDetails.Document> which, Exercise after, long seq) {
        for (InjectId id : after.msel().releases()) {
            PlannedInject planned = after.msel().find(id);
            if (planned != null
                    && planned.inject().details() instanceof InjectDetails.Document paper
                    && which.test(paper)) {
                sent(id, after, seq);
            }
        }
    }

    /** Whoever saw it and may not any more must forget it. */
    public void forgotten(Item item, Exercise before, Exercise after, long seq) {
        for (Person person : after.roster().people().values()) {
            if (!person.function().seesControl()
                    && needToKnow.admits(before, item, person)
                    && !needToKnow.admits(after, item, person)) {
                startAnew(person.id(), seq);
            }
        }
    }
}
