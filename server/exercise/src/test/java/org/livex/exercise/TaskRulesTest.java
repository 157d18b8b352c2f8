package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RequestFormId;

class TaskRulesTest {
    private static final InjectId SCENE = id("scene");
    private static final LocalizedText SECRET = text("Never name the driver.");

    @Test
    void a_scene_is_started_and_finished_once_however_often_a_phone_says_so() {
        sent().when(ACTOR, start())
                .thenFacts(new TaskFact.TaskStarted(SCENE, ACTOR.id(), FIRST_MINUTE, STARTEX))
                .when(ACTOR, start())
                .thenNothing()
                .after(minutes(20))
                .when(ACTOR, finish())
                .thenFacts(new TaskFact.TaskFinished(SCENE, ACTOR.id(), FIRST_MINUTE.plus(minutes(20)), STARTEX))
                .when(ACTOR, finish())
                .thenNothing()
                .when(ACTOR, start())
                .thenRejected(Rejection.TASK_ALREADY_FINISHED)
                .when(ACTOR, decline())
                .thenRejected(Rejection.TASK_ALREADY_FINISHED);
    }

    @Test
    void a_scene_counts_as_acted_upon_when_it_has_been_played_to_its_end() {
        GivenExercise given = sent().given(ACTOR, start());
        assertThat(boardOf(given).has(MarkKind.ACTED)).isFalse();

        given.given(ACTOR, finish());

        assertThat(boardOf(given).has(MarkKind.ACTED)).isTrue();
    }

    @Test
    void who_cannot_play_has_not_acted() {
        assertThat(boardOf(sent().given(ACTOR, decline())).has(MarkKind.ACTED)).isFalse();
    }

    @Test
    void what_was_not_started_cannot_be_finished() {
        sent().when(ACTOR, finish()).thenRejected(Rejection.TASK_NOT_STARTED);
    }

    @Test
    void who_cannot_says_why_and_may_start_after_all() {
        GivenExercise given = sent().given(ACTOR, decline());
        assertThat(progress(given).reason()).isEqualTo("I feel ill");
        assertThat(progress(given).isOver()).isTrue();

        given.when(ACTOR, decline()).thenNothing().given(ACTOR, start());

        assertThat(progress(given).isRunning()).isTrue();
        assertThat(progress(given).reason()).isNull();
    }

    @Test
    void nobody_plays_a_scene_that_did_not_go_out_to_them() {
        sent().when(ANNA, start())
                .thenRejected(Rejection.NOT_A_RECIPIENT)
                .when(ACTOR, new TaskCommand.StartTask(id("none"), STARTEX))
                .thenRejected(Rejection.NOT_A_RECIPIENT);
        GivenExercise.running(scene()).when(ACTOR, start()).thenRejected(Rejection.NOT_A_RECIPIENT);
        GivenExercise.running(inject("scene", byHand(), Audience.ofPeople(ACTOR.id())))
                .given(new InjectCommand.ReleaseInject(SCENE))
                .when(ACTOR, start())
                .thenRejected(Rejection.NOT_A_RECIPIENT);
    }

    @Test
    void what_must_not_be_said_is_a_text_like_any_other() {
        TextRef ref = TextRef.parse("inject/scene/must-not-say");
        GivenExercise given = GivenExercise.running(scene())
                .given(new TextCommand.TranslateText(
                        ref, RUSSIAN, "Не называть водителя.", TextState.DRAFT, 1, 0, true));

        assertThat(Objects.requireNonNull(
                                given.planned("scene").inject().texts().get(TextPart.MUST_NOT_SAY))
                        .versions())
                .containsKey(RUSSIAN);
        given.given(
                DIRECTOR,
                new PlanCommand.ReviseInject(scene(), given.planned("scene").revision()));
        assertThat(Objects.requireNonNull(
                                given.planned("scene").inject().texts().get(TextPart.MUST_NOT_SAY))
                        .versions())
                .containsKey(RUSSIAN);
    }

    @Test
    void details_belong_to_their_type_and_name_what_is_there() {
        InjectDetails reply = new InjectDetails.RequestReply(new RequestFormId("none"), Ruling.Outcome.GRANTED, null);
        assertThatThrownBy(() -> inject("call", byHand()).but().details(reply).build())
                .hasMessage("has details of another type");
        GivenExercise.planned()
                .when(
                        DIRECTOR,
                        new PlanCommand.PlanInject(typed(InjectType.REQUEST_REPLY)
                                .but()
                                .details(reply)
                                .build()))
                .thenRejected(Rejection.UNKNOWN_REQUEST_FORM, "id", "none");
        assertThatThrownBy(() -> new InjectDetails.RolePlayerTask(null, Duration.ZERO, null, null))
                .hasMessage("has no believable duration");
    }

    static GivenExercise sent() {
        return GivenExercise.running(scene()).given(new InjectCommand.ReleaseInject(SCENE));
    }

    private static Inject scene() {
        return typed(InjectType.ROLE_PLAYER_TASK)
                .but()
                .details(new InjectDetails.RolePlayerTask(time("D1 09:10"), minutes(30), SECRET, null))
                .build();
    }

    private static Inject typed(InjectType type) {
        Inject plain = inject("scene", byHand(), Audience.ofPeople(ACTOR.id()));
        return plain.but().type(type).mustAcknowledge(false).build();
    }

    static TaskCommand start() {
        return new TaskCommand.StartTask(SCENE, STARTEX);
    }

    static TaskCommand finish() {
        return new TaskCommand.FinishTask(SCENE, STARTEX);
    }

    static TaskCommand decline() {
        return new TaskCommand.DeclineTask(SCENE, "I feel ill", STARTEX);
    }

    private static TaskProgress progress(GivenExercise given) {
        return given.exercise().tasks().of(SCENE, ACTOR.id());
    }

    static GivenExercise finished() {
        return sent().given(ACTOR, start()).given(ACTOR, finish());
    }

    private static Progress boardOf(GivenExercise given) {
        return Objects.requireNonNull(given.planned("scene").release()).progressOf(ACTOR.id());
    }
}
