package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;

/** Silent brakes as a phone reads them: the same as on the phone web. */
class BrakesTest {
    private static final String ME =
            "{'kind':'me','id':'safety-01','callName':'Safety','function':'%s','languages':['en']}";
    private static final String PULL = "{'type':'pull-brake','takenAt':'2026-11-24T10:41:07.310Z'}";

    @Test
    void my_own_shows_how_far_it_has_come_and_nothing_once_it_is_settled() {
        assertThat(player().situation("en").brakes().mark()).isNull();
        assertThat(player().waiting("019a-1", PULL).situation("en").brakes().mark())
                .isEqualTo(Brakes.Mark.WAITING);
        assertThat(player().item(golden("brake")).situation("en").brakes().mark())
                .isEqualTo(Brakes.Mark.ARRIVED);
        assertThat(player().item(own(true, true)).situation("en").brakes().mark())
                .isEqualTo(Brakes.Mark.HEARD);
        assertThat(player().item(own(true, true))
                        .waiting("019a-1", PULL)
                        .situation("en")
                        .brakes()
                        .mark())
                .as("pulled again")
                .isEqualTo(Brakes.Mark.WAITING);
        assertThat(player().item(own(false, true)).situation("en").brakes().mark())
                .isNull();
    }

    @Test
    void it_is_not_among_what_waits_to_be_sent_and_can_be_read_but_is_among_what_would_be_lost() {
        Situation situation =
                player().waiting("019a-1", PULL).waiting("019a-2", PULL).situation("en");

        assertThat(situation.waiting()).isZero();
        assertThat(situation.brakes().unsent()).isEqualTo(2);
    }

    @Test
    void whoever_sees_control_has_none() {
        for (String function : new String[] {"director", "controller", "evaluator", "safety-officer"}) {
            assertThat(new Received()
                            .item(ME.formatted(function))
                            .situation("en")
                            .brakes()
                            .mayPull())
                    .isFalse();
        }
        for (String function : new String[] {"player", "role-player", "cultural-mediator"}) {
            assertThat(new Received()
                            .item(ME.formatted(function))
                            .situation("en")
                            .brakes()
                            .mayPull())
                    .isTrue();
        }
        assertThat(new Received().situation("en").brakes().mayPull()).isFalse();
    }

    @Test
    void somebody_else_s_says_who_where_when_and_how_often() {
        HeardBrake heard = only(officer().item(golden("brake-heard")));

        assertThat(heard.callName()).isEqualTo("Role Player Marta");
        assertThat(heard.pulls()).isEqualTo(2);
        assertThat(heard.at()).isEqualTo(ExerciseTime.read("D1 10:42:30"));
        assertThat(there(heard.title()).text()).isEqualTo("Afraid at the car wash");
        assertThat(there(heard.place()).text()).isEqualTo("Car wash");
    }

    @Test
    void it_rings_until_i_answer_and_again_when_they_ask_again() {
        assertThat(only(officer().item(heard("anna", "10:00:00", ""))).rings()).isTrue();
        assertThat(only(officer().item(heard("anna", "10:00:00", said("other", "10:00:00", "10:01:00"))))
                        .rings())
                .as("somebody else goes")
                .isTrue();
        assertThat(only(officer().item(heard("anna", "10:00:00", said("safety-01", "10:00:00", "10:01:00"))))
                        .rings())
                .isFalse();
        assertThat(only(officer().item(heard("anna", "10:02:00", said("safety-01", "10:00:00", "10:03:00"))))
                        .rings())
                .isTrue();
    }

    @Test
    void what_i_said_counts_at_once_and_is_marked_until_it_has_arrived() {
        HeardBrake heard = only(officer()
                .item(heard(
                        "anna",
                        "10:00:00",
                        said("safety-01", "10:00:00", "10:01:00") + "," + said("other", "10:00:00", "10:02:00")))
                .waiting("019a-1", "{'type':'answer-brake','person':'anna','answer':'scene-ended','pull':100000}"));

        assertThat(heard.rings()).isFalse();
        assertThat(heard.mine()).isEqualTo(BrakeAnswer.SCENE_ENDED);
        assertThat(heard.isUnsent()).isTrue();
        assertThat(heard.answers()).containsExactly(new HeardBrake.Answered("other", BrakeAnswer.COMING));
    }

    @Test
    void it_is_gone_once_it_is_settled_or_i_say_so() {
        assertThat(officer()
                        .item(heard("anna", "10:00:00", "").replace("'open':true", "'open':false"))
                        .situation("en")
                        .brakes()
                        .heard())
                .isEmpty();
        assertThat(officer()
                        .item(heard("anna", "10:00:00", ""))
                        .waiting("019a-1", "{'type':'answer-brake','person':'anna','answer':'settled','pull':100000}")
                        .situation("en")
                        .brakes()
                        .heard())
                .isEmpty();
    }

    @Test
    void asked_again_before_what_i_said_has_arrived_it_is_there_again() {
        HeardBrake heard = only(officer()
                .item(heard("anna", "10:02:00", ""))
                .waiting("019a-1", "{'type':'answer-brake','person':'anna','answer':'settled','pull':100000}"));

        assertThat(heard.rings()).isTrue();
    }

    @Test
    void who_asked_last_stands_first_and_a_scene_that_cannot_be_read_hides_nobody() {
        assertThat(officer()
                        .item(heard("anna", "10:00:00", ""))
                        .item(heard("boris", "10:05:00", "").replace("'person'", "'title':{},'person'"))
                        .situation("en")
                        .brakes()
                        .heard())
                .extracting(HeardBrake::person)
                .containsExactly("boris", "anna");
    }

    private static Received player() {
        return new Received().item(ME.formatted("role-player"));
    }

    private static Received officer() {
        return new Received().item(ME.formatted("safety-officer"));
    }

    private static HeardBrake only(Received received) {
        return received.situation("en").brakes().heard().get(0);
    }

    private static String own(boolean open, boolean heard) {
        return "{'kind':'brake','id':'safety-01','mine':true,'open':" + open + ",'heard':" + heard + "}";
    }

    private static String heard(String person, String time, String answers) {
        String pull =
                "{'at':'D1 " + time + "','sentAt':'2026-11-24T" + time + "Z','takenAt':'2026-11-24T" + time + "Z'}";
        return "{'kind':'brake','id':'" + person + "','mine':false,'open':true,'person':'" + person + "','callName':'"
                + person + "','pulls':1,'pull':" + seqAt(time) + ",'pulled':" + pull + ",'pulledLast':" + pull
                + ",'answers':[" + answers + "]}";
    }

    private static String said(String by, String pulled, String time) {
        return "{'by':'" + by + "','callName':'" + by + "','answer':'coming','pull':" + seqAt(pulled)
                + ",'at':'2026-11-24T" + time + "Z'}";
    }

    private static long seqAt(String time) {
        return Long.parseLong(time.replace(":", ""));
    }
}
