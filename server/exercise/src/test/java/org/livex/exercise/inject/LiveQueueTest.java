package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LiveQueue;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;

/** An inject in English to Anna and Boris, who read Russian, and Dilan, who reads Arabic. */
class LiveQueueTest {
    private static final Language ARABIC = Language.of("ar");
    private static final Person DILAN = reading("dilan", ARABIC);
    private static final Person OLGA = mediator("olga", RUSSIAN);
    private static final Person SAMIR = mediator("samir", ARABIC);
    private static final Inject NEWS = inject("news", byHand());

    @Test
    void what_goes_out_at_once_is_wanted_in_the_languages_of_those_who_cannot_read_it() {
        running()
                .when(CONTROLLER, new InjectCommand.SendInject(NEWS))
                .thenReleased("news")
                .thenLastFact(new TextFact.TranslationWanted(NEWS.id(), Set.of(RUSSIAN, ARABIC)));
    }

    @Test
    void what_everybody_reads_is_wanted_in_no_language() {
        Inject toControl = inject("note", byHand(), Audience.ofFunctions(PersonFunction.EVALUATOR));

        running()
                .when(CONTROLLER, new InjectCommand.SendInject(toControl, minutes(5)))
                .thenReleased("note")
                .thenLastFact(new InjectFact.InjectReleased(
                        toControl.id(), Set.of(EVALUATOR.id()), FIRST_MINUTE, null, false));
    }

    @Test
    void a_close_relative_needs_no_translator() {
        Person belarusian = reading("belarusian", Language.of("be"));
        Inject russian = inject("russian", byHand(), Audience.ofPeople(belarusian.id()))
                .with(TextPart.BODY, LocalizedText.of(RUSSIAN, "Звонок"));
        GivenExercise given = running().given(new PlanCommand.AddPerson(belarusian));

        assertThat(LiveQueue.missingLanguages(given.exercise(), russian)).isEmpty();
    }

    @Test
    void what_only_some_are_to_read_is_wanted_in_no_language() {
        Inject plain = inject("victim", byHand());
        Inject victims = plain.but().readableIn(List.of(ARABIC)).build();

        running()
                .when(CONTROLLER, new InjectCommand.SendInject(victims, minutes(5)))
                .thenReleased("victim");
    }

    @Test
    void it_waits_until_all_have_been_handed_in() {
        GivenExercise given = waiting(minutes(5));
        assertThat(given.dueIn()).contains(minutes(5));

        given.after(minutes(1)).given(OLGA, translated(RUSSIAN, "Звонок", TextState.NEEDS_REVIEW));
        given.whenServerLooks().thenNothing();
        given.after(minutes(1)).given(SAMIR, translated(ARABIC, "مكالمة", TextState.NEEDS_REVIEW));

        assertThat(given.dueIn()).contains(Duration.ZERO);
        given.whenServerLooks().thenReleased("news");
        assertThat(given.dueIn()).isNotEqualTo(Optional.of(Duration.ZERO));
    }

    @Test
    void what_it_asks_is_on_the_mediators_desk_too_and_then_it_goes_out() {
        GivenExercise given = running()
                .given(CONTROLLER, new InjectCommand.SendInject(asking(), minutes(5)))
                .given(OLGA, translated(RUSSIAN, "Звонок", TextState.NEEDS_REVIEW))
                .given(SAMIR, translated(ARABIC, "مكالمة", TextState.NEEDS_REVIEW));
        given.whenServerLooks().thenNothing();

        for (TextPart part : List.of(TextPart.QUESTION, TextPart.OPTION_1, TextPart.OPTION_2)) {
            TextRef text = TextRef.ofInject(NEWS.id(), part);
            assertThat(given.exercise().desk().isOnDeskOf(OLGA, text)).isTrue();
            given.given(OLGA, translated(text, RUSSIAN, "Заходим?", TextState.NEEDS_REVIEW))
                    .given(SAMIR, translated(text, ARABIC, "ندخل", TextState.NEEDS_REVIEW));
        }

        given.whenServerLooks().thenReleased("news");
    }

    @Test
    void a_draft_is_still_on_somebodys_desk() {
        GivenExercise given = waiting(minutes(5))
                .given(OLGA, translated(RUSSIAN, "Зво", TextState.DRAFT))
                .given(SAMIR, translated(ARABIC, "مكالمة", TextState.NEEDS_REVIEW));

        given.whenServerLooks().thenNothing();
        assertThat(LiveQueue.openLanguages(given.exercise(), given.planned("news")))
                .containsExactly(RUSSIAN);
    }

    @Test
    void at_the_latest_it_goes_out_with_what_there_is() {
        GivenExercise given = waiting(minutes(5)).given(OLGA, translated(RUSSIAN, "Звонок", TextState.NEEDS_REVIEW));

        given.after(minutes(5).minusMillis(1)).whenServerLooks().thenNothing();
        given.after(Duration.ofMillis(1)).whenServerLooks().thenReleased("news");
        assertThat(given.release("news").recipients()).contains(ANNA.id(), BORIS.id(), DILAN.id());
        assertThat(given.release("news").late()).isFalse();
    }

