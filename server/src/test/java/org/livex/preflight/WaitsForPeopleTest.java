package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.preflight.GivenPlan.ENGLISH;
import static org.livex.preflight.GivenPlan.INTERVIEWED;
import static org.livex.preflight.GivenPlan.at;
import static org.livex.preflight.GivenPlan.both;
import static org.livex.preflight.GivenPlan.text;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;

/** Injects that wait for what people do: whether anybody ever can. */
class WaitsForPeopleTest {
    private final GivenPlan plan = new GivenPlan();

    @Test
    void the_third_action_brings_the_first_with_it_and_not_the_other_way_round() {
        plan.inject("a", at("D1 10:00"), "anna")
                .inject("never", third(first()), "anna")
                .inject("once-or-twice", first(third()), "anna");

        assertThat(plan.found()).containsExactly("CONTRADICTION never");
    }

    @Test
    void nobody_hears_the_outcome_of_a_request_that_nobody_of_them_can_make() {
        RequestFormId warrant = new RequestFormId("warrant");
        plan.fact(new PlanFact.PersonaAdded(new Persona(new PersonaId("court"), text("Court"))))
                .fact(new PlanFact.RequestFormAdded(new RequestForm(
                        warrant,
                        text("Warrant"),
                        new PersonaId("court"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ZERO,
                        Audience.ofPeople(new PersonId("anna")),
                        false,
                        text("You may search."))))
                .inject("anybody", ends(warrant, null, null), "anna")
                .inject("granted", ends(warrant, Trigger.Outcome.GRANTED, "anna"), "anna")
                .inject("boris", ends(warrant, null, "boris"), "anna")
                .inject("gone", ends(new RequestFormId("gone"), null, null), "anna");

        assertThat(plan.found()).containsExactlyInAnyOrder("NOBODY_CAN_FILE boris", "NOBODY_CAN_FILE gone");
        assertThat(plan.finding(Fault.NOBODY_CAN_FILE).details()).containsEntry("form", "warrant");
    }

    @Test
    void what_is_granted_is_answered_and_what_is_withdrawn_is_not() {
        RequestFormId warrant = new RequestFormId("warrant");
        Trigger answered = ends(warrant, null, null);

        assertThat(Contradictions.isIn(
                        List.of(ends(warrant, Trigger.Outcome.GRANTED, "anna"), new Trigger.Not(answered))))
                .isTrue();
        assertThat(Contradictions.isIn(
                        List.of(ends(warrant, Trigger.Outcome.WITHDRAWN, null), new Trigger.Not(answered))))
                .isFalse();
        assertThat(Contradictions.isIn(
                        List.of(answered, new Trigger.Not(ends(warrant, Trigger.Outcome.GRANTED, null)))))
                .isFalse();
    }

    @Test
    void a_scene_ends_only_if_somebody_plays_it() {
        plan.person("actor", PersonFunction.ROLE_PLAYER, ENGLISH)
                .fact(new PlanFact.InjectPlanned(
                        Inject.builder(new InjectId("scene"), "scene", text("Scene"), both("Be there"))
                                .type(InjectType.ROLE_PLAYER_TASK)
                                .place(GivenPlan.CAR_WASH)
                                .audience(Audience.ofPeople(new PersonId("actor")))
                                .trigger(at("D1 10:00"))
                                .build()))
                .inject("message", at("D1 10:00"), "anna")
                .inject("played", over("scene", "actor"), "anna")
                .inject("by-others", over("scene", "boris"), "anna")
                .inject("no-scene", over("message", null), "anna");

        assertThat(plan.found()).containsExactlyInAnyOrder("NOBODY_PLAYS by-others", "NOBODY_PLAYS no-scene");
        plan.skipped("scene");
        assertThat(plan.found()).contains("DEAD_BRANCH played");
    }

    @Test
    void what_is_declined_is_over_and_what_is_over_went_out() {
        Trigger over = over("scene", null);
        Trigger declined = new Trigger.OnScene(
                new InjectId("scene"), Trigger.SceneEnd.DECLINED, null, Trigger.Quorum.ANYONE, Duration.ZERO);
        Trigger wentOut = new Trigger.AfterInject(new InjectId("scene"), Duration.ZERO);

        assertThat(Contradictions.isIn(List.of(declined, new Trigger.Not(over))))
                .isTrue();
        assertThat(Contradictions.isIn(List.of(over, new Trigger.Not(wentOut)))).isTrue();
        assertThat(Contradictions.isIn(List.of(over, new Trigger.Not(declined))))
                .isFalse();
    }

    @Test
    void a_reply_comes_only_from_those_who_get_what_is_replied_to() {
        PersonaId court = new PersonaId("court");
        plan.fact(new PlanFact.PersonaAdded(new Persona(court, text("Court"))))
                .inject("a", at("D1 10:00"), "anna")
                .inject("reply", new Trigger.OnReply(new InjectId("a"), null, null, Duration.ZERO), "anna")
                .inject("by-boris", new Trigger.OnReply(new InjectId("a"), null, boris(), Duration.ZERO), "anna")
                .inject("to-court", new Trigger.OnReply(null, court, boris(), Duration.ZERO), "anna")
                .inject(
                        "by-nobody",
                        new Trigger.OnReply(
                                null, court, Audience.ofFunctions(PersonFunction.ROLE_PLAYER), Duration.ZERO),
                        "anna");

        assertThat(plan.found()).containsExactlyInAnyOrder("NOBODY_CAN_REPLY by-boris", "NOBODY_CAN_REPLY by-nobody");
        plan.skipped("a");
        assertThat(plan.found()).contains("DEAD_BRANCH reply");
    }

    private static Audience boris() {
        return Audience.ofPeople(new PersonId("boris"));
    }

    private static Trigger over(String scene, @Nullable String by) {
        return new Trigger.OnScene(
                new InjectId(scene),
                Trigger.SceneEnd.OVER,
                by == null ? null : Audience.ofPeople(new PersonId(by)),
                Trigger.Quorum.ANYONE,
                Duration.ZERO);
    }

    private static Trigger ends(RequestFormId form, Trigger.@Nullable Outcome outcome, @Nullable String by) {
        Audience who = by == null ? null : Audience.ofPeople(new PersonId(by));
        return new Trigger.OnRequest(form, outcome, who, Duration.ZERO);
    }

    private static Trigger third(Trigger excluded) {
        return new Trigger.All(List.of(third(), new Trigger.Not(excluded)));
    }

    private static Trigger first(Trigger excluded) {
        return new Trigger.All(List.of(first(), new Trigger.Not(excluded)));
    }

    private static Trigger third() {
        return new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO, 3);
    }

    private static Trigger first() {
        return new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO);
    }
}
