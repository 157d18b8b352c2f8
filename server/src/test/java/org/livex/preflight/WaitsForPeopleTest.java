package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.preflight.GivenPlan.INTERVIEWED;
import static org.livex.preflight.GivenPlan.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Trigger;

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
