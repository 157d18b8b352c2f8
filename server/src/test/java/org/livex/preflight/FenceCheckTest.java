package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.inject.Trigger.AtPlace;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.TeamId;

class FenceCheckTest {
    private static final GeoPoint HERE = new GeoPoint(45, 11);
    private static final Audience ANNA = Audience.ofPeople(new PersonId("anna"));

    private final GivenPlan plan = new GivenPlan();

    @Test
    void where_somebody_may_be_seen_who_can_come_nothing_is_wrong() {
        plan.area(HERE).seen("anna").inject("a", comes("car-wash", null, Quorum.ANYONE), "boris");

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void without_an_area_no_position_is_kept() {
        plan.seen("anna").inject("a", comes("car-wash", null, Quorum.ANYONE), "boris");

        assertThat(plan.found()).containsExactly("NO_POSITIONS_KEPT a");
    }

    @Test
    void a_place_outside_the_area_is_never_entered() {
        plan.area(new GeoPoint(46, 11)).seen("anna").inject("a", comes("car-wash", null, Quorum.ANYONE), "boris");

        assertThat(plan.found()).containsExactly("PLACE_OUTSIDE_AREA a");
        assertThat(plan.finding(Fault.PLACE_OUTSIDE_AREA).details()).containsEntry("place", "car-wash");
    }

    @Test
    void a_place_without_radius_has_no_fence() {
        plan.area(HERE).place("spot", 0).seen("anna").inject("a", comes("spot", null, Quorum.ANYONE), "boris");

        assertThat(plan.found()).containsExactly("PLACE_WITHOUT_RADIUS a");
    }

    @Test
    void nobody_of_an_empty_team_can_come() {
        plan.area(HERE).inject("a", comes("car-wash", Audience.ofTeams(new TeamId("empty")), Quorum.ANYONE), "boris");

        assertThat(plan.found()).containsExactly("NOBODY_CAN_COME a");
    }

    @Test
    void whose_phones_may_not_say_where_they_are_is_named() {
        plan.area(HERE).seen("boris").inject("a", comes("car-wash", ANNA, Quorum.ANYONE), "boris");

        assertThat(plan.found()).containsExactly("NO_CONSENT_TO_POSITION a anna");
    }

    @Test
    void where_all_must_come_each_must_agree() {
        Audience both = Audience.ofPeople(new PersonId("anna"), new PersonId("boris"));
        plan.area(HERE)
                .seen("anna")
                .inject("one", comes("car-wash", both, Quorum.ANYONE), "boris")
                .inject("all", comes("car-wash", both, Quorum.EVERYONE), "boris");

        assertThat(plan.found()).containsExactly("NO_CONSENT_TO_POSITION all boris");
    }

    @Test
    void whoever_stays_has_come() {
        plan.area(HERE)
                .seen("anna")
                .inject(
                        "a",
                        new Trigger.All(List.of(
                                new Trigger.OnPlace(
                                        new PlaceId("car-wash"),
                                        AtPlace.STAYED,
                                        null,
                                        Quorum.ANYONE,
                                        Duration.ofMinutes(5)),
                                new Trigger.Not(comes("car-wash", null, Quorum.ANYONE)))),
                        "boris");

        assertThat(plan.found()).containsExactly("CONTRADICTION a");
    }

    private static Trigger comes(String place, @Nullable Audience by, Quorum quorum) {
        return new Trigger.OnPlace(new PlaceId(place), AtPlace.ENTERED, by, quorum, Duration.ZERO);
    }
}
