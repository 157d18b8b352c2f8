package org.livex.feed.items.welfare;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Welfare;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.journal.Entry;

/** What changes with how people are, for them and those alone who look after them; of their scenes control learns that somebody is missing. */
public final class WelfareChanges {
    private final ChangeNotes notes;

    public WelfareChanges(ChangeNotes notes) {
        this.notes = notes;
    }

    /** Whose task is over, or before them again; what else it changes is noted below. */
    public void follow(WelfareFact fact, Exercise after, long seq) {
        switch (fact) {
            case WelfareFact.SceneOptedOut f -> task(f.scene(), f.person(), after, seq);
            case WelfareFact.SceneOptedIn f -> task(f.scene(), f.person(), after, seq);
            case WelfareFact.CheckedIn _,
                    WelfareFact.ThemeOptedOut _,
                    WelfareFact.ThemeOptedIn _,
                    WelfareFact.DeRoleStepTaken _,
                    WelfareFact.RoleLimitReached _ -> {}
        }
    }

    /** Whatever set it off. Who has handed over their role is forgotten by those who looked after them. */
    public void follow(Entry entry, Exercise before, Exercise after) {
        long seq = entry.seq();
        if (!before.welfare().equals(after.welfare())) {
            Set<PersonId> people = new HashSet<>(before.welfare().people().keySet());
            people.addAll(after.welfare().people().keySet());
            people.removeIf(
                    person -> before.welfare().of(person).equals(after.welfare().of(person)));
            people.forEach(person -> {
                changed(person, after, seq);
                scenes(before.welfare().of(person), after.welfare().of(person), after, seq);
            });
        }
        for (Fact fact : entry.facts()) {
            if (fact instanceof PlanFact || fact instanceof RosterFact) {
                carers(before, after, seq);
                return;
            }
        }
    }

    public void planned(PlanFact fact, Exercise before, Exercise after, long seq) {
        boolean isOfAll = fact instanceof PlanFact.ExercisePlanned || fact instanceof PlanFact.PlanRevised;
        if (isOfAll && !Objects.equals(caring(before), caring(after))) {
            reworded(after, seq);
        } else if (fact instanceof PlanFact.PersonAdded(Person added)) {
            person(added, after, seq);
        } else if (fact instanceof PlanFact.PersonRevised(Person revised)) {
            person(revised, after, seq);
        } else if (fact instanceof PlanFact.PersonRemoved(PersonId removed) && wasLookedAfter(removed, before)) {
            Carers.all(after).forEach(carer -> notes.own(carer, Item.welfare(removed), seq));
        }
    }

    /** Of what is said to whoever plays, and of how long. */
    public void reworded(Exercise after, long seq) {
        lookedAfter(after).forEach(person -> changed(person, after, seq));
        after.msel().releases().stream()
                .map(after.msel()::find)
                .filter(Objects::nonNull)
                .filter(planned -> planned.inject().type() == InjectType.ROLE_PLAYER_TASK)
                .forEach(planned -> notes.sent(planned.inject().id(), after, seq));
    }

    /** Whoever is in role is so only while it runs. */
    public void clock(Exercise after, long seq) {
        after.welfare().people().forEach((person, welfare) -> {
            if (welfare.isInRole()) {
                changed(person, after, seq);
            }
        });
    }

    private void person(Person person, Exercise after, long seq) {
        if (isLookedAfter(after, person)) {
            changed(person.id(), after, seq);
        }
    }

    private static boolean wasLookedAfter(PersonId id, Exercise before) {
        Person person = before.roster().find(id);
        return person != null && isLookedAfter(before, person);
    }

    /** That somebody stays out of what has not gone out to them, control learns from no task of theirs. */
    private void task(InjectId scene, PersonId person, Exercise after, long seq) {
        PlannedInject planned = after.msel().find(scene);
        if (planned != null && planned.release() != null && planned.release().reached(person)) {
            notes.control(Item.task(scene, person), seq);
            notes.own(person, new Item(ItemKind.TASK, scene.value()), seq);
        }
    }

    /** In which somebody may be missing now, or may be no longer. */
    private void scenes(PersonWelfare before, PersonWelfare now, Exercise after, long seq) {
        Set<InjectId> scenes = new HashSet<>(before.choices().keySet());
        scenes.addAll(now.choices().keySet());
        scenes.removeIf(scene ->
                Objects.equals(before.choices().get(scene), now.choices().get(scene)));
        Set<String> themes = new HashSet<>(before.themes());
        themes.addAll(now.themes());
        themes.removeIf(theme -> before.themes().contains(theme) == now.themes().contains(theme));
        if (scenes.isEmpty() && themes.isEmpty()) {
            return;
        }
        for (PlannedInject planned : after.msel().injects().values()) {
            boolean isOfTheme = planned.inject().details() instanceof InjectDetails.RolePlayerTask task
                    && task.eachTheme().stream().anyMatch(themes::contains);
            if (isOfTheme || scenes.contains(planned.inject().id())) {
                notes.msel(planned.inject().id(), seq);
            }
        }
    }

    private void carers(Exercise before, Exercise after, long seq) {
        Set<PersonId> cared = Carers.all(before);
        Set<PersonId> care = Carers.all(after);
        if (cared.equals(care)) {
            return;
        }
        Set<PersonId> people = lookedAfter(after);
        care.stream()
                .filter(carer -> !cared.contains(carer))
                .forEach(carer -> people.stream()
                        .filter(person -> !person.equals(carer))
                        .forEach(person -> notes.own(carer, Item.welfare(person), seq)));
        cared.stream().filter(carer -> !care.contains(carer)).forEach(carer -> {
            people.stream()
                    .filter(person -> !person.equals(carer))
                    .forEach(person -> notes.forgetOwn(carer, Item.welfare(person), seq));
            notes.startAnew(carer, seq);
        });
    }

    private void changed(PersonId person, Exercise after, long seq) {
        if (after.roster().find(person) != null) {
            notes.own(person, Item.welfare(person), seq);
        }
        Carers.of(after, person).forEach(carer -> notes.own(carer, Item.welfare(person), seq));
    }

    private static Set<PersonId> lookedAfter(Exercise exercise) {
        Set<PersonId> people = new HashSet<>();
        exercise.roster().people().values().stream()
                .filter(person -> isLookedAfter(exercise, person))
                .forEach(person -> people.add(person.id()));
        return people;
    }

    private static boolean isLookedAfter(Exercise exercise, Person person) {
        return exercise.welfare().people().containsKey(person.id())
                || (caring(exercise) != null && person.function() == PersonFunction.ROLE_PLAYER);
    }

    private static @Nullable Welfare caring(Exercise exercise) {
        Plan plan = exercise.scenario().plan();
        return plan == null ? null : plan.welfare();
    }
}
