package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.custody.Chain;
import org.livex.exercise.custody.CustodyCommand;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.Step;
import org.livex.exercise.custody.Taken;
import org.livex.exercise.custody.Told;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.EvidenceId;

class CustodyRulesTest {
    private final GivenExercise given = GivenExercise.running();

    @Test
    void evidence_says_what_was_taken_by_whom_where_and_when_and_has_a_number() {
        given.when(ANNA, take("passport"))
                .thenFacts(new CustodyFact.EvidenceTaken(
                        ANNA.id(), new EvidenceId("passport"), 1, ANNA.teams(), taken("A red passport"), given.time()));
        given.given(CLARA, take("phone"));

        assertThat(chain("passport").number()).isEqualTo("E-1");
        assertThat(chain("phone").number()).isEqualTo("E-2");
    }

    @Test
    void nobody_writes_over_evidence_or_an_entry_control_included() {
        given.given(ANNA, take("passport")).given(ANNA, seal("e-1", "A 17"));
        Chain before = chain("passport");

        given.when(DIRECTOR, take("passport")).thenRejected(Rejection.ID_TAKEN, "id", "passport");
        given.when(ANNA, seal("e-1", "B 18")).thenRejected(Rejection.ID_TAKEN, "id", "e-1");
        given.journalled(new CustodyFact.EvidenceTaken(
                BORIS.id(), new EvidenceId("passport"), 9, BORIS.teams(), taken("Forged"), given.time()));
        given.journalled(new CustodyFact.CustodyNoted(
                ANNA.id(),
                new EvidenceId("passport"),
                new CustodyEntryId("e-1"),
                noted(Step.SEALED, null, "B 18", "", null),
                null,
                given.time()));
        assertThat(chain("passport")).isEqualTo(before);
    }

    @Test
    void whoever_has_it_or_is_to_have_it_and_their_teams_write_into_its_chain_and_nobody_else_learns_of_it() {
        given.given(ANNA, take("passport")).given(BORIS, seal("e-1", "A 17"));
        given.when(CLARA, seal("e-2", "A 18")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "passport");
        given.when(CLARA, noteOf("none", "e-2", noted(Step.RETURNED, null, null, "", null)))
                .thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "none");

        given.given(BORIS, handOver("e-2", CLARA)).given(CLARA, confirm("e-3", "e-2"));
        assertThat(chain("passport").isFor(player("dora", MONEY_TEAM))).isTrue();
        assertThat(chain("passport").isFor(ACTOR)).isFalse();
        given.when(DIRECTOR, seal("e-4", "A 19")).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void a_team_that_somebody_goes_into_afterwards_learns_nothing_and_the_one_they_left_keeps_the_chain() {
        given.given(ANNA, take("passport")).given(new PlanCommand.RevisePerson(player("anna", MONEY_TEAM), 1));

        assertThat(chain("passport").isFor(CLARA)).isFalse();
        assertThat(chain("passport").isFor(BORIS)).isTrue();
    }

    @Test
    void whoever_takes_a_role_over_has_what_the_role_holds() {
        given.given(ACTOR, take("passport")).after(minutes(1)).given(new RosterCommand.SwapPerson(ACTOR, 1));

        assertThat(chain("passport").isFor(ACTOR)).isTrue();
    }

    @Test
    void it_is_handed_over_to_another_who_has_it_on_a_phone() {
        given.given(ANNA, take("passport"));

        given.when(ANNA, handOver("e-1", ANNA)).thenRejected(Rejection.UNKNOWN_PERSON, "id", "anna");
        given.when(ANNA, handOver("e-1", EVALUATOR)).thenRejected(Rejection.UNKNOWN_PERSON);
        given.when(ANNA, handOver("e-1", DIRECTOR)).thenRejected(Rejection.UNKNOWN_PERSON);
        given.when(ANNA, handOver("e-1", player("nobody"))).thenRejected(Rejection.UNKNOWN_PERSON, "id", "nobody");
        given.when(ANNA, handOver("e-1", CLARA)).accepted();
    }

