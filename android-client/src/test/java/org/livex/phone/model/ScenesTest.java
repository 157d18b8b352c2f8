package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;

/** How far a role player came with their scenes, by what the server has and by what they said since. */
class ScenesTest {
    private static final Instant STARTED = Instant.parse("2026-11-24T13:11:20.000Z");

    private final Received received = new Received()
            .item(
                    "{'kind':'inject','id':'h-14','type':'role-player-task','subject':{'text':'Автомойка','language':'ru'},"
                            + "'body':{'text':'Мойте машины.','language':'ru'},'place':'car-wash','mustAcknowledge':true,"
                            + "'task':{'startsAt':'D1 14:10:00','duration':'PT1H30M','mustNotSay':{'text':'О паспортах.',"
                            + "'language':'ru'},'next':{'inject':'h-15','startsAt':'D1 16:00:00','duration':'PT20M',"
                            + "'place':'market','subject':{'text':'Рынок','language':'ru'}}},"
                            + "'at':'D1 13:00:00','sentAt':'2026-11-24T12:00:00.000Z','late':false,'revision':1}")
            .item("{'kind':'inject','id':'h-13','type':'role-player-task','body':{'text':'Ждите.','language':'ru'},"
                    + "'mustAcknowledge':false,'at':'D1 12:00:00','sentAt':'2026-11-24T11:00:00.000Z','late':false,"
                    + "'revision':1,'recalled':{'reason':{'text':'Нет','language':'ru'},"
                    + "'sentAt':'2026-11-24T11:10:00.000Z'}}")
            .item("{'kind':'inject','id':'m-1','type':'message','body':{'text':'Слово','language':'ru'},"
                    + "'mustAcknowledge':false,'at':'D1 12:00:00','sentAt':'2026-11-24T11:00:00.000Z','late':false,"
                    + "'revision':1}");

    @Test
    void a_scene_says_when_and_where_it_is_what_not_to_say_and_what_comes_next() {
        Scene scene = scene();

        assertThat(there(scene.subject()).text()).isEqualTo("Автомойка");
        assertThat(scene.slot()).isEqualTo(new Scene.Slot(ExerciseTime.read("D1 14:10:00"), 90, "car-wash"));
        assertThat(there(scene.mustNotSay()).text()).isEqualTo("О паспортах.");
        Scene.Next next = there(scene.next());
        assertThat(there(next.subject()).text()).isEqualTo("Рынок");
        assertThat(next.slot()).isEqualTo(new Scene.Slot(ExerciseTime.read("D1 16:00:00"), 20, "market"));
        assertThat(scene.state()).isEqualTo(Scene.State.OPEN);
        assertThat(scene.inRole(STARTED)).isZero();
    }

    @Test
    void scenes_stand_in_the_order_in_which_they_are_played_and_messages_are_none() {
        Situation situation = received.situation("ru");

        assertThat(situation.scenes()).extracting(Scene::inject).containsExactly("h-13", "h-14");
        assertThat(there(situation.scene("h-13")).isRecalled()).isTrue();
        assertThat(situation.scene("m-1")).isNull();
    }

    @Test
    void what_the_server_has_of_a_scene_counts_with_the_time_in_role() {
        received.item(golden("task"));

        assertThat(scene().state()).isEqualTo(Scene.State.FINISHED);
        assertThat(scene().waits()).isFalse();
        assertThat(scene().inRole(Instant.MAX)).isEqualTo(Duration.ofSeconds(40 * 60 + 43));
    }

    @Test
    void a_scene_counts_from_when_i_said_it_though_nobody_else_knows_it_yet() {
        received.waiting("019a-1", said("start-task", STARTED));

        assertThat(scene().state()).isEqualTo(Scene.State.RUNNING);
        assertThat(scene().waits()).isTrue();
        assertThat(scene().inRole(STARTED.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(scene().inRole(STARTED.minusSeconds(90))).isZero();

        received.waiting("019a-2", said("finish-task", STARTED.plusSeconds(600)));
        assertThat(scene().state()).isEqualTo(Scene.State.FINISHED);
        assertThat(scene().inRole(STARTED.plusSeconds(6_000))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whoever_could_not_and_then_could_is_in_the_scene() {
        received.item("{'kind':'task','id':'h-14','declined':{'takenAt':'2026-11-24T13:00:00.000Z'},'reason':'Болею'}");
        assertThat(scene().state()).isEqualTo(Scene.State.DECLINED);

        received.waiting("019a-1", said("start-task", STARTED));
        assertThat(scene().state()).isEqualTo(Scene.State.RUNNING);
        assertThat(scene().inRole(STARTED.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void what_the_server_refused_is_said_and_changes_nothing() {
        received.refused(
                        "019a-1",
                        "{'type':'decline-task','inject':'h-14','reason':'Болею','takenAt':'2026-11-24T13:00:00.000Z'}",
                        "not-a-recipient")
                .refused("019a-2", "{'type':'acknowledge-inject','inject':'h-13'}", "not-a-recipient");

        assertThat(scene().state()).isEqualTo(Scene.State.OPEN);
        assertThat(there(scene().refusal()).words()).isEqualTo("Болею");
        assertThat(there(received.situation("ru").scene("h-13")).refusal()).isNull();
    }

    @Test
    void a_duration_that_nobody_understands_is_none() {
        received.item("{'kind':'inject','id':'h-14','type':'role-player-task','mustAcknowledge':false,"
                + "'task':{'duration':'two hours'},'at':'D1 12:00:00','sentAt':'2026-11-24T11:00:00.000Z','late':false,"
                + "'revision':1}");

        assertThat(scene().slot().minutes()).isZero();
    }

    private Scene scene() {
        return there(received.situation("ru").scene("h-14"));
    }

    private static String said(String type, Instant takenAt) {
        return "{'type':'" + type + "','inject':'h-14','takenAt':'" + takenAt + "'}";
    }
}
