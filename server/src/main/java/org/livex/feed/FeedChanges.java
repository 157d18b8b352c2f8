package org.livex.feed;

import java.util.HashSet;
import java.util.Set;
import org.livex.exercise.ClockFact;
import org.livex.exercise.Deliveries;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Id;
import org.livex.exercise.InjectFact;
import org.livex.exercise.InjectId;
import org.livex.exercise.Mark;
import org.livex.exercise.ParticipantFact;
import org.livex.exercise.Person;
import org.livex.exercise.PersonId;
import org.livex.exercise.PlanFact;
import org.livex.exercise.PlannedInject;
import org.livex.exercise.SafetyFact;
import org.livex.exercise.TeamId;
import org.livex.journal.Entry;

/** Which items each fact changes, and for whom. */
final class FeedChanges {
    private final Feed feed;
    private final Dependents dependents = new Dependents();

    FeedChanges(Feed feed) {
        this.feed = feed;
    }

    void follow(Entry entry, Exercise before, Exercise after) {
        int number = 0;
        for (Fact fact : entry.facts()) {
            switch (fact) {
                case PlanFact f -> planned(f, before, after, entry.seq());
                case ClockFact _ -> both(Item.CLOCK, entry.seq());
                case InjectFact f -> inject(f, before, entry.seq());
                case ParticipantFact f -> participant(f, entry, after, number++);
                case SafetyFact f -> safety(f, entry.seq());
            }
        }
    }

    /** Whose own items an entry may have changed, where it changed nothing for all. */
    static Set<PersonId> peopleOf(Entry entry) {
        Set<PersonId> people = new HashSet<>();
        for (Fact fact : entry.facts()) {
            switch (fact) {
                case PlanFact.PersonAdded f -> people.add(f.person().id());
                case PlanFact.PersonRevised f -> people.add(f.person().id());
                case InjectFact.InjectsMarked f -> people.add(f.person());
                case InjectFact.InjectAcknowledged f -> people.add(f.person());
                case ParticipantFact.ActionRecorded f -> people.add(f.person());
                case ParticipantFact.LanguagesChosen f -> people.add(f.person());
                case ParticipantFact.ConsentGiven f -> people.add(f.person());
                case ParticipantFact.ConsentWithdrawn f -> people.add(f.person());
                case SafetyFact.RedStopConfirmed f -> people.add(f.person());
                case PlanFact _, ClockFact _, InjectFact _, SafetyFact _ -> {}
            }
        }
        return people;
    }

    private void planned(PlanFact fact, Exercise before, Exercise after, long seq) {
        switch (fact) {
            case PlanFact.ExercisePlanned _, PlanFact.PlanRevised _ -> {
                both(Item.EXERCISE, seq);
                both(Item.CLOCK, seq);
            }
            case PlanFact.AgencyAdded f -> control(ItemKind.AGENCY, f.agency().id(), seq);
            case PlanFact.TeamAdded f ->
                both(new Item(ItemKind.TEAM, f.team().id().value()), seq);
            case PlanFact.PlaceAdded f ->
                both(new Item(ItemKind.PLACE, f.place().id().value()), seq);
            case PlanFact.PersonaAdded f ->
                control(ItemKind.PERSONA, f.persona().id(), seq);
            case PlanFact.StorylineAdded f ->
                control(ItemKind.STORYLINE, f.storyline().id(), seq);
            case PlanFact.ActionKindAdded f ->
                both(new Item(ItemKind.ACTION_KIND, f.kind().id().value()), seq);
            case PlanFact.RoleCardWritten f ->
                both(new Item(ItemKind.ROLE_CARD, f.card().id().value()), seq);
            case PlanFact.PersonAdded f -> person(f.person(), seq);
            case PlanFact.PersonRevised f -> {
                Person old = before.roster().find(f.person().id());
                if (old != null) {
                    person(old, seq);
                }
                person(f.person(), seq);
                feed.personalOf(f.person().id()).startAnew(seq);
            }
            case PlanFact.InjectPlanned f -> {
                dependents.note(f.inject());
                control(ItemKind.MSEL_INJECT, f.inject().id(), seq);
            }
            case PlanFact.InjectRevised f -> {
                dependents.note(f.inject());
                InjectId id = f.inject().id();
                msel(id, seq);
                PlannedInject planned = after.msel().find(id);
                if (planned != null && planned.release() != null) {
                    feed.shared().changed(new Item(ItemKind.INJECT, id.value()), seq);
                }
            }
        }
    }

