package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.inject.Trigger.Quorum.ANYONE;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;

class ForecastTest {
    @Test
    void times_and_what_follows_them_are_known_from_the_start() {
        GivenExercise given = GivenExercise.planned(
                inject("a", at("D1 09:10")), inject("b", after("a", minutes(5))), inject("c", after("b", minutes(5))));

        assertThat(Forecast.ofAll(given.exercise()))
                .isEqualTo(Map.of(id("a"), time("D1 09:10"), id("b"), time("D1 09:15"), id("c"), time("D1 09:20")));
    }

    @Test
    void what_hangs_on_people_or_a_controller_is_unknown() {
        GivenExercise given = GivenExercise.planned(
                inject("hand", byHand()),
                inject("after-hand", after("hand", minutes(5))),
                inject("action", on(INTERVIEWED, null, minutes(5))),
                inject("thanks", acknowledged("hand", ANYONE, minutes(5))),
                inject("remind", unacknowledged("hand", minutes(5))),
                inject("guard", not(at("D1 10:00"))));

        assertThat(Forecast.ofAll(given.exercise())).isEmpty();
    }

    @Test
    void all_is_known_where_each_part_is_and_guards_do_not_count() {
        assertForecast(all(at("D1 09:10"), at("D1 09:20"), not(byHand()))).contains(time("D1 09:20"));
        assertForecast(all(at("D1 09:10"), byHand())).isEmpty();
        assertForecast(all(not(byHand()))).isEmpty();
    }

    @Test
    void a_hint_for_who_has_not_done_it_is_not_awaited_any_more_once_it_is_done() {
        GivenExercise given = GivenExercise.running(
                inject("call", at("D1 09:00")),
                inject("hint", all(after("call", minutes(25)), not(on(INTERVIEWED, null, minutes(0))))));
        assertThat(forecast(given, "hint")).contains(time("D1 09:25"));

        given.after(minutes(10)).given(ANNA, new ParticipantCommand.RecordAction(action(INTERVIEWED)));

        assertThat(forecast(given, "hint")).isEmpty();
    }

    @Test
    void what_must_not_have_happened_counts_only_if_it_comes_first() {
        assertForecast(all(at("D1 09:20"), not(at("D1 09:30")))).contains(time("D1 09:20"));
        assertForecast(all(at("D1 09:20"), not(at("D1 09:20")))).isEmpty();
    }

    @Test
    void any_is_known_where_one_part_is() {
        assertForecast(any(byHand(), at("D1 09:20"), at("D1 09:10"))).contains(time("D1 09:10"));
        assertForecast(any(byHand())).isEmpty();
    }

    @Test
    void what_went_out_counts_as_it_did() {
        GivenExercise given = GivenExercise.running(
                        inject("call", at("D1 10:00")),
                        inject("next", after("call", minutes(5))),
                        inject("remind", unacknowledged("call", minutes(15))),
                        inject("thanks", acknowledged("call", ANYONE, minutes(2))))
                .after(minutes(10))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .after(minutes(1))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX));

        assertThat(forecast(given, "call")).contains(time("D1 09:10"));
        assertThat(forecast(given, "next")).contains(time("D1 09:15"));
        assertThat(forecast(given, "remind")).contains(time("D1 09:25"));
        assertThat(forecast(given, "thanks")).contains(time("D1 09:13"));
    }

    @Test
    void held_skipped_and_recalled_injects_and_what_follows_them_have_none() {
        Inject[] chain = {inject("call", at("D1 10:00")), inject("next", after("call", minutes(5)))};

        for (Command command :
                new Command[] {new InjectCommand.HoldInject(id("call")), new InjectCommand.SkipInject(id("call"))}) {
            assertThat(Forecast.ofAll(
                            GivenExercise.running(chain).given(command).exercise()))
                    .isEmpty();
        }
        assertThat(Forecast.ofAll(GivenExercise.running(chain)
                        .given(new InjectCommand.ReleaseInject(id("call")))
                        .given(new InjectCommand.RecallInject(id("call"), text("Wrong")))
                        .exercise()))
                .isEmpty();
    }

    @Test
    void an_unknown_inject_has_none() {
        assertThat(forecast(GivenExercise.planned(), "nothing")).isEmpty();
    }

    @Test
    void facts_that_run_in_a_circle_have_none() {
        Exercise circle = GivenExercise.planned().exercise();
        for (Inject inject : new Inject[] {
            inject("a", after("b", minutes(1))),
            inject("b", any(after("a", minutes(1)), after("nothing", minutes(1)))),
            inject("c", after("c", minutes(1)))
        }) {
            circle = circle.apply(new PlanFact.InjectPlanned(inject), new Stamp(1, STARTEX));
        }

        assertThat(Forecast.ofAll(circle)).isEmpty();
    }

    @Test
    void a_chain_of_thousands_that_fans_out_at_each_step_is_walked_at_once() {
        Exercise chain = GivenExercise.planned(inject("i0", at("D1 09:00"))).exercise();
        int last = 4_000;
        for (int i = 1; i <= last; i++) {
            Trigger before = after("i" + (i - 1), Duration.ofSeconds(1));
            Inject next = inject("i" + i, new Trigger.All(Collections.nCopies(20, before)));
            chain = chain.apply(new PlanFact.InjectPlanned(next), new Stamp(1, STARTEX));
        }

        assertThat(Forecast.of(id("i" + last), chain)).contains(FIRST_MINUTE.plus(Duration.ofSeconds(last)));
    }

    private static org.assertj.core.api.OptionalAssert<ExerciseTime> assertForecast(Trigger trigger) {
        return assertThat(forecast(GivenExercise.planned(inject("call", trigger)), "call"));
    }

    private static Optional<ExerciseTime> forecast(GivenExercise given, String inject) {
        return Forecast.of(id(inject), given.exercise());
    }
}
