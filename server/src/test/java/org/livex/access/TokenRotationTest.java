package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.access.TokenRotation.Step.REPEAT_ANSWER;
import static org.livex.access.TokenRotation.Step.REVOKE;
import static org.livex.access.TokenRotation.Step.ROTATE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.access.TokenRotation.Step;

class TokenRotationTest {
    private static final Instant ROTATED = Instant.parse("2026-11-24T09:30:00Z");
    private static final Rotation RECEIVED = new Rotation(5, ROTATED, 5);
    private static final Rotation UNCONFIRMED = new Rotation(5, ROTATED, 4);

    @Test
    void the_current_token_moves_on() {
        assertThat(step(RECEIVED, 5, 3600)).isEqualTo(ROTATE);
        assertThat(step(UNCONFIRMED, 5, 3600)).isEqualTo(ROTATE);
    }

    @Test
    void the_previous_token_gets_its_answer_again_within_a_minute() {
        assertThat(step(RECEIVED, 4, 59)).isEqualTo(REPEAT_ANSWER);
        assertThat(step(RECEIVED, 4, 60)).isEqualTo(REVOKE);
    }

    @Test
    void an_answer_that_nobody_received_is_repeated_for_as_long_as_a_phone_is_out_of_reach() {
        assertThat(step(UNCONFIRMED, 4, 3600)).isEqualTo(REPEAT_ANSWER);
    }

    @Test
    void an_older_token_was_copied() {
        assertThat(step(RECEIVED, 3, 1)).isEqualTo(REVOKE);
        assertThat(step(UNCONFIRMED, 3, 1)).isEqualTo(REVOKE);
        assertThat(step(RECEIVED, 0, 1)).isEqualTo(REVOKE);
    }

    @Test
    void a_token_from_before_the_store_was_restored_is_the_current_one() {
        assertThat(step(RECEIVED, 9, 3600)).isEqualTo(ROTATE);
    }

    private static Step step(Rotation rotation, int shown, long secondsLater) {
        return TokenRotation.step(rotation, shown, ROTATED.plusSeconds(secondsLater), Duration.ofSeconds(60));
    }
}
