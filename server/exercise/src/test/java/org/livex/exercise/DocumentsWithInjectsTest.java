package org.livex.exercise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.SafeguardRulesTest;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.DocumentCommand;
import org.livex.exercise.world.DocumentFact;
import org.livex.exercise.world.DocumentRelease;
import org.livex.exercise.world.WrittenDocument;

/** A paper of the library goes out with the inject that names it. */
class DocumentsWithInjectsTest {
    private static final Document LEASE = WorldRulesTest.LEASE;
    private static final Audience ANNAS_TEAM = Audience.ofTeams(FIELD_TEAM);

    @Test
    void it_is_given_to_exactly_those_whom_the_inject_went_to_and_says_with_which() {
        given(names("paper", byHand()))
                .when(CONTROLLER, new InjectCommand.ReleaseInject(id("paper")))
                .thenFacts(
                        new InjectFact.InjectReleased(id("paper"), idsOf(ANNA, BORIS), FIRST_MINUTE, null, false),
                        givenOut(2, id("paper"), ANNA, BORIS))
                .when(CLARA, new DocumentCommand.OpenDocument(LEASE.id(), null))
                .thenRejected(Rejection.UNKNOWN_DOCUMENT)
                .when(ANNA, new DocumentCommand.OpenDocument(LEASE.id(), null))
                .thenFacts(new DocumentFact.DocumentOpened(LEASE.id(), ANNA.id(), null));
    }

    @Test
    void who_gave_it_out_and_when_is_kept() {
        GivenExercise given = given(names("paper", byHand()));

        given.given(CONTROLLER, new InjectCommand.ReleaseInject(id("paper")));

        DocumentRelease release = requireNonNull(paper(given).release());
        assertThat(release.stamp().by()).isEqualTo(CONTROLLER.id());
        assertThat(release.at()).isEqualTo(FIRST_MINUTE);
        assertThat(release.inject()).isEqualTo(id("paper"));
        assertThat(release.ground()).isNull();
    }

    @Test
    void it_goes_at_the_inject_s_own_moment() {
        GivenExercise given = given(names("paper", at("D1 09:10")));

        given.after(minutes(9)).whenServerLooks();
        assertThat(paper(given).release()).isNull();
        given.after(minutes(1)).whenServerLooks();

        assertThat(requireNonNull(paper(given).release()).at()).isEqualTo(time("D1 09:10"));
        assertThat(requireNonNull(paper(given).release()).stamp().by()).isNull();
    }

    @Test
    void two_injects_in_one_moment_give_it_to_both_and_to_nobody_twice() {
        Inject second = names("second", at("D1 09:10"))
                .but()
                .audience(Audience.ofPeople(ANNA.id(), CLARA.id()))
                .build();
        GivenExercise given = given(names("paper", at("D1 09:10")), second);

        given.after(minutes(10)).whenServerLooks();

        assertThat(requireNonNull(paper(given).release()).audience())
                .isEqualTo(Audience.ofPeople(ANNA.id(), BORIS.id(), CLARA.id()));
        assertThat(paper(given).revision()).isEqualTo(3);
    }

    @Test
    void who_had_it_keeps_it_with_its_legal_ground() {
        GivenExercise given = given(names("paper", byHand()))
                .given(
                        CONTROLLER,
                        new DocumentCommand.ReleaseDocument(
                                LEASE.id(), Audience.ofTeams(MONEY_TEAM), text("Art. 7"), 1));

        given.given(CONTROLLER, new InjectCommand.ReleaseInject(id("paper")));

        DocumentRelease release = requireNonNull(paper(given).release());
        assertThat(List.of(ANNA, BORIS, CLARA)).allMatch(paper(given)::isReleasedTo);
        assertThat(release.audience().teams()).containsExactly(MONEY_TEAM);
        assertThat(release.ground()).isEqualTo(text("Art. 7"));
    }

