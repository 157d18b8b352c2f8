package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.request.RequestDesk.DUE;
import static org.livex.exercise.request.RequestDesk.GRANTED;
import static org.livex.exercise.request.RequestDesk.REFUSED;
import static org.livex.exercise.request.RequestDesk.WARRANT;
import static org.livex.exercise.request.RequestDesk.answer;
import static org.livex.exercise.request.RequestDesk.askBack;
import static org.livex.exercise.request.RequestDesk.desk;
import static org.livex.exercise.request.RequestDesk.file;
import static org.livex.exercise.request.RequestDesk.reply;
import static org.livex.exercise.request.RequestDesk.withdraw;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.due.Due;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.due.RequestsDue;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.inject.Trigger.Outcome;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestDesk;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;

/** An inject that waits for the outcome of a request goes out when players hear it, and not when control decides. */
class RequestTriggerTest {
    @Test
    void any_answer_opens_what_waits_for_any_and_its_outcome_what_waits_for_that() {
        waiting(Map.of("any", on(null), "granted", on(Outcome.GRANTED), "refused", on(Outcome.REFUSED)))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(REFUSED, true))
                .whenServerLooks()
                .thenReleased("any", "refused")
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void what_was_filed_before_startex_is_answered_at_once_and_opens_nothing() {
        GivenExercise tried = waiting(Map.of("granted", on(Outcome.GRANTED)))
                .given(
                        ANNA,
                        new RequestCommand.FileRequest(RequestDesk.FIRST, RequestDesk.FILING, STARTEX.minusSeconds(1)));

        assertThat(RequestsDue.nextMoment(tried.exercise())).isEmpty();
        GivenExercise answered = tried.given(CONTROLLER, answer(GRANTED, false));
        assertThat(answered.exercise().requests().find(RequestDesk.FIRST))
                .isNotNull()
                .satisfies(request -> assertThat(request.answer()).isNotNull());
        answered.whenServerLooks().thenReleased();
    }

    @Test
    void what_is_decided_opens_nothing_before_it_goes_out() {
        GivenExercise given = waiting(Map.of("granted", on(Outcome.GRANTED)))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, false))
                .whenServerLooks()
                .thenReleased();

        assertThat(Forecast.of(id("granted"), given.exercise())).contains(DUE);
        given.afterWatching(minutes(45).minusMillis(1));
        assertThat(given.planned("granted").release()).isNull();
        given.afterWatching(Duration.ofMillis(1));
        assertThat(given.release("granted").at()).isEqualTo(DUE);
    }

    @Test
    void its_delay_counts_from_when_the_answer_went_out() {
        waiting(Map.of("granted", new Trigger.OnRequest(WARRANT, Outcome.GRANTED, null, minutes(10))))
                .given(ANNA, file("r-1"))
                .after(minutes(5))
                .given(CONTROLLER, answer(GRANTED, true))
                .after(minutes(10))
                .whenServerLooks()
                .thenFacts(new InjectFact.InjectReleased(
                        id("granted"),
                        Set.copyOf(ids(ANNA, BORIS)),
                        FIRST_MINUTE.plus(minutes(15)),
                        FIRST_MINUTE.plus(minutes(15)),
                        false));
    }

    @Test
    void what_is_withdrawn_is_no_answer() {
        waiting(Map.of("any", on(null), "withdrawn", on(Outcome.WITHDRAWN)))
                .given(ANNA, file("r-1"))
                .given(ANNA, withdraw())
                .whenServerLooks()
                .thenReleased("withdrawn");
    }

    @Test
    void what_is_asked_back_or_taken_back_is_no_answer_yet() {
        waiting(Map.of("any", on(null)))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, askBack())
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, reply())
                .given(CONTROLLER, answer(GRANTED, false))
                .given(CONTROLLER, new RequestCommand.TakeBackAnswer(RequestDesk.FIRST))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void a_later_request_opens_what_the_first_did_not() {
        waiting(Map.of("granted", on(Outcome.GRANTED)))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(REFUSED, true))
                .whenServerLooks()
                .thenReleased()
                .given(BORIS, file("r-2"))
                .given(CONTROLLER, new RequestCommand.AnswerRequest(new RequestId("r-2"), GRANTED, true))
                .whenServerLooks()
                .thenReleased("granted");
    }

    @Test
    void only_those_who_are_meant_are_looked_at() {
        Audience players = Audience.ofOverlap(new Overlap(FIELD_TEAM, null, PersonFunction.PLAYER));
        waiting(Map.of(
                        "field", by(Audience.ofTeams(FIELD_TEAM)),
                        "money", by(Audience.ofTeams(MONEY_TEAM)),
                        "players", by(players)))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, true))
                .whenServerLooks()
                .thenReleased("field", "players");
    }

    @Test
    void what_came_while_it_was_held_lets_it_out_once_it_is_let_go() {
        waiting(Map.of("granted", on(Outcome.GRANTED)))
                .given(CONTROLLER, new InjectCommand.HoldInject(id("granted")))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, true))
                .whenServerLooks()
                .thenReleased()
                .given(CONTROLLER, new InjectCommand.LetInjectGo(id("granted")))
                .whenServerLooks()
                .thenReleased("granted");
    }

    @Test
    void the_journal_says_the_same_again_after_a_restart() {
        GivenExercise given = waiting(
                        Map.of("granted", new Trigger.OnRequest(WARRANT, Outcome.GRANTED, null, minutes(10))))
                .given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, true));

        Exercise again = given.replayed();

        assertThat(again).isEqualTo(given.exercise());
        assertThat(Due.next(again, given.now())).contains(given.now().plus(minutes(10)));
    }

    @Test
    void a_form_that_an_inject_waits_for_is_there_and_stays() {
        GivenExercise given = GivenExercise.planned();
        RequestDesk.world().forEach(given::given);
        given.given(new PlanCommand.PlanInject(inject("granted", on(Outcome.GRANTED))));

        given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.REQUEST_FORM, WARRANT.value(), 1))
                .thenRejected(
                        Rejection.THING_IN_USE,
                        "by",
                        given.planned("granted").inject().number());
        given.when(
                        DIRECTOR,
                        new PlanCommand.PlanInject(inject(
                                "lost", new Trigger.OnRequest(new RequestFormId("gone"), null, null, Duration.ZERO))))
                .thenRejected(Rejection.UNKNOWN_REQUEST_FORM, "id", "gone");
    }

    private static GivenExercise waiting(Map<String, Trigger> injects) {
        GivenExercise given = desk();
        new TreeMap<>(injects).forEach((id, trigger) -> given.given(new PlanCommand.PlanInject(inject(id, trigger))));
        return given;
    }

    private static Trigger on(@Nullable Outcome outcome) {
        return new Trigger.OnRequest(WARRANT, outcome, null, Duration.ZERO);
    }

    private static Trigger by(Audience who) {
        return new Trigger.OnRequest(WARRANT, null, who, Duration.ZERO);
    }
}
