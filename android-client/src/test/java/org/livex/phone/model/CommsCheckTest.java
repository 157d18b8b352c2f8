package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommsCheckTest {
    private static final Instant DURING = Instant.parse("2026-11-24T07:52:00.000Z");

    @Test
    void a_check_asks_until_a_human_answered_here_or_elsewhere() {
        CommsCheck asking = there(
                CommsCheck.asking(new Received().item(golden("comms-check")).snapshot(), DURING));
        assertThat(asking.id()).isEqualTo("check-1");
        assertThat(asking.said()).containsExactlyInAnyOrder(CommsAnswer.RANG, CommsAnswer.SHOWN);

        Received answered = new Received()
                .item(golden("comms-check"))
                .waiting("019a-1", "{'type':'answer-comms-check','check':'check-1','answer':'acknowledged'}");
        assertThat(CommsCheck.asking(answered.snapshot(), DURING)).isNull();
        Received elsewhere = new Received()
                .item("{'kind':'comms-check','id':'c','open':true,'until':'2026-11-24T08:00:00.000Z',"
                        + "'acknowledgedAt':'2026-11-24T07:51:00.000Z'}");
        assertThat(CommsCheck.asking(elsewhere.snapshot(), DURING)).isNull();
    }

    @Test
    void nobody_is_asked_once_it_is_closed_or_its_time_is_over() {
        Received open = new Received().item(golden("comms-check"));
        assertThat(CommsCheck.asking(open.snapshot(), Instant.parse("2026-11-24T07:55:00.000Z")))
                .isNull();
        Received closed =
                new Received().item("{'kind':'comms-check','id':'c','open':false,'until':'2026-11-24T08:00:00.000Z'}");
        assertThat(CommsCheck.asking(closed.snapshot(), DURING)).isNull();
    }

    @Test
    void one_that_cannot_be_read_rings_nobody() {
        Received strange = new Received().item("{'kind':'comms-check','id':'c','open':true,'until':'soon'}");
        assertThat(CommsCheck.asking(strange.snapshot(), DURING)).isNull();
    }

    @Test
    void that_it_rang_is_said_once_even_before_the_server_knows() {
        Received rang = new Received()
                .item("{'kind':'comms-check','id':'c','open':true,'until':'2026-11-24T08:00:00.000Z'}")
                .waiting("019a-1", "{'type':'answer-comms-check','check':'c','answer':'rang'}");
        assertThat(there(CommsCheck.asking(rang.snapshot(), DURING)).said()).containsExactly(CommsAnswer.RANG);
    }
}
