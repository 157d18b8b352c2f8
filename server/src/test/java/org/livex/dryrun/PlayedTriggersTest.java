package org.livex.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.dryrun.Rehearsal.after;
import static org.livex.dryrun.Rehearsal.all;
import static org.livex.dryrun.Rehearsal.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.i18n.Language;

/** What an inject of the demo waits for from people comes about in a dry run. */
class PlayedTriggersTest {
    private static final Language ENGLISH = Language.of("en");
    private static final DryRunOptions EVERYBODY_ANSWERS = new DryRunOptions(1, 1, true);
    private static Exercise demo = Exercise.EMPTY;

    @BeforeAll
    static void plan() throws IOException {
        demo = Rehearsal.demo();
    }

    @Test
    void an_action_that_none_asks_for_is_done_as_often_as_it_takes() {
        ActionKindId kind = new ActionKindId("rang-the-embassy");
        Exercise plan = after(
                demo,
                new PlanCommand.AddActionKind(
                        new ActionKind(kind, LocalizedText.of(ENGLISH, "Rang"), Audience.EVERYONE)));

        JsonNode report = waiting(plan, new Trigger.OnAction(kind, null, Duration.ZERO, 3));

        assertThat(all(report, "assumed").map(one -> one.path("inject").asText()))
                .containsExactly("waits", "waits", "waits");
        assertThat(state(report)).isEqualTo("released");
    }

    @Test
    void a_request_ends_in_each_way_that_some_inject_waits_for() {
        RequestFormId form = new RequestFormId("asks-the-embassy");
        Exercise plan = after(
                demo,
                new PlanCommand.AddRequestForm(new RequestForm(
                        form,
                        LocalizedText.of(ENGLISH, "Embassy"),
                        demo.scenario()
                                .all(Persona.class)
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ZERO,
                        Audience.EVERYONE,
                        false,
                        LocalizedText.of(ENGLISH, "It says"))));
        for (Trigger.Outcome outcome : Trigger.Outcome.values()) {
            assertThat(state(waiting(plan, new Trigger.OnRequest(form, outcome, null, Duration.ZERO))))
                    .isEqualTo("released");
        }
    }

    @Test
    void a_scene_is_played_to_its_end() {
        InjectId scene = demo.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject ->
                        inject.type() == InjectType.ROLE_PLAYER_TASK && inject.trigger() instanceof Trigger.AtTime)
                .findFirst()
                .orElseThrow()
                .id();

        JsonNode report = waiting(
                demo,
                new Trigger.OnScene(
                        scene, Trigger.SceneEnd.FINISHED, null, Trigger.Quorum.EVERYONE, Duration.ofMinutes(1)));

        assertThat(state(report)).isEqualTo("released");
    }

    @Test
    void somebody_writes_back_to_a_persona() {
        PersonaId persona =
                demo.scenario().all(Persona.class).findFirst().orElseThrow().id();

        assertThat(state(waiting(demo, new Trigger.OnReply(null, persona, null, Duration.ofMinutes(1)))))
                .isEqualTo("released");
    }

    @Test
    void two_personas_are_written_to_for_one_inject_however_long_its_name_is() {
        List<Trigger> toTwo = demo.scenario()
                .all(Persona.class)
                .limit(2)
                .<Trigger>map(persona -> new Trigger.OnReply(null, persona.id(), null, Duration.ZERO))
                .toList();

        assertThat(toTwo).hasSize(2);
        assertThat(state(waiting(demo, "w".repeat(64), new Trigger.All(toTwo)), "w".repeat(64)))
                .isEqualTo("released");
    }

    @Test
    void who_does_what_an_inject_expects_replies_to_it() {
        InjectId asks = demo.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject -> !inject.expectedActions().isEmpty() && inject.trigger() instanceof Trigger.AtTime)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(state(waiting(demo, new Trigger.OnReply(asks, null, null, Duration.ZERO))))
                .isEqualTo("released");
    }

    /** What all conditions turn on is what people do; by the clock it would be a mistake of the plan. */
    @Test
    void a_branch_that_nobody_took_is_told_from_what_never_goes_out() {
        Trigger trusted = new Trigger.OnTrust(new PersonaId("lea"), Trigger.Level.BELOW, 0, null);
        Trigger after = new Trigger.AtTime(ExerciseTime.parse("D9 10:00"));

        assertThat(row(waiting(demo, trusted), "waits").path("branch").asBoolean())
                .isTrue();
        assertThat(row(waiting(demo, new Trigger.All(List.of(trusted, after))), "waits")
                        .has("branch"))
                .isFalse();
    }

    private static JsonNode waiting(Exercise plan, Trigger trigger) {
        return waiting(plan, "waits", trigger);
    }

    private static JsonNode waiting(Exercise plan, String id, Trigger trigger) {
        Inject inject = Inject.builder(
                        new InjectId(id), "X1", LocalizedText.of(ENGLISH, "T"), LocalizedText.of(ENGLISH, "B"))
                .audience(Audience.EVERYONE)
                .trigger(trigger)
                .build();
        return run(after(plan, new PlanCommand.PlanInject(inject)), EVERYBODY_ANSWERS);
    }

    private static String state(JsonNode report) {
        return state(report, "waits");
    }

    private static String state(JsonNode report, String inject) {
        return row(report, inject).path("state").asText();
    }

    private static JsonNode row(JsonNode report, String inject) {
        return all(report, "injects")
                .filter(one -> one.path("inject").asText().equals(inject))
                .findFirst()
                .orElseThrow();
    }
}
