package org.livex.exercise;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.WrittenAssignment;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.room.Cell;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentRelease;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;

/**
 * Taking things and people out again. Only before STARTEX, for then nobody has got, done or said anything that would name
 * them; and only where nothing that is planned does.
 */
final class RemovalRules {
    private RemovalRules() {}

    static Decision remove(Situation situation, PlanCommand.RemoveThing command) {
        Exercise exercise = situation.exercise();
        Id id = command.kind().id(command.thing());
        if (!exercise.scenario().has(id)) {
            return Decision.rejected(command.kind().unknown, "id", id.value());
        }
        return decide(
                exercise,
                exercise.scenario().revisionOf(id),
                command.basedOn(),
                new PlanFact.ThingRemoved(command.kind(), command.thing()));
    }

    static Decision remove(Situation situation, PlanCommand.RemovePerson command) {
        Exercise exercise = situation.exercise();
        Person person = exercise.roster().find(command.person());
        if (person == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSON, "id", command.person().value());
        }
        if (person.equals(situation.caller())) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return decide(
                exercise,
                exercise.roster().seatOf(person.id()).revision(),
                command.basedOn(),
                new PlanFact.PersonRemoved(person.id()));
    }

    private static Decision decide(Exercise exercise, int revision, int basedOn, PlanFact fact) {
        if (revision != basedOn) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        if (exercise.clock().hasStarted()) {
            return Decision.rejected(Rejection.EXERCISE_ALREADY_STARTED);
        }
        return unlessNamed(exercise, fact);
    }

    static Decision unlessNamed(Exercise exercise, PlanFact removed) {
        String user = whoNames(removed, exercise);
        return user == null ? Decision.accepted(removed) : Decision.rejected(Rejection.THING_IN_USE, "by", user);
    }

    /** The first that would name what is not there any more; null for nobody. */
    private static @Nullable String whoNames(PlanFact removed, Exercise before) {
        Stamp never = new Stamp(0, before.clock().at());
        Exercise after = before.apply(removed, never);
        Stream<String> ofTrust = Stream.ofNullable(TrustReferences.brokenBy(removed, before));
        return Stream.of(ofMsel(after), ofScenario(after), ofRoom(after), ofEvaluation(after), ofTrust)
                .flatMap(found -> found)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> ofMsel(Exercise after) {
        return Stream.concat(
                first(injects(after), inject -> References.unresolved(after, inject), Inject::number),
                first(
                        after.roster().people().values().stream(),
                        person -> References.unresolved(after, person),
                        Person::callName));
    }

    private static Stream<Inject> injects(Exercise exercise) {
        return exercise.msel().injects().values().stream().map(PlannedInject::inject);
    }

    private static Stream<String> ofScenario(Exercise after) {
        Scenario scenario = after.scenario();
        return Stream.of(
                        first(
                                scenario.all(Place.class),
                                place -> References.unresolved(after, place.audience()),
                                place -> shown(place.name())),
                        first(
                                scenario.all(ActionKind.class),
                                kind -> References.unresolved(after, kind.audience()),
                                kind -> shown(kind.label())),
                        first(
                                scenario.all(Duty.class),
                                duty -> References.unresolved(after, duty),
                                duty -> shown(duty.text())),
                        first(
                                scenario.all(RequestForm.class),
                                form -> References.unresolved(after, form),
                                form -> shown(form.title())),
                        first(
                                scenario.all(Storyline.class),
                                storyline -> References.unresolved(after, storyline),
                                storyline -> shown(storyline.title())),
                        first(
                                scenario.all(WrittenWorldEntry.class),
                                world -> References.unresolved(
                                        after, world.entry().audience()),
                                world -> shown(world.entry().title())),
                        first(
                                scenario.all(WrittenDocument.class),
                                written -> unresolved(after, written),
                                written -> shown(written.document().title())))
                .flatMap(found -> found);
    }

    private static @Nullable Decision unresolved(Exercise after, WrittenDocument written) {
        Decision issuer = References.unresolved(after, written.document());
        DocumentRelease release = written.release();
        return issuer != null || release == null ? issuer : References.unresolved(after, release.audience());
    }

    /** Who runs what, and which cases are talked about. */
    private static Stream<String> ofRoom(Exercise after) {
        Duties duties = after.control().duties();
        Stream<String> cells = duties.cells().values().stream()
                .map(Duties.WrittenCell::cell)
                .filter(cell -> cell.members().stream()
                        .anyMatch(member -> after.roster().find(member) == null))
                .map(Cell::name);
        Stream<String> storylines = duties.responsible().entrySet().stream()
                .filter(duty -> !after.scenario().has(duty.getKey()) || isOfNobody(duty.getValue(), after))
                .map(duty -> duty.getKey().value());
        Stream<String> cases = after.talk().cases().values().stream()
                .filter(one ->
                        !after.scenario().has(one.storyline()) || References.unresolved(after, one.audience()) != null)
                .map(one -> shown(one.name()));
        return Stream.of(cells, storylines, cases).flatMap(found -> found);
    }

    /** Who watches whom. */
    private static Stream<String> ofEvaluation(Exercise after) {
        return first(
                after.evaluations().assignments().values().stream()
                        .map(WrittenAssignment::assignment)
                        .filter(assignment -> !assignment.watches().isEmpty()),
                assignment -> WatchRules.unresolved(after, assignment),
                assignment -> assignment.evaluator().value());
    }

    private static boolean isOfNobody(Responsible duty, Exercise after) {
        return duty instanceof Responsible.OnePerson(PersonId person)
                && after.roster().find(person) == null;
    }

    private static <T> Stream<String> first(
            Stream<T> all, Function<T, @Nullable Decision> unresolved, Function<T, String> label) {
        return all.filter(one -> unresolved.apply(one) != null).map(label).limit(1);
    }

    private static String shown(LocalizedText text) {
        return text.original().text();
    }
}