    /** Teams show their members, role cards their holders. */
    private void person(Person person, long seq) {
        feed.personalOf(person.id())
                .changes()
                .changed(new Item(ItemKind.ME, person.id().value()), seq);
        control(ItemKind.PERSON, person.id(), seq);
        for (TeamId team : person.teams()) {
            both(new Item(ItemKind.TEAM, team.value()), seq);
        }
        if (person.roleCard() != null) {
            control(ItemKind.ROLE_CARD, person.roleCard(), seq);
        }
    }

    private void inject(InjectFact fact, Exercise before, long seq) {
        switch (fact) {
            case InjectFact.InjectReleased f -> {
                feed.shared().changed(new Item(ItemKind.INJECT, f.inject().value()), seq);
                msel(f.inject(), seq);
            }
            case InjectFact.InjectHeld f -> msel(f.inject(), seq);
            case InjectFact.InjectLetGo f -> msel(f.inject(), seq);
            case InjectFact.InjectSkipped f -> msel(f.inject(), seq);
            case InjectFact.InjectRestored f -> msel(f.inject(), seq);
            case InjectFact.InjectRecalled f -> {
                feed.shared().changed(new Item(ItemKind.INJECT, f.inject().value()), seq);
                msel(f.inject(), seq);
            }
            case InjectFact.DeliveriesNoted f ->
                f.cursors()
                        .forEach((person, cursor) -> Deliveries.between(before, person, cursor)
                                .forEach(inject -> feed.control().changed(Item.progress(inject, person), seq)));
            case InjectFact.InjectsMarked f -> {
                for (Mark mark : f.marks()) {
                    progressed(mark.inject(), f.person(), seq);
                }
            }
            case InjectFact.InjectAcknowledged f -> {
                progressed(f.inject(), f.person(), seq);
                forecasts(f.inject(), seq);
            }
        }
    }

    private void participant(ParticipantFact fact, Entry entry, Exercise after, int number) {
        long seq = entry.seq();
        switch (fact) {
            case ParticipantFact.ActionRecorded f -> {
                String id =
                        number == 0 ? entry.command().value() : entry.command().value() + "." + number;
                RecordedAction action = new RecordedAction(id, f.person(), f.action(), f.at(), entry.at());
                feed.acted(action, seq);
                feed.personalOf(f.person()).acted(action, seq);
                if (f.action().inject() != null) {
                    feed.control().changed(Item.progress(f.action().inject(), f.person()), seq);
                }
                forecasts(f.action().kind(), seq);
            }
            case ParticipantFact.LanguagesChosen f -> known(f.person(), after, seq);
            case ParticipantFact.ConsentGiven f -> known(f.person(), after, seq);
            case ParticipantFact.ConsentWithdrawn f -> known(f.person(), after, seq);
        }
    }

    private void known(PersonId id, Exercise after, long seq) {
        Person person = after.roster().find(id);
        if (person != null) {
            person(person, seq);
        }
    }

    private void safety(SafetyFact fact, long seq) {
        switch (fact) {
            case SafetyFact.RedStopCalled _, SafetyFact.AllClearGiven _ -> both(Item.RED_STOP, seq);
            case SafetyFact.RedStopConfirmed f -> {
                feed.control().changed(Item.RED_STOP, seq);
                feed.personalOf(f.person()).changes().changed(Item.RED_STOP, seq);
            }
        }
    }

    private void progressed(InjectId inject, PersonId person, long seq) {
        feed.control().changed(Item.progress(inject, person), seq);
        feed.personalOf(person).changes().changed(new Item(ItemKind.RECEIPT, inject.value()), seq);
    }

    private void msel(InjectId inject, long seq) {
        control(ItemKind.MSEL_INJECT, inject, seq);
        forecasts(inject, seq);
    }

    private void forecasts(Id cause, long seq) {
        for (InjectId waiting : dependents.of(cause)) {
            control(ItemKind.MSEL_INJECT, waiting, seq);
        }
    }

    private void control(ItemKind kind, Id id, long seq) {
        feed.control().changed(new Item(kind, id.value()), seq);
    }

    private void both(Item item, long seq) {
        feed.shared().changed(item, seq);
        feed.control().changed(item, seq);
    }
}
