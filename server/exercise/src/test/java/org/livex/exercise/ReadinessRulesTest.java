package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.BORIS;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.ENGLISH;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.STARTEX;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.readiness.Attendance;
import org.livex.exercise.readiness.PersonReadiness;
import org.livex.exercise.readiness.PracticeStep;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.exercise.world.WrittenWorldEntry;

class ReadinessRulesTest {
    private static final WorldEntryId RULES = new WorldEntryId("rules");
    private static final Instant MORNING = STARTEX.minusSeconds(3600);

    private final GivenExercise given = GivenExercise.planned();

    @Test
    void before_startex_each_person_confirms_the_rules_of_conduct_once() {
        given.given(CONTROLLER, written(new WorldSubject.Conduct(), Audience.EVERYONE, "Stop means stop.", 0));

        given.when(ANNA, confirm(1)).thenFacts(new ParticipantFact.BriefingConfirmed(ANNA.id(), RULES, 1, MORNING));
        given.given(ANNA, confirm(1)).when(ANNA, confirm(1)).thenNothing();
        assertThat(readiness(ANNA).hasConfirmed(RULES, 1)).isTrue();
        assertThat(readiness(BORIS).hasConfirmed(RULES, 1)).isFalse();
    }

    @Test
    void who_confirmed_older_words_is_asked_anew_also_where_that_arrives_late() {
        given.given(CONTROLLER, written(new WorldSubject.Conduct(), Audience.EVERYONE, "Stop means stop.", 0))
                .given(CONTROLLER, written(new WorldSubject.Conduct(), Audience.EVERYONE, "Stop. At once.", 1))
                .given(ANNA, confirm(1));
        assertThat(readiness(ANNA).hasConfirmed(RULES, 2)).isFalse();

        given.given(ANNA, confirm(2)).when(ANNA, confirm(1)).thenNothing();
        assertThat(readiness(ANNA).hasConfirmed(RULES, 2)).isTrue();
    }

    @Test
    void a_translation_that_is_added_lets_nobody_read_anew_and_words_that_change_at_the_desk_do() {
        LocalizedText russian = LocalizedText.of(RUSSIAN, "Стоп значит стоп.");
        given.given(CONTROLLER, written(russian, 0))
                .given(CONTROLLER, written(russian.with(ENGLISH, TextVersion.draft("Stop means stop.")), 1));
        assertThat(words()).isEqualTo(1);

        given.given(
                CONTROLLER,
                new TextCommand.ReviseSource(
                        TextRef.of(TextOwner.WORLD_ENTRY, RULES, TextPart.BODY), "Стоп. Сразу.", 1));
        assertThat(words()).isEqualTo(3);
    }

    @Test
    void a_small_correction_lets_nobody_confirm_anew_who_has_confirmed_the_words_before() {
        LocalizedText russian = LocalizedText.of(RUSSIAN, "Стоп значит стоп.");
        given.given(CONTROLLER, written(russian, 0)).given(ANNA, confirm(1));
        PlanCommand.WriteWorldEntry mended = written(LocalizedText.of(RUSSIAN, "Стоп — значит стоп."), 1);

        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(mended.entry(), 1, true))
                .given(
                        CONTROLLER,
                        new TextCommand.ReviseSource(
                                TextRef.of(TextOwner.WORLD_ENTRY, RULES, TextPart.BODY), "Стоп — это стоп.", 2, true));
        assertThat(words()).isEqualTo(1);
        assertThat(given.exercise().scenario().revisionOf(RULES)).isEqualTo(3);

