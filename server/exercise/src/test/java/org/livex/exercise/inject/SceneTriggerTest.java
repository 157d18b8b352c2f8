package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.due.Due;
import org.livex.exercise.due.Forecast;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.inject.Trigger.SceneEnd;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;

/** An inject that waits for the end of a scene goes out when its role players say so. */
public class SceneTriggerTest {
    private static final Inject SCENE = scene(Audience.ofPeople(ACTOR.id()));

    @Test
    void a_scene_that_is_played_to_its_end_opens_what_waits_for_that() {
        playing(
                        SCENE,
                        inject("finished", ends(SceneEnd.FINISHED)),
                        inject("declined", ends(SceneEnd.DECLINED)),
                        inject("over", ends(SceneEnd.OVER)))
                .given(ACTOR, start())
                .whenServerLooks()
                .thenReleased()
                .given(ACTOR, finish())
                .whenServerLooks()
                .thenReleased("finished", "over")
                .given(ACTOR, finish())
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void a_scene_that_is_declined_opens_what_waits_for_that() {
        playing(
                        SCENE,
                        inject("finished", ends(SceneEnd.FINISHED)),
                        inject("declined", ends(SceneEnd.DECLINED)),
                        inject("over", ends(SceneEnd.OVER)))
                .given(ACTOR, decline())
                .whenServerLooks()
                .thenReleased("declined", "over");
    }

    @Test
    void its_delay_counts_from_the_end_of_the_scene() {
        playing(
                        SCENE,
                        inject(
                                "next",
                                new Trigger.OnScene(SCENE.id(), SceneEnd.FINISHED, null, Quorum.ANYONE, minutes(10))))
                .given(ACTOR, start())
                .after(minutes(20))
                .given(ACTOR, finish())
                .after(minutes(10))
                .whenServerLooks()
                .thenFacts(new InjectFact.InjectReleased(
                        id("next"),
                        Set.copyOf(ids(ANNA, BORIS)),
                        FIRST_MINUTE.plus(minutes(30)),
                        FIRST_MINUTE.plus(minutes(30)),
                        false));
    }

    @Test
    void who_starts_after_all_has_not_declined() {
        playing(
                        SCENE,
                        inject(
                                "next",
                                new Trigger.OnScene(SCENE.id(), SceneEnd.DECLINED, null, Quorum.ANYONE, minutes(10))))
                .given(ACTOR, decline())
                .after(minutes(5))
                .given(ACTOR, start())
                .after(minutes(5))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void all_of_its_players_are_waited_for_where_all_are_asked_for() {
        playing(
                        scene(Audience.ofPeople(ACTOR.id(), MEDIATOR.id(), EVALUATOR.id())),
                        inject("first", ends(SceneEnd.OVER)),
                        inject("last", all(SceneEnd.OVER, null)),
                        inject("players", all(SceneEnd.FINISHED, rolePlayers())))
                .given(ACTOR, start())
                .given(ACTOR, finish())
                .whenServerLooks()
                .thenReleased("first", "players")
                .after(minutes(1))
                .given(MEDIATOR, decline())
                .whenServerLooks()
                .thenReleased("last");
    }

    @Test
    void one_who_declines_keeps_what_all_must_finish_closed() {
        playing(scene(Audience.ofPeople(ACTOR.id(), MEDIATOR.id())), inject("finished", all(SceneEnd.FINISHED, null)))
                .given(ACTOR, start())
                .given(ACTOR, finish())
                .given(MEDIATOR, decline())
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void only_those_who_are_meant_end_it() {
        playing(
                        scene(Audience.ofPeople(ACTOR.id(), ANNA.id())),
                        inject("of-the-team", by(Audience.ofTeams(FIELD_TEAM))),
                        inject(
                                "players-of-the-team",
                                by(Audience.ofOverlap(new Overlap(FIELD_TEAM, null, PersonFunction.PLAYER)))))
                .given(ACTOR, start())
                .given(ACTOR, finish())
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, decline())
                .whenServerLooks()
                .thenReleased("of-the-team", "players-of-the-team");
    }

    @Test
    void what_ended_while_it_was_held_lets_it_out_once_it_is_let_go() {
        playing(SCENE, inject("over", ends(SceneEnd.OVER)))
                .given(CONTROLLER, new InjectCommand.HoldInject(id("over")))
                .given(ACTOR, decline())
                .whenServerLooks()
                .thenReleased()
                .given(CONTROLLER, new InjectCommand.LetInjectGo(id("over")))
                .whenServerLooks()
                .thenReleased("over");
    }

    @Test
    void the_journal_says_the_same_again_after_a_restart() {
        GivenExercise given = playing(
                        SCENE,
                        inject(
                                "next",
                                new Trigger.OnScene(SCENE.id(), SceneEnd.OVER, null, Quorum.EVERYONE, minutes(10))))
                .given(ACTOR, decline());

        Exercise again = given.replayed();

        assertThat(again).isEqualTo(given.exercise());
        assertThat(Due.next(again, given.now())).contains(given.now().plus(minutes(10)));
        assertThat(Forecast.of(id("next"), again)).contains(FIRST_MINUTE.plus(minutes(10)));
    }

    @Test
    void only_a_scene_is_waited_for_so() {
        provoke().thenRejected(Rejection.INJECT_IS_NO_SCENE, "number", "call");
    }

    @Test
    void what_is_waited_for_stays_and_stays_a_scene() {
        GivenExercise given = GivenExercise.planned(SCENE, inject("over", ends(SceneEnd.OVER)));
        String waiting = given.planned("over").inject().number();
        Inject message = SCENE.but().type(InjectType.MESSAGE).build();

        given.when(DIRECTOR, new PlanCommand.RemoveInject(SCENE.id(), 1))
                .thenRejected(Rejection.INJECT_IN_USE, "number", waiting);
        given.when(DIRECTOR, new PlanCommand.ReviseInject(message, 1))
                .thenRejected(Rejection.INJECT_IN_USE, "number", waiting);
        given.when(
                        DIRECTOR,
                        new PlanCommand.ReviseInject(
                                SCENE.but().body(text("Stand there.")).build(), 1))
                .accepted();
    }

    public static GivenExercise provoke() {
        return GivenExercise.planned(inject("call", byHand()))
                .when(
                        DIRECTOR,
                        new PlanCommand.PlanInject(inject(
                                "next",
                                new Trigger.OnScene(id("call"), SceneEnd.OVER, null, Quorum.ANYONE, Duration.ZERO))));
    }

    private static GivenExercise playing(Inject scene, Inject... waiting) {
        GivenExercise given = GivenExercise.running(scene);
        for (Inject inject : waiting) {
            given.given(new PlanCommand.PlanInject(inject));
        }
        return given.given(new InjectCommand.ReleaseInject(scene.id()));
    }

    private static Inject scene(Audience players) {
        return inject("scene", byHand())
                .but()
                .type(InjectType.ROLE_PLAYER_TASK)
                .audience(players)
                .build();
    }

    private static Trigger ends(SceneEnd end) {
        return new Trigger.OnScene(SCENE.id(), end, null, Quorum.ANYONE, Duration.ZERO);
    }

    private static Trigger all(SceneEnd end, @Nullable Audience by) {
        return new Trigger.OnScene(SCENE.id(), end, by, Quorum.EVERYONE, Duration.ZERO);
    }

    private static Trigger by(Audience by) {
        return new Trigger.OnScene(SCENE.id(), SceneEnd.OVER, by, Quorum.ANYONE, Duration.ZERO);
    }

    private static Audience rolePlayers() {
        return Audience.ofFunctions(PersonFunction.ROLE_PLAYER);
    }

    private static TaskCommand start() {
        return new TaskCommand.StartTask(SCENE.id(), STARTEX);
    }

    private static TaskCommand finish() {
        return new TaskCommand.FinishTask(SCENE.id(), STARTEX);
    }

    private static TaskCommand decline() {
        return new TaskCommand.DeclineTask(SCENE.id(), "I feel ill", STARTEX);
    }
}
