package org.livex.feed;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.FactCodec;

/** Prints what the server keeps for each inject that each person got and acknowledged: bytes of a heap that nobody else uses. */
final class DeliveryMemory {
    private static final Language ENGLISH = Language.of("en");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D1 09:30");
    private static final int PEOPLE = 500;
    private static final int INJECTS = 120;

    private final Feed feed = new Feed();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    public static void main(String[] arguments) {
        DeliveryMemory memory = new DeliveryMemory();
        double bytes = memory.bytesOfEach();
        System.out.println(memory.isWhole() ? bytes : Double.NaN);
    }

    private double bytesOfEach() {
        plan();
        playInject(0);
        long before = heapAfterCollection();
        for (int inject = 1; inject <= INJECTS; inject++) {
            playInject(inject);
        }
        return (heapAfterCollection() - before) / (double) (INJECTS * PEOPLE);
    }

    /** What was measured is there, and all of it. */
    private boolean isWhole() {
        PlannedInject last = Objects.requireNonNull(exercise.msel().find(injectId(INJECTS)));
        Release release = Objects.requireNonNull(last.release());
        return release.progressOf(person(7)).has(MarkKind.ACKNOWLEDGED) && feed.head() == seq;
    }

    private void plan() {
        LocalizedText name = LocalizedText.of(ENGLISH, "Name");
        DayWindow day = new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00"));
        happened(new PlanFact.ExercisePlanned(
                new Plan(name, List.of(ENGLISH), ZoneId.of("UTC"), List.of(day), Nights.STOP, null, null)));
        for (int i = 0; i < PEOPLE; i++) {
            happened(new PlanFact.PersonAdded(new Person(
                    person(i), "Player " + i, PersonFunction.PLAYER, Set.of(), null, null, List.of(ENGLISH), null)));
        }
        for (int i = 0; i <= INJECTS; i++) {
            happened(new PlanFact.InjectPlanned(Inject.builder(injectId(i), String.valueOf(i), name, name)
                    .mustAcknowledge(true)
                    .build()));
        }
    }

    private void playInject(int number) {
        InjectId inject = injectId(number);
        Set<PersonId> people =
                IntStream.range(0, PEOPLE).mapToObj(DeliveryMemory::person).collect(Collectors.toSet());
        happened(new InjectFact.InjectReleased(inject, people, AT, null, false));
        long released = seq;
        happened(new InjectFact.DeliveriesNoted(
                people.stream().collect(Collectors.toMap(person -> person, _ -> released, (one, _) -> one))));
        for (int i = 0; i < PEOPLE; i++) {
            happened(new InjectFact.InjectsMarked(
                    person(i),
                    List.of(
                            new Mark(inject, MarkKind.SHOWN, NOON, ENGLISH, null),
                            new Mark(inject, MarkKind.READ, NOON, ENGLISH, null))));
            happened(new InjectFact.InjectAcknowledged(inject, person(i), AT, NOON, ENGLISH, null));
        }
    }

    /** As it comes from a journal: nothing in it is anybody else's object. */
    private void happened(Fact fact) {
        seq++;
        List<Fact> read = FactCodec.read(FactCodec.write(List.of(fact)));
        Instant at = NOON.plusSeconds(seq);
        exercise = exercise.apply(read.getFirst(), new Stamp(seq, at));
        feed.follow(new Entry(new ExerciseId("e"), seq, new CommandId("c" + seq), at, null, read), exercise);
    }

    private static long heapAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static PersonId person(int number) {
        return new PersonId("person-" + number);
    }

    private static InjectId injectId(int number) {
        return new InjectId("inject-" + number);
    }
}