        given.given(CONTROLLER, written(LocalizedText.of(RUSSIAN, "Стоп. Сразу."), 3));
        assertThat(words()).isEqualTo(4);
    }

    @Test
    void small_is_said_of_nothing_but_changed_words_that_are_confirmed() {
        given.given(CONTROLLER, written(new WorldSubject.Law(null), Audience.EVERYONE, "Art. 12", 0));
        PlanCommand.WriteWorldEntry law = written(new WorldSubject.Law(null), Audience.EVERYONE, "Art. 13", 1);

        given.given(CONTROLLER, new PlanCommand.WriteWorldEntry(law.entry(), 1, true));
        assertThat(words()).isEqualTo(2);
    }

    private int words() {
        return Objects.requireNonNull(given.exercise().scenario().find(WrittenWorldEntry.class, RULES))
                .words();
    }

    @Test
    void nobody_confirms_what_they_cannot_have_read() {
        given.when(ANNA, confirm(1)).thenRejected(Rejection.UNKNOWN_WORLD_ENTRY);
        given.given(CONTROLLER, written(new WorldSubject.Briefing(), Audience.ofPeople(BORIS.id()), "Gate A.", 0));

        given.when(ANNA, confirm(1)).thenRejected(Rejection.UNKNOWN_WORLD_ENTRY);
        given.when(BORIS, confirm(2)).thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "1"));
        given.when(BORIS, confirm(1)).thenFacts(new ParticipantFact.BriefingConfirmed(BORIS.id(), RULES, 1, MORNING));
    }

    @Test
    void a_law_is_looked_up_and_not_confirmed() {
        given.given(CONTROLLER, written(new WorldSubject.Law(null), Audience.EVERYONE, "Art. 12", 0));

        given.when(ANNA, confirm(1)).thenRejected(Rejection.UNKNOWN_WORLD_ENTRY);
    }

    @Test
    void somebody_is_there_or_has_left_by_what_they_said_last() {
        given.given(ANNA, attend(Attendance.HERE, MORNING))
                .given(ANNA, attend(Attendance.LEFT, MORNING.plusSeconds(60)));
        assertThat(readiness(ANNA).attendance())
                .isEqualTo(new PersonReadiness.Attending(Attendance.LEFT, MORNING.plusSeconds(60)));

        given.when(ANNA, attend(Attendance.LEFT, MORNING.plusSeconds(60))).thenNothing();
        given.when(ANNA, attend(Attendance.HERE, MORNING.plusSeconds(30))).thenNothing();
        given.given(ANNA, attend(Attendance.HERE, MORNING.plusSeconds(86_400)));
        assertThat(readiness(ANNA).attendance())
                .isEqualTo(new PersonReadiness.Attending(Attendance.HERE, MORNING.plusSeconds(86_400)));
    }

    @Test
    void a_step_of_the_practice_counts_once_and_sets_nothing_off() {
        given.when(ANNA, practise(PracticeStep.RED_STOP))
                .thenFacts(new ParticipantFact.Practised(ANNA.id(), PracticeStep.RED_STOP, MORNING));
        given.given(ANNA, practise(PracticeStep.RED_STOP))
                .when(ANNA, practise(PracticeStep.RED_STOP))
                .thenNothing();

        assertThat(readiness(ANNA).practised()).containsOnlyKeys(PracticeStep.RED_STOP);
        assertThat(given.exercise().isStopped()).isFalse();
    }

    @Test
    void another_human_in_the_role_has_confirmed_and_practised_nothing() {
        given.given(CONTROLLER, written(new WorldSubject.Conduct(), Audience.EVERYONE, "Stop means stop.", 0))
                .given(ANNA, confirm(1))
                .given(ANNA, practise(PracticeStep.READ))
                .given(ANNA, attend(Attendance.HERE, MORNING));

        given.given(CONTROLLER, new RosterCommand.SwapPerson(ANNA, 1));

        assertThat(readiness(ANNA)).isEqualTo(PersonReadiness.NONE);
    }

    @Test
    void who_is_taken_out_leaves_nothing_to_whoever_gets_the_id() {
        given.given(ANNA, attend(Attendance.HERE, MORNING));

        given.given(CONTROLLER, new PlanCommand.RemovePerson(ANNA.id(), 1));

        assertThat(readiness(ANNA)).isEqualTo(PersonReadiness.NONE);
    }

    private PersonReadiness readiness(Person person) {
        return given.exercise().readiness().of(person.id());
    }

    private static PlanCommand.WriteWorldEntry written(
            WorldSubject subject, Audience audience, String body, int basedOn) {
        return written(subject, audience, LocalizedText.of(RUSSIAN, body), basedOn);
    }

    private static PlanCommand.WriteWorldEntry written(LocalizedText body, int basedOn) {
        return written(new WorldSubject.Conduct(), Audience.EVERYONE, body, basedOn);
    }

    private static PlanCommand.WriteWorldEntry written(
            WorldSubject subject, Audience audience, LocalizedText body, int basedOn) {
        LocalizedText title = LocalizedText.of(RUSSIAN, "Правила");
        return new PlanCommand.WriteWorldEntry(new WorldEntry(RULES, subject, title, body, audience), basedOn);
    }

    private static Command confirm(int revision) {
        return new ParticipantCommand.ConfirmBriefing(RULES, revision, MORNING);
    }

    private static Command attend(Attendance attendance, Instant takenAt) {
        return new ParticipantCommand.Attend(attendance, takenAt);
    }

    private static Command practise(PracticeStep step) {
        return new ParticipantCommand.Practise(step, MORNING);
    }
}
