package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;

/** "Gate A 10:00" was sent and acknowledged, and then it was "gate B 11:00": nobody counts as knowing that who does not. */
class CorrectionRulesTest {
    private static final Inject GATE_A = saying("Gate A, 10:00");
    private static final Inject GATE_B = saying("Gate B, 11:00");
    private static final Inject MERGED =
            GATE_A.but().body(text("Gate A, 10:00").revised("Gate B, 11:00", 2)).build();

    @Test
    void whoever_acknowledged_the_old_words_has_not_acknowledged_the_new_ones() {
        GivenExercise given = acknowledged();
        Instant before = given.now();
        given.after(minutes(1)).when(CONTROLLER, correction(null));

        given.thenFacts(
                new PlanFact.InjectRevised(MERGED, 2),
                new InjectFact.InjectCorrected(GATE_A.id(), time("D1 09:01"), 2));
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();
        assertThat(given.progress("gate", ANNA).readAt()).isNull();
        assertThat(given.release("gate").before(ANNA.id(), MarkKind.ACKNOWLEDGED))
                .isEqualTo(before);
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isEqualTo(given.now());
        assertThat(given.planned("gate").ringsSince(BORIS.id())).isEqualTo(given.now());
    }

    @Test
    void a_small_correction_changes_nothing_of_it() {
        GivenExercise given = acknowledged().given(CONTROLLER, correction(true));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNotNull();
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
    }

    @Test
    void what_recipients_do_not_see_is_no_correction() {
        Inject rewritten = GATE_A.but()
                .title(text("Another title"))
                .controlNote(text("For us"))
                .audience(Audience.EVERYONE)
                .build();
        GivenExercise given = acknowledged().given(CONTROLLER, new PlanCommand.ReviseInject(rewritten, 1));
        given.given(CONTROLLER, new TextCommand.ReviseSource(words(TextPart.TITLE), "A third", 2));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNotNull();
    }

    @Test
    void a_revised_source_is_a_correction_too() {
        GivenExercise given = acknowledged()
                .given(CONTROLLER, new TextCommand.ReviseSource(words(TextPart.BODY), "Gate B, 11:00", 1));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();
        given.given(ANNA, acknowledging(2));
        given.given(CONTROLLER, new TextCommand.ReviseSource(words(TextPart.BODY), "Gate B, 11:00!", 2, true));
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNotNull();
    }

    @Test
    void a_plan_that_has_not_gone_out_is_only_rewritten() {
        GivenExercise.running(GATE_A)
                .when(CONTROLLER, correction(null))
                .thenFacts(new PlanFact.InjectRevised(MERGED, 2));
    }

    @Test
    void what_a_phone_says_of_the_old_words_after_the_correction_is_kept_as_that() {
        GivenExercise given = released().given(CONTROLLER, correction(null)).after(minutes(2));

        given.given(
                ANNA, new InjectCommand.MarkInjects(List.of(new Mark(GATE_A.id(), MarkKind.READ, STARTEX, null, 1))));
        given.given(ANNA, acknowledging(1));

        assertThat(given.progress("gate", ANNA).readAt()).isNull();
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();
        assertThat(given.release("gate").before(ANNA.id(), MarkKind.READ)).isEqualTo(given.now());
        assertThat(given.release("gate").before(ANNA.id(), MarkKind.ACKNOWLEDGED))
                .isEqualTo(given.now());
        given.when(ANNA, acknowledging(1)).thenNothing();
        given.given(ANNA, acknowledging(2));
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isEqualTo(given.now());
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
    }

    @Test
    void a_device_that_does_not_say_what_it_saw_has_seen_what_had_reached_it() {
        GivenExercise given = released().given(CONTROLLER, correction(null));
        given.given(ANNA, acknowledging(null));
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();

        given.given(cursors(ANNA, given.seq())).given(ANNA, acknowledging(null));
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isEqualTo(given.now());
    }

    @Test
    void the_new_words_are_delivered_when_a_device_has_scanned_the_correction() {
        GivenExercise given = released();
        given.given(cursors(ANNA, given.seq()));
        given.given(CONTROLLER, correction(null));
        long corrected = given.seq();
        assertThat(given.progress("gate", ANNA).deliveredAt()).isNull();

        given.whenServer(cursors(ANNA, corrected - 1)).thenNothing();
        given.given(cursors(ANNA, corrected));
        assertThat(given.progress("gate", ANNA).deliveredAt()).isEqualTo(given.now());
        given.whenServer(cursors(ANNA, corrected + 1)).thenNothing();
    }

