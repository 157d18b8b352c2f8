package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.evolution.Deliveries;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.LaterMark;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** How far an inject came with each recipient: delivered by cursor, shown and read by the device, never mixed. */
class ProgressTest {
    @Test
    void a_device_that_has_scanned_the_release_has_the_inject() {
        GivenExercise given = released("call");
        long seq = given.release("call").stamp().seq();

        given.whenServer(cursors(ANNA, seq - 1)).thenNothing();
        given.after(minutes(1))
                .whenServer(cursors(ANNA, seq))
                .thenFacts(new InjectFact.DeliveriesNoted(Map.of(ANNA.id(), seq)));
        assertThat(given.progress("call", ANNA).deliveredAt()).isEqualTo(given.now());
        assertThat(given.progress("call", ANNA).acknowledgedAt()).isNull();
        assertThat(given.progress("call", BORIS)).isEqualTo(Progress.NONE);
    }

    @Test
    void a_cursor_that_comes_again_or_falls_back_delivers_nothing() {
        GivenExercise given = released("call");
        long seq = given.release("call").stamp().seq();
        given.given(cursors(ANNA, seq + 3));

        given.whenServer(cursors(ANNA, seq + 3)).thenNothing();
        given.whenServer(cursors(ANNA, 0)).thenNothing();
    }

    @Test
    void only_cursors_by_which_something_was_delivered_are_kept() {
        GivenExercise given = released("call");
        long seq = given.seq();

        given.whenServer(new InjectCommand.NoteDeliveries(
                        Map.of(ANNA.id(), seq, CLARA.id(), seq, new PersonId("stranger"), seq)))
                .thenFacts(new InjectFact.DeliveriesNoted(Map.of(ANNA.id(), seq)));
        assertThat(given.exercise().roster().cursorOf(ANNA.id())).isEqualTo(seq);
        assertThat(given.exercise().roster().cursorOf(CLARA.id())).isZero();
    }

