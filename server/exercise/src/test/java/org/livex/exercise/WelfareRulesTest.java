package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Welfare;
import org.livex.exercise.reading.Carers;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.welfare.Face;
import org.livex.exercise.welfare.PersonWelfare;
import org.livex.exercise.welfare.Side;
import org.livex.exercise.welfare.WelfareCommand;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.InjectId;

class WelfareRulesTest extends WelfareStory {
    @Test
    void who_plays_says_how_they_are_before_and_after_and_the_latest_word_counts() {
        GivenExercise given = sent().when(ACTOR, checkIn(SCENE, Side.BEFORE, Face.SO_SO, "Tired"))
                .thenFacts(new WelfareFact.CheckedIn(
                        ACTOR.id(), SCENE, Side.BEFORE, Face.SO_SO, "Tired", FIRST_MINUTE, STARTEX))
                .given(ACTOR, checkIn(SCENE, Side.AFTER, Face.UNWELL, ""))
                .given(ACTOR, new WelfareCommand.CheckIn(SCENE, Side.BEFORE, Face.WELL, null, STARTEX.minusSeconds(1)));

        assertThat(said(given, Side.BEFORE).word()).isEqualTo("Tired");
        assertThat(said(given, Side.AFTER).word()).isNull();
        assertThat(of(given).latest(null, Side.AFTER)).isNull();
        assertThat(of(given).checkIns()).hasSize(3);
    }

    @Test
    void nobody_checks_in_around_a_scene_that_is_not_theirs_and_no_phone_floods_the_book() {
        sent().when(ANNA, checkIn(SCENE, Side.BEFORE, Face.WELL, null)).thenRejected(Rejection.NOT_A_RECIPIENT);
        GivenExercise given = sent();
        for (int i = 0; i < WelfareRules.MOST_CHECK_INS; i++) {
            given.given(ACTOR, checkIn(null, Side.BEFORE, Face.WELL, null));
        }
        given.when(ACTOR, checkIn(null, Side.BEFORE, Face.WELL, null)).thenRejected(Rejection.TOO_MANY);
        assertThatThrownBy(() -> checkIn(null, Side.BEFORE, Face.WELL, "x".repeat(201)))
                .hasMessageContaining("200");
    }

    @Test
    void who_opts_out_before_a_scene_is_not_sent_it_and_somebody_else_is_needed() {
        GivenExercise given = GivenExercise.running(scene(ACTOR.id(), MEDIATOR.id()))
                .when(ACTOR, optOut())
                .thenFacts(new WelfareFact.SceneOptedOut(ACTOR.id(), SCENE, FIRST_MINUTE, STARTEX))
                .when(ACTOR, optOut())
                .thenNothing();
        assertThat(needsSubstitute(given)).isTrue();

        given.given(new InjectCommand.ReleaseInject(SCENE));

        assertThat(given.release("scene").recipients()).containsExactly(MEDIATOR.id());
        assertThat(task(given).declined()).isNull();
        given.when(ACTOR, optIn()).thenRejected(Rejection.NOT_A_RECIPIENT);
        assertThat(needsSubstitute(given)).isTrue();
    }

    @Test
    void who_opts_out_while_it_runs_is_out_of_it_as_one_who_declines_and_gives_no_reason() {
        GivenExercise given =
                sent().given(ACTOR, start()).after(minutes(5)).given(ACTOR, optOut(STARTEX.plusSeconds(300)));

        assertThat(task(given).isOver()).isTrue();
        assertThat(task(given).reason()).isNull();
        assertThat(of(given).isInRole()).isFalse();
        assertThat(needsSubstitute(given)).isTrue();
        given.when(ACTOR, new TaskCommand.FinishTask(SCENE, STARTEX)).thenRejected(Rejection.TASK_NOT_STARTED);
    }

    @Test
    void who_opts_in_again_or_begins_all_the_same_plays() {
        GivenExercise again = sent().given(ACTOR, optOut()).given(ACTOR, optIn());
        assertThat(task(again).isOver()).isFalse();
        assertThat(needsSubstitute(again)).isFalse();

        GivenExercise begun = sent().given(ACTOR, optOut()).given(ACTOR, start());
        assertThat(task(begun).isRunning()).isTrue();
        assertThat(needsSubstitute(begun)).isFalse();
    }