    @Test
    void only_a_hand_over_is_confirmed_and_only_what_one_wrote_oneself_is_corrected() {
        given.given(ANNA, take("passport")).given(ANNA, seal("e-1", "A 17"));

        given.when(BORIS, confirm("e-2", "e-1")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "e-1");
        given.when(BORIS, confirm("e-2", "none")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "none");
        given.when(BORIS, voided("e-2", "e-1")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "e-1");
        given.when(ANNA, note("e-2", noted(Step.RETURNED, null, null, "", "e-1")))
                .thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "e-1");
        given.given(ANNA, note("e-2", noted(Step.SEALED, null, "A 71", "", "e-1")));
        given.when(BORIS, voided("e-3", "e-2")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "e-2");
        given.when(ANNA, voided("e-3", "e-1")).accepted();
    }

    @Test
    void a_correction_of_a_correction_is_one_of_what_stood_there_first() {
        given.given(ANNA, take("passport"))
                .given(ANNA, seal("e-1", "A 17"))
                .given(ANNA, note("e-2", noted(Step.SEALED, null, "A 71", "", "e-1")))
                .given(ANNA, note("e-3", noted(Step.SEALED, null, "A 77", "", "e-2")));

        assertThat(Objects.requireNonNull(chain("passport").find(new CustodyEntryId("e-3")))
                        .fact()
                        .noted()
                        .about())
                .isEqualTo(new CustodyEntryId("e-1"));
        given.when(ANNA, voided("e-4", "e-3")).accepted();
    }

    @Test
    void whoever_has_it_says_so_though_the_hand_over_was_voided_before_that_arrived() {
        given.given(ANNA, take("passport")).given(ANNA, handOver("e-1", CLARA)).given(ANNA, voided("e-2", "e-1"));
        given.when(CLARA, seal("e-3", "A 17")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "passport");
        given.when(ACTOR, confirm("e-3", "e-1")).thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "passport");
        given.when(
                        CLARA,
                        note("e-3", noted(Step.RECEIVED, null, null, "", "e-1").with(told(STARTEX.plus(minutes(1))))))
                .thenRejected(Rejection.UNKNOWN_EVIDENCE, "id", "passport");
        given.given(CLARA, confirm("e-3", "e-1"));

        assertThat(chain("passport").isFor(CLARA)).isTrue();
    }

    @Test
    void what_cannot_be_right_is_taken_all_the_same() {
        given.given(ANNA, take("passport"));

        given.when(BORIS, handOver("e-1", CLARA)).accepted();
        given.when(ANNA, open("e-2", "A 17")).accepted();
    }

    @Test
    void nothing_is_taken_before_startex_and_after_endex_but_what_was_done_in_play() {
        GivenExercise.planned().when(ANNA, take("passport")).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        given.given(ANNA, take("passport")).after(minutes(1)).given(new ClockCommand.EndExercise());

        given.when(ANNA, take("phone", given.now())).thenRejected(Rejection.EXERCISE_ENDED);
        given.when(ANNA, note("e-1", new Noted(Step.RETURNED, null, null, "", null, told(given.now()))))
                .thenRejected(Rejection.EXERCISE_ENDED);
        given.when(ANNA, take("phone")).accepted();
        given.when(ANNA, seal("e-1", "A 17")).accepted();
    }

    @Test
    void where_it_was_taken_is_kept_with_consent_and_inside_the_area() {
        given.given(ANNA, takeAt("one", BARRACKS));
        given.given(ANNA, new ParticipantCommand.GiveConsent(Consent.POSITION))
                .given(ANNA, takeAt("two", BARRACKS))
                .given(ANNA, takeAt("three", FAR_AWAY));

        assertThat(chain("one").taken().taken().told().position()).isNull();
        assertThat(chain("two").taken().taken().told().position()).isNotNull();
        assertThat(chain("three").taken().taken().told().position()).isNull();
    }

    @Test
    void nobody_closes_the_register_for_all() {
        for (int n = 0; n < CustodyRules.MOST_OF_ONE_PERSON; n++) {
            given.given(ANNA, take("e-" + n));
        }

        given.when(ANNA, take("more")).thenRejected(Rejection.TOO_MANY, "most", "300");
        given.when(BORIS, take("more")).accepted();
    }

    @Test
    void a_chain_has_an_end() {
        given.given(ANNA, take("passport"));
        for (int n = 0; n < CustodyRules.MOST_ENTRIES; n++) {
            given.given(ANNA, seal("e-" + n, "A " + n));
        }

        given.when(ANNA, seal("more", "A 17")).thenRejected(Rejection.TOO_MANY, "most", "200");
    }

    @Test
    void an_entry_says_what_it_needs_to_say() {
        assertThatIllegalArgumentException().isThrownBy(() -> taken(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> noted(Step.HANDED_OVER, null, null, "", null));
        assertThatIllegalArgumentException().isThrownBy(() -> noted(Step.SEALED, BORIS, "A 17", "", null));
        assertThatIllegalArgumentException().isThrownBy(() -> noted(Step.RETURNED, null, "A 17", "", null));
        assertThatIllegalArgumentException().isThrownBy(() -> noted(Step.OPENED, null, "A 17", " ", null));
        assertThatIllegalArgumentException().isThrownBy(() -> noted(Step.RECEIVED, null, null, "", null));
        assertThatIllegalArgumentException().isThrownBy(() -> noted(Step.VOIDED, null, null, "Why", null));
        assertThatIllegalArgumentException().isThrownBy(() -> note("e", noted(Step.SEALED, null, null, "", null)));
    }

    @Test
    void a_rehearsed_exercise_begins_without_evidence() {
        given.given(ANNA, take("passport"));

        assertThat(given.exercise().rewound(given.now()).custody().chains()).isEmpty();
    }

    static CustodyCommand take(String id) {
        return take(id, STARTEX);
    }

    private static CustodyCommand take(String id, Instant takenAt) {
        return new CustodyCommand.TakeEvidence(new EvidenceId(id), new Taken("A red passport", null, told(takenAt)));
    }

    private static CustodyCommand takeAt(String id, GeoPoint point) {
        return new CustodyCommand.TakeEvidence(
                new EvidenceId(id),
                new Taken(
                        "A red passport",
                        new CommandId("report"),
                        told(STARTEX).at(new Position(point, 10, STARTEX, PositionSource.DEVICE))));
    }

    static CustodyCommand seal(String entry, String number) {
        return note(entry, noted(Step.SEALED, null, number, "", null));
    }

    static CustodyCommand open(String entry, String number) {
        return note(entry, noted(Step.OPENED, null, number, "To read the visa", null));
    }

    static CustodyCommand handOver(String entry, Person to) {
        return note(entry, noted(Step.HANDED_OVER, to, null, "", null));
    }

    static CustodyCommand confirm(String entry, String handedOver) {
        return note(entry, noted(Step.RECEIVED, null, null, "", handedOver));
    }

    static CustodyCommand voided(String entry, String about) {
        return note(entry, noted(Step.VOIDED, null, null, "Another bag", about));
    }

    static CustodyCommand note(String entry, Noted noted) {
        return noteOf("passport", entry, noted);
    }

    private static CustodyCommand noteOf(String evidence, String entry, Noted noted) {
        return new CustodyCommand.NoteCustody(new EvidenceId(evidence), new CustodyEntryId(entry), noted);
    }

    static Noted noted(Step step, @Nullable Person to, @Nullable String seal, String note, @Nullable String about) {
        return new Noted(
                step,
                to == null ? null : to.id(),
                seal,
                note,
                about == null ? null : new CustodyEntryId(about),
                told(STARTEX));
    }

    private static Taken taken(String description) {
        return new Taken(description, null, told(STARTEX));
    }

    static Told told(Instant takenAt) {
        return new Told("At the car wash", PHOTO, null, takenAt);
    }

    static GivenExercise provokeUnknown() {
        return GivenExercise.running().when(ANNA, seal("e-1", "A 17"));
    }

    private Chain chain(String id) {
        return Objects.requireNonNull(given.exercise().custody().find(new EvidenceId(id)));
    }
}
