package org.livex.exercise.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Rejection;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TrustMoveId;

/** Role players and control move trust by hand. */
class TrustByHandTest extends TrustStory {
    @Test
    void the_role_player_of_the_persona_and_control_move_it_by_hand_with_a_reason() {
        given.when(ACTOR, press("m-1", -12))
                .thenFacts(new TrustFact.TrustMoved(
                        ACTOR.id(), new TrustMoveId("m-1"), IRINA, FIELD_TEAM, -12, "Because", STARTEX, given.time()));
        given.given(CONTROLLER, press("m-2", 4));

        assertThat(history(FIELD_TEAM).steps())
                .extracting(TrustHistory.Step::value)
                .containsExactly(18, 22);
    }

    @Test
    void who_does_not_play_the_persona_moves_nothing_and_learns_of_nothing() {
        Person stranger = new Person(
                new PersonId("other-actor"),
                "other-actor",
                ACTOR.function(),
                Set.of(),
                null,
                null,
                List.of(ENGLISH),
                null);
        given.given(new PlanCommand.AddPerson(stranger));

        given.when(stranger, press("m-1", 5)).thenRejected(Rejection.UNKNOWN_PERSONA, "id", "irina");
        given.when(ANNA, press("m-1", 5)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(EVALUATOR, press("m-1", 5)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(ACTOR, move("m-1", HOTLINE, FIELD_TEAM, 5)).thenRejected(Rejection.UNKNOWN_PERSONA, "id", "hotline");
        given.when(ACTOR, move("m-1", IRINA, new TeamId("none"), 5)).thenRejected(Rejection.UNKNOWN_TEAM, "id", "none");
    }

    @Test
    void one_press_counts_once() {
        given.given(ACTOR, press("m-1", 5));

        given.when(ACTOR, press("m-1", 5)).thenRejected(Rejection.ID_TAKEN, "id", "m-1");
        assertThat(trust(FIELD_TEAM)).isEqualTo(35);
    }

    @Test
    void a_press_of_somebody_who_tried_out_a_phone_is_kept_and_moves_nothing_also_where_it_arrives_in_play() {
        given.given(
                ACTOR,
                new TrustCommand.MoveTrust(
                        new TrustMoveId("m-1"), IRINA, FIELD_TEAM, 20, "Trying", STARTEX.minusSeconds(1)));

        assertThat(trust(FIELD_TEAM)).isEqualTo(30);
        assertThat(Objects.requireNonNull(Trusts.of(given.exercise(), new TrustOf(IRINA, FIELD_TEAM)))
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.value()).isEqualTo(30));
    }
}