    @Test
    void what_was_played_to_its_end_cannot_be_opted_out_of_and_needs_nobody() {
        GivenExercise given = sent().given(ACTOR, start()).given(ACTOR, new TaskCommand.FinishTask(SCENE, STARTEX));

        given.when(ACTOR, optOut()).thenRejected(Rejection.TASK_ALREADY_FINISHED);
        assertThat(needsSubstitute(given)).isFalse();
        GivenExercise.running(scene(ACTOR.id())).when(ANNA, optOut()).thenRejected(Rejection.NOT_A_RECIPIENT);
    }

    @Test
    void to_control_a_decline_and_an_opting_out_ask_for_the_same() {
        assertThat(needsSubstitute(sent().given(ACTOR, new TaskCommand.DeclineTask(SCENE, "I feel ill", STARTEX))))
                .isTrue();
    }

    @Test
    void whoever_stays_out_of_a_theme_is_sent_none_of_its_scenes_to_come_and_ends_what_they_have_begun() {
        Inject begun = scene("begun", byHand(), ACTOR.id());
        Inject timed = scene("timed", at("D1 10:00"), ACTOR.id(), MEDIATOR.id());
        GivenExercise given = GivenExercise.running(begun, timed)
                .given(new InjectCommand.ReleaseInject(begun.id()))
                .given(ACTOR, new TaskCommand.StartTask(begun.id(), STARTEX))
                .when(ACTOR, new WelfareCommand.OptOutOfTheme("violence", STARTEX))
                .thenFacts(new WelfareFact.ThemeOptedOut(ACTOR.id(), "violence", STARTEX))
                .when(ACTOR, new WelfareCommand.OptOutOfTheme("violence", STARTEX))
                .thenNothing()
                .afterWatching(minutes(61));

        assertThat(given.exercise().tasks().of(begun.id(), ACTOR.id()).isRunning())
                .isTrue();
        assertThat(given.release("timed").recipients()).containsExactly(MEDIATOR.id());
        given.given(ACTOR, new WelfareCommand.OptInToTheme("violence", STARTEX));
        assertThat(Scenes.needsSubstitute(given.exercise(), given.planned("timed")))
                .isTrue();
        assertThat(given.replayed()).isEqualTo(given.exercise());
    }

    @Test
    void a_scene_of_the_theme_that_lies_before_them_is_over_for_them_too() {
        GivenExercise given = sent().when(ACTOR, new WelfareCommand.OptOutOfTheme("violence", STARTEX))
                .thenFacts(
                        new WelfareFact.ThemeOptedOut(ACTOR.id(), "violence", STARTEX),
                        new WelfareFact.SceneOptedOut(ACTOR.id(), SCENE, FIRST_MINUTE, STARTEX));

        assertThat(task(given).isOver()).isTrue();
        assertThat(needsSubstitute(given)).isTrue();
    }

    @Test
    void who_opts_into_one_scene_of_a_theme_is_sent_that() {
        GivenExercise given = GivenExercise.running(scene(ACTOR.id()))
                .given(ACTOR, new WelfareCommand.OptOutOfTheme("violence", STARTEX))
                .given(ACTOR, optIn())
                .given(new InjectCommand.ReleaseInject(SCENE));

        assertThat(given.release("scene").recipients()).containsExactly(ACTOR.id());
    }

    @Test
    void the_steps_out_of_a_role_are_ticked_once_after_a_scene() {
        GivenExercise given = caring(scene(ACTOR.id()))
                .given(new InjectCommand.ReleaseInject(SCENE))
                .when(ACTOR, step("breathe"))
                .thenRejected(Rejection.NOT_A_RECIPIENT)
                .given(ACTOR, start())
                .given(ACTOR, new TaskCommand.FinishTask(SCENE, STARTEX))
                .when(ACTOR, step("breathe"))
                .thenFacts(new WelfareFact.DeRoleStepTaken(ACTOR.id(), SCENE, "breathe", STARTEX))
                .when(ACTOR, step("breathe"))
                .thenNothing()
                .when(ACTOR, step("gone"))
                .thenNothing();

        assertThat(of(given).leftLast()).isEqualTo(SCENE);
    }