    @Test
    void control_sends_it_after_all_or_waits_longer() {
        waiting(minutes(5))
                .when(CONTROLLER, new InjectCommand.StopWaiting(NEWS.id()))
                .thenReleased("news");
        waiting(minutes(5))
                .when(CONTROLLER, new InjectCommand.ReleaseInject(NEWS.id()))
                .thenReleased("news");

        GivenExercise given = waiting(minutes(5)).after(minutes(4));
        given.given(CONTROLLER, new InjectCommand.ReleaseInject(NEWS.id(), minutes(10)));
        assertThat(given.dueIn()).contains(minutes(10));
        assertThat(Objects.requireNonNull(given.exercise().desk().wanted().get(NEWS.id()))
                        .since())
                .isEqualTo(STARTEX);
    }

    @Test
    void nothing_goes_out_by_itself_while_the_clock_stands_or_a_real_stop_is_on() {
        GivenExercise paused =
                waiting(minutes(5)).given(new ClockCommand.PauseExercise()).after(minutes(6));
        paused.whenServerLooks().thenNothing();
        assertThat(paused.dueIn()).isEmpty();
        paused.given(new ClockCommand.ResumeExercise()).whenServerLooks().thenReleased("news");

        GivenExercise stopped = waiting(minutes(5))
                .given(ANNA, new SafetyCommand.CallRedStop("A real injury"))
                .after(minutes(6));
        stopped.whenServerLooks().thenNothing();
        stopped.when(CONTROLLER, new InjectCommand.StopWaiting(NEWS.id())).thenRejected(Rejection.RED_STOP_ACTIVE);
        stopped.given(DIRECTOR, new SafetyCommand.GiveAllClear())
                .given(new ClockCommand.ResumeExercise())
                .whenServerLooks()
                .thenReleased("news");
    }

    @Test
    void held_or_skipped_it_waits_no_longer() {
        GivenExercise held = waiting(minutes(5))
                .given(new InjectCommand.HoldInject(NEWS.id()))
                .after(minutes(6));
        held.whenServerLooks().thenNothing();
        GivenExercise skipped = waiting(minutes(5))
                .given(new InjectCommand.SkipInject(NEWS.id()))
                .after(minutes(6));
        skipped.whenServerLooks().thenNothing();
    }

    @Test
    void a_source_that_changes_meanwhile_is_translated_anew() {
        GivenExercise given = waiting(minutes(5))
                .given(OLGA, translated(RUSSIAN, "Звонок", TextState.NEEDS_REVIEW))
                .given(SAMIR, translated(ARABIC, "مكالمة", TextState.DRAFT))
                .given(CONTROLLER, new TextCommand.ReviseSource(body(), "Two women called.", 1));

        assertThat(LiveQueue.openLanguages(given.exercise(), given.planned("news")))
                .containsExactlyInAnyOrder(RUSSIAN, ARABIC);
    }

    @Test
    void a_planned_inject_can_wait_too() {
        GivenExercise given = GivenExercise.running(inject("call", at("D1 09:30")))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call"), minutes(5)));

        given.thenFacts(new InjectFact.InjectAwaitsTranslation(id("call"), STARTEX.plus(minutes(5)), Set.of(RUSSIAN)));
        given.after(minutes(5)).whenServerLooks().thenReleased("call");
    }

    @Test
    void an_audience_that_nobody_belongs_to_has_nothing_to_wait_for() {
        running()
                .when(
                        CONTROLLER,
                        new InjectCommand.SendInject(inject("void", byHand(), Audience.CONTROL_ONLY), minutes(5)))
                .thenRejected(Rejection.NO_RECIPIENTS, Map.of());
    }

    private static GivenExercise running() {
        return GivenExercise.running()
                .given(new PlanCommand.AddPerson(DILAN))
                .given(new PlanCommand.AddPerson(OLGA))
                .given(new PlanCommand.AddPerson(SAMIR));
    }

    private static GivenExercise waiting(Duration atMost) {
        return running().given(CONTROLLER, new InjectCommand.SendInject(NEWS, atMost));
    }

    private static TextRef body() {
        return TextRef.ofInject(NEWS.id(), TextPart.BODY);
    }

    private static Command translated(Language language, String body, TextState state) {
        return translated(body(), language, body, state);
    }

    private static Command translated(TextRef text, Language language, String body, TextState state) {
        return new TextCommand.TranslateText(text, language, body, state, 1, 0, null);
    }

    private static Inject asking() {
        return NEWS.but()
                .question(new Question(
                        Question.Kind.ONE,
                        text("Do we go in?"),
                        List.of(new Question.Option("raid", text("Now")), new Question.Option("wait", text("Later"))),
                        null,
                        null))
                .build();
    }

    private static Person reading(String id, Language language) {
        return player(id, FIELD_TEAM).withLanguages(List.of(language));
    }
}
