package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Instant;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The server's own examples of calls for mediators, and what was done about them on the phone. */
class CallsTest {
    private static final String CALL = "019a1b2c-3d4e-7f50-8a61-0000000000a1";
    private static final String ASK = "{'type':'ask-for-mediator','mediation':'m-9','request':{'languages':['ar','en'],"
            + "'scene':'A father','place':'bank','gender':'man','inject':'vl-01'},"
            + "'takenAt':'2026-11-24T11:00:00.000Z'}";
    private static final String CANCEL = "{'type':'cancel-mediation','mediation':'" + CALL + "'}";

    private final Received received = new Received();

    @Test
    void what_i_asked_for_says_at_how_many_it_rings_and_can_be_cancelled() {
        Call call = call(received.item(golden("mediation")));

        assertThat(call.item().state()).isEqualTo(Mediation.State.CALLING);
        assertThat(call.item().calling()).isEqualTo(2);
        assertThat(call.item().languages()).containsExactly("ru", "it");
        assertThat(there(call.item().place()).name().text()).isEqualTo("Car wash");
        assertThat(call.item().canBeCancelled()).isTrue();
        assertThat(call.rings()).isFalse();
    }

    @Test
    void a_mediator_who_is_called_answers_until_then_it_rings() {
        received.item(golden("mediation-called"));
        assertThat(call(received).rings()).isTrue();
        assertThat(call(received).item().canBeCancelled()).isFalse();

        received.waiting("019b", "{'type':'accept-mediation','mediation':'" + CALL + "'}");
        assertThat(call(received).rings()).isFalse();
        assertThat(call(received).waits()).isTrue();
    }

    @Test
    void who_comes_reads_what_is_to_be_interpreted() {
        Call call = call(received.item(golden("mediation-accepted")));

        assertThat(call.item().role()).isEqualTo(Mediation.Role.MEDIATOR);
        assertThat(there(call.item().interpret()).body().text()).isEqualTo("Меня заперли.");
        assertThat(there(call.item().mediator()).callName()).isEqualTo("Mediator Bravo-7");
    }

    @Test
    void how_long_a_session_is_is_counted_until_it_ends() throws JSONException {
        Instant now = Instant.parse("2026-11-24T10:12:31.000Z");
        JSONObject item = golden("mediation-accepted");
        assertThat(call(received.item(item)).item().minutes(now, null)).isEqualTo(-1);

        item.put("state", "started").put("startedAt", "2026-11-24T10:00:00.000Z");
        assertThat(call(received.item(item)).item().minutes(now, null)).isEqualTo(13);
        Instant playEnded = Instant.parse("2026-11-24T10:05:00.000Z");
        assertThat(call(received.item(item)).item().minutes(now, playEnded)).isEqualTo(5);
        item.put("state", "ended").put("endedAt", "2026-11-24T10:07:00.000Z");
        assertThat(call(received.item(item)).item().minutes(now, null)).isEqualTo(7);
        item.put("sessionTime", "unknown");
        assertThat(call(received.item(item)).item().minutes(now, null)).isEqualTo(-1);
        item.put("sessionTime", "known").put("lastedSeconds", 120);
        assertThat(call(received.item(item)).item().minutes(now, null)).isEqualTo(2);
    }

    @Test
    void a_call_that_play_ended_before_anybody_began_is_over() throws JSONException {
        JSONObject item = golden("mediation-accepted").put("ring", false);
        for (String state : List.of("not-begun", "before-start", "after-end")) {
            Mediation ended = call(received.item(item.put("state", state))).item();
            assertThat(ended.state().isOver()).as(state).isTrue();
            assertThat(ended.canBeCancelled()).as(state).isFalse();
        }
    }

    @Test
    void whoever_comes_or_mediates_has_it_going_on_and_nobody_else() throws JSONException {
        JSONObject item = golden("mediation-accepted");
        assertThat(there(received.item(item).situation("en").goingOn()).id()).isEqualTo(CALL);
        item.put("state", "started");
        assertThat(received.item(item).situation("en").goingOn()).isNotNull();
        item.put("role", "requester");
        assertThat(received.item(item).situation("en").goingOn()).isNull();
        item.put("role", "mediator").put("state", "ended");
        assertThat(received.item(item).situation("en").goingOn()).isNull();
    }

    @Test
    void what_is_over_comes_last_and_what_was_asked_here_comes_first() {
        received.item(golden("mediation-taken")).waiting("019b", ASK);
        List<Call> calls = received.situation("en").calls();

        assertThat(calls).extracting(Call::id).containsExactly("m-9", CALL);
        assertThat(calls.get(1).isOver()).isTrue();
        Mediation asked = calls.get(0).item();
        assertThat(calls.get(0).isUnsent()).isTrue();
        assertThat(calls.get(0).waits()).isTrue();
        assertThat(asked.scene()).isEqualTo("A father");
        assertThat(asked.genderRequested()).isEqualTo("man");
        assertThat(asked.about()).isEqualTo("vl-01");
    }

    @Test
    void what_the_server_has_is_not_there_twice() throws JSONException {
        received.item(golden("mediation").put("id", "m-9")).waiting("019b", ASK);

        assertThat(received.situation("en").calls())
                .singleElement()
                .satisfies(call -> assertThat(call.isUnsent()).isFalse());
    }

    @Test
    void what_was_refused_says_why_here_and_in_the_inbox() {
        received.item(golden("mediation"))
                .refused("019b", CANCEL, "mediation-over")
                .refused("019c", ASK, "unknown-place");

        assertThat(there(call(received).refused()).problem().code()).isEqualTo("mediation-over");
        assertThat(received.situation("en").otherRefusals())
                .extracting(Refusal::about)
                .containsExactly(CALL, "m-9");
    }

    private static Call call(Received received) {
        return there(received.situation("en").call(CALL));
    }
}