    @Test
    void a_cursor_delivers_all_that_lies_between_newest_first() {
        GivenExercise given = released("a", "b", "c");
        given.given(cursors(ANNA, given.release("a").stamp().seq()));

        assertThat(Deliveries.between(
                        given.exercise(), ANNA.id(), given.release("b").stamp().seq()))
                .containsExactly(id("b"));
        assertThat(Deliveries.between(given.exercise(), ANNA.id(), Long.MAX_VALUE))
                .containsExactly(id("c"), id("b"));
        assertThat(Deliveries.between(given.exercise(), CLARA.id(), Long.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void a_device_marks_what_it_showed_and_what_a_human_opened() {
        GivenExercise given = released("call");

        given.when(ANNA, marks(shown("call"), read("call")))
                .thenFacts(new InjectFact.InjectsMarked(ANNA.id(), List.of(shown("call"), read("call"))));
        assertThat(given.progress("call", ANNA).shownAt()).isEqualTo(given.now());
        assertThat(given.progress("call", ANNA).readAt()).isEqualTo(given.now());
        assertThat(given.progress("call", ANNA).deliveredAt()).isNull();
    }

    @Test
    void what_was_acknowledged_had_been_read_by_then_whichever_the_server_hears_of_first() {
        GivenExercise given = released("call").given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX));

        given.after(minutes(1)).given(ANNA, marks(read("call")));
        assertThat(given.progress("call", ANNA).readAt())
                .isEqualTo(given.progress("call", ANNA).acknowledgedAt())
                .isEqualTo(STARTEX);
    }

    @Test
    void a_mark_that_comes_again_changes_nothing() {
        GivenExercise given = released("call");

        given.when(ANNA, marks(shown("call"), shown("call")))
                .thenFacts(new InjectFact.InjectsMarked(ANNA.id(), List.of(shown("call"))));
        given.after(minutes(5)).when(ANNA, marks(shown("call"))).thenNothing();
        given.when(ANNA, marks(shown("call"), read("call")))
                .thenFacts(new InjectFact.InjectsMarked(ANNA.id(), List.of(read("call"))));
        assertThat(given.progress("call", ANNA).shownAt()).isEqualTo(STARTEX);
    }

    @Test
    void marks_of_what_a_person_never_got_are_passed_over_and_do_not_hold_up_the_others() {
        GivenExercise given = GivenExercise.running(
                        inject("planned", byHand()),
                        inject("money", byHand(), Audience.ofTeams(MONEY_TEAM)),
                        inject("call", byHand()))
                .given(new InjectCommand.ReleaseInject(id("money")))
                .given(new InjectCommand.ReleaseInject(id("call")));

        given.when(ANNA, marks(read("nothing"), read("planned"), read("money"), read("call")))
                .thenFacts(new InjectFact.InjectsMarked(ANNA.id(), List.of(read("call"))));
    }

    @Test
    void a_device_cannot_mark_for_a_human_or_for_the_server() {
        released("call")
                .when(ANNA, marks(mark("call", MarkKind.ACKNOWLEDGED), mark("call", MarkKind.DELIVERED)))
                .thenNothing()
                .when(ANNA, marks(mark("call", MarkKind.ACTED)))
                .thenNothing();
    }

    @Test
    void an_action_that_answers_to_an_inject_is_marked_at_its_first_time() {
        GivenExercise given = released("call").given(ANNA, new ParticipantCommand.RecordAction(answerTo(id("call"))));
        assertThat(given.progress("call", ANNA).actedAt()).isEqualTo(STARTEX);

        given.after(minutes(5)).given(ANNA, new ParticipantCommand.RecordAction(answerTo(id("call"))));
        assertThat(given.progress("call", ANNA).actedAt()).isEqualTo(STARTEX);
    }

    @Test
    void the_language_that_the_screen_showed_is_kept_with_each_step() {
        GivenExercise given = released("call")
                .given(ANNA, marks(readIn(RUSSIAN), shown("call")))
                .given(ANNA, new InjectCommand.AcknowledgeInject(id("call"), STARTEX, ENGLISH, null));

        assertThat(given.progress("call", ANNA).languages())
                .isEqualTo(Map.of(MarkKind.READ, RUSSIAN, MarkKind.ACKNOWLEDGED, ENGLISH));
    }

    @Test
    void whoever_switches_languages_is_seen_to_have_read_it_in_each_and_when() {
        GivenExercise given = released("call").given(ANNA, marks(readIn(RUSSIAN)));
        given.after(minutes(5))
                .when(ANNA, marks(readIn(ENGLISH), readIn(RUSSIAN), readIn(ENGLISH), read("call")))
                .thenFacts(new InjectFact.InjectsMarked(ANNA.id(), List.of(readIn(ENGLISH))));

        Progress progress = given.progress("call", ANNA);
        assertThat(progress.readAt()).isEqualTo(STARTEX);
        assertThat(progress.in(MarkKind.READ)).isEqualTo(RUSSIAN);
        assertThat(progress.later()).containsExactly(new LaterMark(MarkKind.READ, ENGLISH, STARTEX.plus(minutes(5))));
        given.when(ANNA, marks(readIn(ENGLISH), readIn(RUSSIAN))).thenNothing();
    }

    @Test
    void a_device_that_goes_through_all_languages_does_not_fill_the_journal() {
        GivenExercise given = released("call").given(ANNA, marks(readIn(ENGLISH)));
        for (int i = 0; i < 40; i++) {
            given.given(ANNA, marks(readIn(Language.of("en-x-" + i))));
        }
        assertThat(given.progress("call", ANNA).later()).hasSize(Progress.MOST_LATER);
    }

    private static Mark readIn(Language language) {
        return new Mark(id("call"), MarkKind.READ, STARTEX, language, null);
    }

    @Test
    void each_step_has_its_own_time_and_the_first_one_stays() {
        Map<MarkKind, Instant> first = new EnumMap<>(MarkKind.class);
        Progress all = Progress.NONE;
        for (MarkKind kind : MarkKind.values()) {
            Instant at = STARTEX.plusSeconds(first.size());
            first.put(kind, at);
            assertThat(all.has(kind)).isFalse();
            all = all.with(kind, at, RUSSIAN).with(kind, STARTEX.plusSeconds(99), ENGLISH);
        }

        for (Map.Entry<MarkKind, Instant> entry : first.entrySet()) {
            assertThat(all.at(entry.getKey())).isEqualTo(entry.getValue());
            assertThat(all.in(entry.getKey())).isEqualTo(RUSSIAN);
        }
    }

    private static GivenExercise released(String... injects) {
        GivenExercise given = GivenExercise.running(
                Arrays.stream(injects).map(inject -> inject(inject, byHand())).toArray(Inject[]::new));
        for (String inject : injects) {
            given.given(new InjectCommand.ReleaseInject(id(inject)));
        }
        return given;
    }

    private static Command cursors(Person person, long cursor) {
        return new InjectCommand.NoteDeliveries(Map.of(person.id(), cursor));
    }

    private static Command marks(Mark... marks) {
        return new InjectCommand.MarkInjects(List.of(marks));
    }

    private static Mark shown(String inject) {
        return mark(inject, MarkKind.SHOWN);
    }

    private static Mark read(String inject) {
        return mark(inject, MarkKind.READ);
    }

    private static Mark mark(String inject, MarkKind kind) {
        return new Mark(id(inject), kind, STARTEX);
    }
}
