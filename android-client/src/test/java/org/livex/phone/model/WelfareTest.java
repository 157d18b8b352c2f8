package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.RefusedHere;

/** How a role player is, by what the server has and by what they said since. */
class WelfareTest {
    private static final String SCENE = "inj-car-wash";
    private static final Instant LATER = Instant.parse("2026-11-24T12:00:00.000Z");

    private final Received received = new Received()
            .item("{'kind':'me','id':'rp-01','callName':'Role Player Marta','function':'role-player',"
                    + "'languages':['en'],'consents':[]}")
            .item("{'kind':'inject','id':'inj-car-wash','type':'role-player-task','mustAcknowledge':false,"
                    + "'task':{'stopPhrase':{'text':'I need my scarf','language':'en'}},"
                    + "'at':'D1 10:00:00','sentAt':'2026-11-24T10:00:00.000Z','late':false,'revision':1}")
            .item(golden("welfare"));

    @Test
    void what_the_server_has_is_shown() {
        Welfare welfare = welfare();

        CheckIn said = there(welfare.said(SCENE, CheckIn.Side.BEFORE));
        assertThat(said.face()).isEqualTo(CheckIn.Face.SO_SO);
        assertThat(said.word()).isEqualTo("Slept badly");
        assertThat(welfare.said(SCENE, CheckIn.Side.AFTER)).isNull();
        InRole time = there(welfare.scenes().get(SCENE));
        assertThat(time.until(LATER)).isEqualTo(Duration.ofMinutes(50));
        assertThat(time.limit()).isEqualTo(Duration.ofMinutes(45));
        assertThat(time.isReached()).isTrue();
        assertThat(there(welfare.day()).isReached()).isFalse();
        assertThat(welfare.themes()).extracting(Welfare.Theme::isOptedOut).containsExactly(false, true);
        assertThat(welfare.optedOut()).containsExactly("inj-back-room");
        assertThat(there(welfare.deRoleOf(SCENE)).isDone()).isFalse();
        assertThat(welfare.deRoleOf("inj-back-room")).isNull();
    }

    @Test
    void of_somebody_else_nothing_is_shown() {
        Received other = new Received()
                .item("{'kind':'me','id':'rp-02','callName':'Role Player Petru','function':'role-player',"
                        + "'languages':['en'],'consents':[]}")
                .item(golden("welfare"));

        assertThat(other.situation("en").welfare().checkIns()).isEmpty();
        assertThat(other.situation("en").welfare().themes()).isEmpty();
    }

    @Test
    void time_goes_on_by_the_server_s_clock_where_it_counts() throws Exception {
        received.item(golden("welfare")
                .put("day", Received.json("{'date':'2026-11-24','seconds':60,'countsFrom':'2026-11-24T12:00:00Z'}")));
        InRole day = there(welfare().day());

        assertThat(day.until(LATER.plusSeconds(90))).isEqualTo(Duration.ofSeconds(150));
        assertThat(day.until(LATER.minusSeconds(90))).isEqualTo(Duration.ofSeconds(60));
        assertThat(day.limit()).isNull();
    }

    @Test
    void what_i_said_without_a_network_counts_from_when_i_said_it() {
        received.waiting("019a-1", "{'type':'check-in','side':'after','face':'unwell','takenAt':'" + LATER + "'}")
                .waiting("019a-2", "{'type':'opt-out-of-theme','theme':'violence','takenAt':'" + LATER + "'}")
                .waiting("019a-3", "{'type':'opt-in-to-theme','theme':'captivity','takenAt':'" + LATER + "'}")
                .waiting(
                        "019a-4",
                        "{'type':'take-de-role-step','scene':'inj-car-wash','step':'water','takenAt':'" + LATER + "'}")
                .waiting("019a-5", "{'type':'check-in','side':'after','face':'ecstatic','takenAt':'" + LATER + "'}");
        Welfare welfare = welfare();

        assertThat(there(welfare.said(null, CheckIn.Side.AFTER)).face()).isEqualTo(CheckIn.Face.UNWELL);
        assertThat(welfare.themes()).extracting(Welfare.Theme::isOptedOut).containsExactly(true, false);
        assertThat(there(welfare.deRole()).isDone()).isTrue();
    }

    @Test
    void a_scene_that_i_stay_out_of_is_so_at_once_and_back_again_the_same_way() {
        assertThat(there(scene().stopPhrase()).text()).isEqualTo("I need my scarf");
        received.waiting("019a-1", "{'type':'opt-out','scene':'inj-car-wash','takenAt':'" + LATER + "'}");
        assertThat(scene().state()).isEqualTo(Scene.State.OPTED_OUT);
        assertThat(scene().waits()).isTrue();
        assertThat(scene().isOver()).isTrue();

        received.waiting("019a-2", "{'type':'opt-in','scene':'inj-car-wash','takenAt':'" + LATER + "'}");
        assertThat(scene().state()).isEqualTo(Scene.State.OPEN);
    }

    @Test
    void a_scene_that_was_left_without_a_reason_is_none_that_i_cannot_play() {
        received.item("{'kind':'task','id':'inj-car-wash','declined':{'takenAt':'2026-11-24T11:00:00.000Z'}}");
        assertThat(scene().state()).isEqualTo(Scene.State.OPEN);

        received.waiting("019a-1", "{'type':'opt-out','scene':'inj-car-wash','takenAt':'" + LATER + "'}");
        assertThat(scene().state()).isEqualTo(Scene.State.OPTED_OUT);
        received.waiting("019a-2", "{'type':'start-task','inject':'inj-car-wash','takenAt':'" + LATER + "'}");
        assertThat(scene().state()).isEqualTo(Scene.State.RUNNING);
    }

    @Test
    void what_was_refused_changes_nothing_and_its_words_stand_where_i_said_them_alone() {
        received.refused(
                "019a-1",
                "{'type':'check-in','scene':'inj-car-wash','side':'before','face':'well','word':'Fine now',"
                        + "'takenAt':'" + LATER + "'}",
                "not-a-recipient");

        assertThat(there(welfare().said(SCENE, CheckIn.Side.BEFORE)).face()).isEqualTo(CheckIn.Face.SO_SO);
        assertThat(welfare().refusedOf(SCENE)).extracting(RefusedHere::words).containsExactly("Fine now");
        assertThat(welfare().refusedOf("inj-back-room")).isEmpty();
        List<Refusal> notices = received.situation("en").otherRefusals();
        assertThat(notices).extracting(Refusal::words).containsExactly("");
        assertThat(notices).extracting(Refusal::about).containsExactly(SCENE);
    }

    private Welfare welfare() {
        return received.situation("en").welfare();
    }

    private Scene scene() {
        return there(received.situation("en").scene(SCENE));
    }
}