    @Test
    void corrected_twice_each_word_is_of_the_version_that_it_was_about() {
        GivenExercise given = released().given(ANNA, acknowledging(1)).given(CONTROLLER, correction(null));
        given.given(CONTROLLER, new PlanCommand.ReviseInject(saying("Gate C, 12:00"), 2));
        given.given(BORIS, acknowledging(2)).given(ANNA, acknowledging(1));

        assertThat(given.progress("gate", BORIS).acknowledgedAt()).isNull();
        assertThat(given.release("gate").progressOf(BORIS.id(), 2).acknowledgedAt())
                .isNotNull();
        assertThat(given.release("gate").progressOf(ANNA.id(), 1).acknowledgedAt())
                .isNotNull();
        assertThat(given.release("gate").progressOf(ANNA.id(), 2).acknowledgedAt())
                .isNull();
        given.given(ANNA, acknowledging(3));
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
    }

    @Test
    void what_waits_until_everybody_has_acknowledged_waits_for_the_new_words() {
        GivenExercise given = released().given(ANNA, acknowledging(1)).given(CONTROLLER, correction(null));
        given.given(BORIS, acknowledging(2));

        assertThat(given.release("gate").acknowledgements().count()).isEqualTo(1);
    }

    @Test
    void a_recall_is_read_and_acknowledged_too() {
        GivenExercise given = acknowledged()
                .after(minutes(1))
                .given(CONTROLLER, new InjectCommand.RecallInject(GATE_A.id(), text("Nobody goes to a gate")));
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isEqualTo(given.now());

        given.given(ANNA, acknowledging(1));
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNotNull();
        given.given(ANNA, acknowledging(2));
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
    }

    @Test
    void a_correction_sets_off_nothing_that_waits_for_silence_or_had_what_it_waited_for() {
        Trigger silence = new Trigger.OnNoAcknowledgement(GATE_A.id(), minutes(30));
        GivenExercise given = GivenExercise.running(GATE_A, inject("silence", silence))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(GATE_A.id()))
                .given(ANNA, acknowledging(1))
                .given(BORIS, acknowledging(1))
                .after(minutes(60))
                .given(CONTROLLER, correction(null));

