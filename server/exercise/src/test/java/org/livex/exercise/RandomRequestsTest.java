package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.request.RequestDesk.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestDesk;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.RequestId;

/** Pauses, jumps, speeds, nights, outages and controllers who change their minds: each request is answered at most once. */
class RandomRequestsTest {
    private static final int REQUESTS = 25;

    static LongStream seeds() {
        return Seeds.some(12, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_is_answered_once_not_before_its_time_and_numbers_have_no_gap(long seed) {
        Random random = new Random(seed);
        GivenExercise given =
                GivenExercise.running(plan(random.nextBoolean() ? Nights.STOP : Nights.SKIP, DAY_1, DAY_2));
        RequestDesk.world().forEach(given::given);
        for (int i = 0; i < 200; i++) {
            meddle(given, random);
            Duration passing = Duration.ofMillis(random.nextInt(600_000));
            if (random.nextInt(5) == 0) {
                given.after(passing);
            } else {
                given.afterWatching(passing);
            }
        }
        given.whenServer(new ClockCommand.ResumeExercise()).whenServerLooks();

        List<RequestFact.RequestAnswered> answers = answered(given);
        assertThat(answers.stream().map(RequestFact.RequestAnswered::request)).doesNotHaveDuplicates();
        assertThat(answers.stream().map(RequestFact.RequestAnswered::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, answers.size()).boxed().toList());
        Map<RequestId, ExerciseTime> due = new HashMap<>();
        Set<RequestId> open = new HashSet<>();
        for (Fact fact : given.history()) {
            switch (fact) {
                case RequestFact.RequestDecided f -> {
                    due.put(f.request(), f.due());
                    open.add(f.request());
                }
                case RequestFact.AnswerTakenBack f -> open.remove(f.request());
                case RequestFact.QuestionAnswered f -> open.remove(f.request());
                case RequestFact.RequestWithdrawn f -> open.remove(f.request());
                case RequestFact.RequestAnswered f -> {
                    assertThat(open.remove(f.request())).isTrue();
                    if (f.due() != null) {
                        assertThat(f.due()).isEqualTo(due.get(f.request()));
                        assertThat(f.due().isAfter(f.at())).isFalse();
                    }
                }
                default -> {}
            }
        }
        ExerciseTime passed = given.time();
        assertThat(open).allSatisfy(id -> assertThat(due.get(id)).isGreaterThan(passed));
        assertThat(replayed(given).requests()).isEqualTo(given.exercise().requests());
    }

    /** What a server that starts again makes of the journal, but for the stamps, which are the same here. */
    private static Exercise replayed(GivenExercise given) {
        Exercise exercise = Exercise.EMPTY;
        for (GivenExercise.Stamped stamped : given.stamped()) {
            exercise = exercise.apply(stamped.fact(), stamped.stamp());
        }
        return exercise;
    }

    private static void meddle(GivenExercise given, Random random) {
        RequestId id = new RequestId("r-" + random.nextInt(REQUESTS));
        Ruling ruling = random.nextBoolean() ? GRANTED : REFUSED;
        switch (random.nextInt(14)) {
            case 0 -> given.whenServer(new ClockCommand.PauseExercise());
            case 1, 2 -> given.whenServer(new ClockCommand.ResumeExercise());
            case 3 -> given.whenServer(new ClockCommand.ChangeClockSpeed(0.1 + 20 * random.nextDouble()));
            case 4 ->
                given.whenServer(new ClockCommand.JumpClock(given.time().plus(Duration.ofMinutes(random.nextInt(60)))));
            case 5, 6, 7 -> given.when(random.nextBoolean() ? ANNA : BORIS, file(id.value()));
            case 8, 9 -> given.when(CONTROLLER, new RequestCommand.AnswerRequest(id, ruling, random.nextInt(4) == 0));
            case 10 -> given.when(CONTROLLER, new RequestCommand.AskBack(id, text("Which floor?")));
            case 11 -> given.when(ANNA, new RequestCommand.ReplyToQuestion(id, "The second", null, STARTEX));
            case 12 ->
                given.when(
                        DIRECTOR,
                        random.nextBoolean()
                                ? new RequestCommand.TakeBackAnswer(id)
                                : new RequestCommand.SendAnswerNow(id));
            default -> given.when(BORIS, new RequestCommand.WithdrawRequest(id, STARTEX));
        }
    }
}
