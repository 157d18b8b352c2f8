package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.NoAnswerTest;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;

/** Whatever people confirm, refuse, hold, stop, pause and resume, and however long the server is away. */
class RandomSafeguardsTest {
    private static final int STEPS = 250;
    private static final int INJECTS = 8;

    static LongStream seeds() {
        return Seeds.some(15, 80);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_inject_goes_out_at_most_once_and_past_all_its_gates(long seed) {
        GivenExercise given = played(seed);

        List<InjectId> released = new ArrayList<>();
        List<InjectId> confirmed = new ArrayList<>();
        for (Fact fact : given.history()) {
            switch (fact) {
                case ControlFact.ReleaseConfirmed f -> confirmed.add(f.inject());
                case InjectFact.InjectReleased f -> released.add(f.inject());
                default -> {}
            }
        }
        assertThat(released).doesNotHaveDuplicates();
        assertThat(confirmed)
                .containsAll(released.stream()
                        .filter(inject -> inject.value().startsWith("sensitive"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_held_for_safety_went_at_its_end_or_by_the_officers_hand(long seed) {
        GivenExercise given = played(seed).given(new InjectCommand.ReleaseDueInjects());

        given.exercise().control().safeguards().gates().forEach((inject, gate) -> {
            assertThat(given.planned(inject.value()).release()).isNull();
            if (gate instanceof Gate.Safety safety && !given.exercise().isStopped() && safety.until() != null) {
                assertThat(safety.until()).isAfter(given.now());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rule_fires_at_most_once(long seed) {
        assertThat(played(seed).history().stream()
                        .filter(ControlFact.NoAnswerFound.class::isInstance)
                        .map(fact -> ((ControlFact.NoAnswerFound) fact).inject()))
                .doesNotHaveDuplicates();
    }

    private static GivenExercise played(long seed) {
        Random random = new Random(seed);
        GivenExercise given = GivenExercise.running();
        for (int i = 0; i < INJECTS; i++) {
            String id = (i % 2 == 0 ? "sensitive-" : "plain-") + i;
            given.given(new PlanCommand.PlanInject(inject(id, i < 4 ? byHand() : at("D1 09:" + (10 + i * 5)))));
            Handling handling = new Handling(
                    i % 2 == 0,
                    i == 0
                            ? List.of()
                            : List.of(new NoAnswerRule(
                                    NoAnswerTest.RULE,
                                    NoAnswerRule.Awaited.ACKNOWLEDGEMENT,
                                    minutes(1 + i),
                                    i == 1 ? new Reaction.Hint(id("sensitive-0")) : new Reaction.CallController())));
            given.given(new PlanCommand.WriteHandling(id(id), handling, 0));
        }
        for (int step = 0; step < STEPS; step++) {
            step(given, random, step);
        }
        return given;
    }

    private static void step(GivenExercise given, Random random, int step) {
        Person person = List.of(DIRECTOR, CONTROLLER, SAFETY_OFFICER).get(random.nextInt(3));
        List<InjectId> all = List.copyOf(given.exercise().msel().injects().keySet());
        InjectId inject = all.get(random.nextInt(all.size()));
        boolean sensitive = random.nextBoolean();
        int revision = given.planned(inject.value()).revision();
        switch (random.nextInt(16)) {
            case 0, 1 -> given.when(person, new InjectCommand.ReleaseInject(inject));
            case 2, 3 -> given.when(person, new ControlCommand.ConfirmRelease(inject, revision));
            case 4 -> given.when(person, new ControlCommand.RefuseRelease(inject, "No"));
            case 5 -> given.when(person, new InjectCommand.HoldInject(inject));
            case 6 -> given.when(person, new InjectCommand.LetInjectGo(inject));
            case 7 -> given.when(person, new ControlCommand.LetThrough(inject, revision));
            case 8 -> given.when(person, new ControlCommand.StopInject(inject, "No"));
            case 9 -> given.when(person, new ClockCommand.PauseExercise());
            case 10, 11 -> given.when(person, new ClockCommand.ResumeExercise());
            case 12 ->
                given.when(person, new ControlCommand.SetSafetyHold(Duration.ofSeconds(random.nextInt(3) * 30L)));
            case 13 ->
                given.when(
                        person,
                        new InjectCommand.SendInject(
                                inject((sensitive ? "sensitive-x" : "plain-x") + step, byHand()), null, sensitive));
            case 14 ->
                given.when(
                        person,
                        new PlanCommand.ReviseInject(
                                given.planned(inject.value()).inject(), revision));
            default -> {
                // The server was away for a while, or watched all the time.
                if (random.nextBoolean()) {
                    given.after(Duration.ofSeconds(random.nextInt(300))).whenServerLooks();
                } else {
                    given.afterWatching(Duration.ofSeconds(random.nextInt(300)));
                }
            }
        }
    }
}