    @Test
    void whoever_has_it_already_is_not_given_it_again() {
        given(names("paper", byHand()))
                .given(CONTROLLER, new DocumentCommand.ReleaseDocument(LEASE.id(), ANNAS_TEAM, null, 1))
                .when(CONTROLLER, new InjectCommand.ReleaseInject(id("paper")))
                .thenFacts(new InjectFact.InjectReleased(id("paper"), idsOf(ANNA, BORIS), FIRST_MINUTE, null, false));
    }

    @Test
    void what_control_took_back_only_a_person_gives_out_again() {
        GivenExercise given = given(names("paper", byHand()))
                .given(CONTROLLER, new DocumentCommand.ReleaseDocument(LEASE.id(), ANNAS_TEAM, null, 1))
                .given(CONTROLLER, new DocumentCommand.WithdrawDocument(LEASE.id(), 2));

        given.when(CONTROLLER, new InjectCommand.ReleaseInject(id("paper"))).thenReleased("paper");

        assertThat(paper(given).release()).isNull();
        given.given(CONTROLLER, new DocumentCommand.ReleaseDocument(LEASE.id(), ANNAS_TEAM, null, 3));
        assertThat(paper(given).isTakenBack()).isFalse();
    }

    @Test
    void it_waits_for_the_second_person_as_its_inject_does() {
        GivenExercise given = given(names("paper", byHand())).given(SafeguardRulesTest.markSensitive("paper"));

        given.given(CONTROLLER, new InjectCommand.ReleaseInject(id("paper")));
        assertThat(paper(given).release()).isNull();
        given.given(DIRECTOR, new ControlCommand.ConfirmRelease(id("paper"), 1));

        assertThat(requireNonNull(paper(given).release()).stamp().by()).isEqualTo(DIRECTOR.id());
    }

    @Test
    void it_waits_for_the_safety_officer_and_stays_where_its_inject_is_stopped() {
        Inject adHoc = names("ad-hoc", byHand());
        GivenExercise given = given().given(SAFETY_OFFICER, new ControlCommand.SetSafetyHold(Duration.ofSeconds(30)))
                .given(CONTROLLER, new InjectCommand.SendInject(adHoc, null, null));

        assertThat(paper(given).release()).isNull();
        given.given(SAFETY_OFFICER, new ControlCommand.StopInject(adHoc.id(), "Not in the dark"));
        given.after(minutes(5)).whenServerLooks();
        assertThat(paper(given).release()).isNull();
    }

    @Test
    void recalling_the_inject_leaves_the_paper_to_be_taken_back_by_itself() {
        GivenExercise given = given(names("paper", byHand()))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(id("paper")))
                .given(CONTROLLER, new InjectCommand.RecallInject(id("paper"), text("Too early")));

        assertThat(paper(given).isReleasedTo(ANNA)).isTrue();
        given.when(CONTROLLER, new DocumentCommand.WithdrawDocument(LEASE.id(), 2))
                .thenFacts(new DocumentFact.DocumentWithdrawn(LEASE.id(), FIRST_MINUTE, 3));
    }

    private static GivenExercise given(Inject... injects) {
        GivenExercise given = GivenExercise.running().given(new PlanCommand.WriteDocument(LEASE, 0));
        for (Inject inject : injects) {
            given.given(new PlanCommand.PlanInject(inject));
        }
        return given;
    }

    private static Inject names(String inject, Trigger trigger) {
        return inject(inject, trigger, ANNAS_TEAM)
                .but()
                .type(InjectType.DOCUMENT)
                .details(new InjectDetails.Document(null, null, null, null, null, LEASE.id()))
                .build();
    }

    private static DocumentFact givenOut(int revision, InjectId inject, Person... people) {
        return new DocumentFact.DocumentReleased(
                LEASE.id(), Audience.CONTROL_ONLY.with(idsOf(people)), null, FIRST_MINUTE, revision, inject);
    }

    private static Set<PersonId> idsOf(Person... people) {
        return Set.copyOf(ids(people));
    }

    private static WrittenDocument paper(GivenExercise given) {
        return requireNonNull(given.exercise().scenario().find(WrittenDocument.class, LEASE.id()));
    }
}