        assertThat(given.release("gate").acknowledgements().count()).isEqualTo(2);
        given.whenServer(new InjectCommand.ReleaseDueInjects()).thenNothing();
    }

    @Test
    void silence_counts_from_the_correction() {
        Trigger silence = new Trigger.OnNoAcknowledgement(GATE_A.id(), minutes(30));
        GivenExercise given = GivenExercise.running(GATE_A, inject("silence", silence))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(GATE_A.id()))
                .after(minutes(20))
                .given(CONTROLLER, correction(null))
                .after(minutes(20));

        given.whenServer(new InjectCommand.ReleaseDueInjects()).thenNothing();
        given.after(minutes(11))
                .whenServer(new InjectCommand.ReleaseDueInjects())
                .thenReleased("silence");
    }

    @Test
    void who_was_told_the_old_words_by_voice_is_to_be_told_again() {
        GivenExercise given = released()
                .given(CONTROLLER, new ControlCommand.TellByVoice(GATE_A.id(), ANNA.id()))
                .given(CONTROLLER, correction(null));

        assertThat(given.exercise().control().safeguards().told(GATE_A.id(), ANNA.id()))
                .isNull();
    }

    @Test
    void who_acts_before_the_correction_has_reached_them_has_not_acted_on_it() {
        ParticipantCommand acts = new ParticipantCommand.RecordAction(answerTo(GATE_A.id()));
        GivenExercise given = released().given(CONTROLLER, correction(null)).given(ANNA, acts);
        assertThat(given.progress("gate", ANNA).actedAt()).isNull();
        assertThat(given.release("gate").before(ANNA.id(), MarkKind.ACTED)).isEqualTo(given.now());

        given.given(cursors(ANNA, given.seq())).given(ANNA, acts);
        assertThat(given.progress("gate", ANNA).actedAt()).isEqualTo(given.now());
    }

    @Test
    void after_endex_nobody_is_rung_for_what_is_put_right() {
        GivenExercise given = acknowledged().given(new ClockCommand.EndExercise());

        given.given(CONTROLLER, correction(null));
        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNotNull();
    }

    @Test
    void a_translation_that_catches_up_is_read_anew_by_those_who_read_the_old_one() {
        TextVersion old = new TextVersion("Вход А, 10:00", TextState.APPROVED, 1, null);
        GivenExercise given = GivenExercise.running(GATE_A.but()
                        .body(text("Gate A, 10:00").with(RUSSIAN, old))
                        .build())
                .given(CONTROLLER, new InjectCommand.ReleaseInject(GATE_A.id()));
        given.given(CONTROLLER, new TextCommand.ReviseSource(words(TextPart.BODY), "Gate B, 11:00", 1));
        given.given(ANNA, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, RUSSIAN, 2));
        given.given(BORIS, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, ENGLISH, 2));

        given.given(
                CONTROLLER,
                new TextCommand.TranslateText(
                        words(TextPart.BODY), RUSSIAN, "Вход Б, 11:00", TextState.NEEDS_REVIEW, 2, 1, null));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();
        assertThat(given.progress("gate", BORIS).acknowledgedAt()).isNotNull();
        given.given(ANNA, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, RUSSIAN, 3));
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
        assertThat(given.planned("gate").ringsSince(BORIS.id())).isNull();
    }

    @Test
    void a_translation_that_had_misled_is_read_anew_by_those_who_read_it_where_its_author_says_so() {
        assertThat(mended(false).progress("gate", ANNA).acknowledgedAt()).isNull();
        assertThat(mended(false).progress("gate", BORIS).acknowledgedAt()).isNotNull();
        assertThat(mended(false).planned("gate").ringsSince(ANNA.id())).isNotNull();
        assertThat(mended(true).progress("gate", ANNA).acknowledgedAt()).isNotNull();
        assertThat(mended(null).progress("gate", ANNA).acknowledgedAt()).isNotNull();
    }

    @Test
    void who_gets_the_misleading_words_back_reads_them_anew_too() {
        GivenExercise given = mended(true).given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(GATE_A.id(), 2)));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();
        assertThat(given.progress("gate", BORIS).acknowledgedAt()).isNotNull();
    }

    @Test
    void who_gets_a_small_correction_taken_back_as_small_has_read_it() {
        GivenExercise given =
                mended(true).given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(GATE_A.id(), 2), true));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNotNull();
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
    }

    @Test
    void an_acknowledgement_of_a_mended_translation_that_arrives_after_its_undo_is_not_of_the_words_that_are_back() {
        GivenExercise given = mended(false).given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(GATE_A.id(), 2)));

        given.given(ANNA, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, RUSSIAN, 2));

        assertThat(given.progress("gate", ANNA).acknowledgedAt()).isNull();
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNotNull();
        assertThat(given.progress("gate", BORIS).acknowledgedAt()).isNotNull();
        given.given(ANNA, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, RUSSIAN, 3));
        assertThat(given.planned("gate").ringsSince(ANNA.id())).isNull();
    }

    /** Anna has acknowledged a Russian text that named another gate, Boris the English one that was right. */
    private static GivenExercise mended(@Nullable Boolean small) {
        LocalizedText wrong = text("Gate A, 10:00").with(RUSSIAN, russian("Вход Б, 10:00"));
        LocalizedText right = text("Gate A, 10:00").with(RUSSIAN, russian("Вход А, 10:00"));
        return GivenExercise.running(GATE_A.but().body(wrong).build())
                .given(CONTROLLER, new InjectCommand.ReleaseInject(GATE_A.id()))
                .given(ANNA, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, RUSSIAN, 1))
                .given(BORIS, new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, ENGLISH, 1))
                .given(
                        CONTROLLER,
                        new PlanCommand.ReviseInject(GATE_A.but().body(right).build(), 1, small));
    }

    private static TextVersion russian(String words) {
        return new TextVersion(words, TextState.APPROVED, 1, null);
    }

    private static GivenExercise released() {
        return GivenExercise.running(GATE_A).given(CONTROLLER, new InjectCommand.ReleaseInject(GATE_A.id()));
    }

    private static GivenExercise acknowledged() {
        return released().given(ANNA, acknowledging(1));
    }

    private static PlanCommand correction(@Nullable Boolean small) {
        return new PlanCommand.ReviseInject(GATE_B, 1, small);
    }

    private static InjectCommand acknowledging(@Nullable Integer revision) {
        return new InjectCommand.AcknowledgeInject(GATE_A.id(), STARTEX, null, revision);
    }

    private static InjectCommand cursors(Person person, long seq) {
        return new InjectCommand.NoteDeliveries(Map.of(person.id(), seq));
    }

    private static TextRef words(TextPart part) {
        return TextRef.ofInject(GATE_A.id(), part);
    }

    private static Inject saying(String body) {
        LocalizedText words = text(body);
        return inject("gate", byHand()).but().body(words).mustAcknowledge(true).build();
    }
}
