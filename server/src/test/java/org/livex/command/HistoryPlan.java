package org.livex.command;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Three days with injects at a time and injects behind others, and when each is planned, counted by itself. */
final class HistoryPlan {
    private static final Language ENGLISH = Language.of("en");
    private static final int TIMED = 20;
    private static final int CHAINED = 8;

    private final Plan plan;
    private final Map<InjectId, Trigger> injects = new LinkedHashMap<>();
    private final Map<InjectId, Long> planned = new HashMap<>();

    HistoryPlan(Random random) {
        plan = new Plan(
                LocalizedText.of(ENGLISH, "Blue Lantern"),
                List.of(ENGLISH),
                ZoneId.of("Europe/Rome"),
                List.of(day("D1 09:00", "D1 18:00"), day("D2 09:00", "D2 18:00"), day("D3 09:00", "D3 18:00")),
                random.nextBoolean() ? Nights.STOP : Nights.SKIP,
                null,
                null);
        for (int i = 0; i < TIMED; i++) {
            ExerciseTime at = aTime(random);
            injects.put(new InjectId("i" + i), new Trigger.AtTime(at));
            planned.put(new InjectId("i" + i), at.millis());
        }
        for (int i = 0; i < CHAINED; i++) {
            InjectId other = new InjectId(i < 5 ? "i" + random.nextInt(TIMED) : "c" + (i - 5));
            injects.put(new InjectId("c" + i), new Trigger.AfterInject(other, Duration.ofSeconds(random.nextInt(600))));
        }
    }

    private static DayWindow day(String from, String to) {
        return new DayWindow(ExerciseTime.parse(from), ExerciseTime.parse(to));
    }

    /** Some together, some at the first and the last second of a day. */
    private ExerciseTime aTime(Random random) {
        DayWindow day = plan.days().get(random.nextInt(2));
        return switch (random.nextInt(10)) {
            case 0 -> day.from();
            case 1 -> day.to();
            case 2, 3 -> day.from().plus(Duration.ofHours(random.nextInt(9)));
            default -> day.from().plus(Duration.ofSeconds(random.nextInt(9 * 3_600)));
        };
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new PlanCommand.PlanExercise(plan));
        commands.add(new PlanCommand.AddPerson(new Person(
                new PersonId("anna"), "anna", PersonFunction.PLAYER, Set.of(), null, null, List.of(ENGLISH), null)));
        injects.forEach((id, trigger) -> commands.add(new PlanCommand.PlanInject(Inject.builder(
                        id,
                        id.value(),
                        LocalizedText.of(ENGLISH, "Title"),
                        LocalizedText.of(ENGLISH, "A woman called the hotline."))
                .audience(Audience.EVERYONE)
                .trigger(trigger)
                .mustAcknowledge(true)
                .build())));
        return commands;
    }

    /** What comes of a shift at a moment at which these were out. */
    void shift(PlanCommand.ShiftInjects shift, ExerciseTime from, Set<InjectId> out) {
        Map<InjectId, Integer> some = shift.injects();
        planned.replaceAll((inject, at) -> {
            boolean moves = !out.contains(inject) && (some == null ? at >= from.millis() : some.containsKey(inject));
            return moves ? at + shift.by().toMillis() : at;
        });
    }

    Plan plan() {
        return plan;
    }

    ExerciseTime end() {
        return plan.days().getLast().to();
    }

    Set<InjectId> injects() {
        return injects.keySet();
    }

    Map<InjectId, Long> planned() {
        return planned;
    }

    Trigger triggerOf(InjectId inject) {
        return Objects.requireNonNull(injects.get(inject));
    }

    ExerciseTime timeOf(InjectId inject) {
        return new ExerciseTime(Objects.requireNonNull(planned.get(inject)));
    }

    static Map<InjectId, Long> timesOf(Exercise exercise) {
        Map<InjectId, Long> times = new HashMap<>();
        exercise.msel().injects().forEach((id, inject) -> {
            if (inject.inject().trigger() instanceof Trigger.AtTime(ExerciseTime at)) {
                times.put(id, at.millis());
            }
        });
        return times;
    }
}