    @Test
    void another_human_in_the_role_has_said_nothing() {
        GivenExercise given = sent().given(ACTOR, checkIn(null, Side.BEFORE, Face.UNWELL, null))
                .given(ACTOR, new WelfareCommand.OptOutOfTheme("violence", STARTEX))
                .given(DIRECTOR, new RosterCommand.SwapPerson(ACTOR, 1));

        assertThat(of(given)).isEqualTo(PersonWelfare.NONE);
    }

    @Test
    void who_looks_after_role_players_are_safety_officers_and_coordinators_and_no_director() {
        Plan plan = PLAN.with(CARE);
        Plan coordinated = new Plan(
                plan.name(),
                plan.languages(),
                plan.timeZone(),
                plan.days(),
                plan.nights(),
                plan.area(),
                null,
                null,
                null,
                Set.of(ACTOR.id()),
                CARE,
                null,
                null);
        GivenExercise given = GivenExercise.running(coordinated);

        assertThat(Carers.of(given.exercise(), MEDIATOR.id()))
                .containsExactlyInAnyOrder(ACTOR.id(), SAFETY_OFFICER.id());
        assertThat(Carers.of(given.exercise(), ACTOR.id())).containsExactly(SAFETY_OFFICER.id());
    }

    @Test
    void its_words_are_translated_and_keep_their_translations_when_the_plan_is_revised() {
        TextRef phrase = TextRef.parse("welfare/stop-phrase/text");
        GivenExercise given = GivenExercise.planned(PLAN.with(CARE))
                .given(new TextCommand.TranslateText(phrase, RUSSIAN, "Мне нужна вода", TextState.DRAFT, 1, 0, true))
                .given(new TextCommand.TranslateText(
                        TextRef.parse("welfare/theme.violence/text"), RUSSIAN, "Насилие", TextState.DRAFT, 1, 0, true));

        given.given(
                DIRECTOR,
                new PlanCommand.RevisePlan(
                        PLAN.with(CARE), given.exercise().scenario().planRevision()));

        Welfare kept =
                Objects.requireNonNull(given.exercise().scenario().plan()).caring();
        assertThat(Objects.requireNonNull(kept.stopPhrase()).versions()).containsKey(RUSSIAN);
        assertThat(kept.eachTheme().getFirst().text().versions()).containsKey(RUSSIAN);
        assertThat(kept.day()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void limits_and_lists_are_believable() {
        assertThatThrownBy(() -> new Welfare(Duration.ZERO, null, null, null, null))
                .hasMessageContaining("limits");
        assertThatThrownBy(() -> new Welfare(null, Duration.ofHours(25), null, null, null))
                .hasMessageContaining("limits");
        assertThatThrownBy(() -> new Welfare(null, null, null, List.of(VIOLENCE, VIOLENCE), null))
                .hasMessageContaining("twice");
        assertThat(PLAN.with(new Welfare(null, null, null, List.of(), List.of()))
                        .welfare())
                .isNull();
    }

    static WelfareCommand checkIn(@Nullable InjectId scene, Side side, Face face, @Nullable String word) {
        return new WelfareCommand.CheckIn(scene, side, face, word, STARTEX);
    }

    static WelfareCommand optIn() {
        return new WelfareCommand.OptIn(SCENE, STARTEX);
    }

    static WelfareCommand step(String step) {
        return new WelfareCommand.TakeDeRoleStep(SCENE, step, STARTEX);
    }

    private static WelfareFact.CheckedIn said(GivenExercise given, Side side) {
        return Objects.requireNonNull(of(given).latest(SCENE, side)).said();
    }

    private static TaskProgress task(GivenExercise given) {
        return given.exercise().tasks().of(SCENE, ACTOR.id());
    }

    private static boolean needsSubstitute(GivenExercise given) {
        return Scenes.needsSubstitute(given.exercise(), given.planned("scene"));
    }
}
