package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rejection;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.WorldEntryId;

/** What injects have by their type. */
class InjectDetailsTest {
    private static final InjectId CALL = id("call");
    private static final TextRef SCRIPT = TextRef.ofInject(CALL, TextPart.SCRIPT);
    private static final InjectDetails.PhoneCall CALLER = new InjectDetails.PhoneCall(
            "+379 55 010-70",
            text("The duty officer"),
            text("I am at the car wash."),
            text("There are four of them."),
            List.of(RUSSIAN),
            minutes(5),
            null);
    private static final Inject WRITTEN = typed(CALLER);

    @Test
    void a_script_is_translated_like_every_other_text_and_grows_stale() {
        GivenExercise given = GivenExercise.planned(WRITTEN)
                .given(
                        CONTROLLER,
                        new TextCommand.TranslateText(
                                SCRIPT, RUSSIAN, "Я на мойке.", TextState.NEEDS_REVIEW, 1, 0, null))
                .given(new PlanCommand.ReviseInject(WRITTEN.with(TextPart.SCRIPT, text("I am at the field.")), 1));

        LocalizedText script = Objects.requireNonNull(LocalizedTexts.find(given.exercise(), SCRIPT));
        assertThat(Objects.requireNonNull(script.versions().get(RUSSIAN)).text())
                .isEqualTo("Я на мойке.");
        assertThat(script.isStale(RUSSIAN)).isTrue();
    }

    @Test
    void who_saves_what_they_had_open_takes_no_translation_away() {
        GivenExercise given = GivenExercise.planned(WRITTEN)
                .given(
                        CONTROLLER,
                        new TextCommand.TranslateText(
                                SCRIPT, RUSSIAN, "Я на мойке.", TextState.NEEDS_REVIEW, 1, 0, null))
                .given(new PlanCommand.ReviseInject(WRITTEN.but().number("2").build(), 1));

        assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), SCRIPT))
                        .versions())
                .containsKey(RUSSIAN);
    }

    @Test
    void own_fields_are_undone_with_the_revision_that_changed_them() {
        Inject changed = typed(new InjectDetails.PhoneCall(null, null, text("Other"), null, null, null, true));
        GivenExercise given = GivenExercise.planned(WRITTEN)
                .given(new PlanCommand.ReviseInject(changed, 1))
                .given(new PlanCommand.UndoRevisions(Map.of(CALL, 2)));

        InjectDetails.PhoneCall undone = (InjectDetails.PhoneCall)
                Objects.requireNonNull(planned(given).inject().details());
        assertThat(undone.callerNumber()).isEqualTo("+379 55 010-70");
        assertThat(undone.isVoicemail()).isFalse();
        assertThat(Objects.requireNonNull(undone.script()).original().text()).isEqualTo("I am at the car wash.");
        assertThat(Objects.requireNonNull(undone.called()).original().text()).isEqualTo("The duty officer");
    }

    @Test
    void another_type_takes_its_fields_along() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WRITTEN.but().type(InjectType.DOCUMENT).build())
                .withMessage("has details of another type");
        assertThat(WRITTEN.but().type(InjectType.DOCUMENT).details(null).build().texts())
                .doesNotContainKey(TextPart.SCRIPT);
    }

    @Test
    void what_a_paper_names_must_be_there() {
        planning(new Issuer.OfPersona(new PersonaId("nobody")), null)
                .thenRejected(Rejection.UNKNOWN_PERSONA, Map.of("id", "nobody"));
        planning(new Issuer.OfWorld(new WorldEntryId("nowhere")), null)
                .thenRejected(Rejection.UNKNOWN_WORLD_ENTRY, Map.of("id", "nowhere"));
        planning(null, new DocumentId("none")).thenRejected(Rejection.UNKNOWN_DOCUMENT, Map.of("id", "none"));
    }

    @Test
    void an_issuer_is_written_by_what_it_is() {
        for (Issuer issuer : List.of(new Issuer.OfPersona(HOTLINE), new Issuer.OfWorld(new WorldEntryId("court")))) {
            assertThat(Issuer.parse(issuer.written())).isEqualTo(issuer);
        }
        for (String wrong : List.of("court", "person/court", "persona/", "/x", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Issuer.parse(wrong));
        }
    }

    @Test
    void own_fields_have_limits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InjectDetails.Message(null, "two\nlines"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InjectDetails.Message(InjectDetails.Message.Medium.SMS, "7".repeat(201)));
        for (int wrong : new int[] {0, -1, 1_000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new InjectDetails.PhysicalProp(null, wrong, null, null, null));
        }
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMinutes(-1), Duration.ofDays(3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new InjectDetails.PhoneCall(null, null, null, null, null, wrong, null));
        }
    }

    @Test
    void a_prop_is_where_it_was_ticked_last() {
        GivenExercise given = GivenExercise.planned(
                typed(new InjectDetails.PhysicalProp(text("A phone"), 2, "The driver", "Props", time("D1 17:00"))));

        given.given(CONTROLLER, new ControlCommand.TickProp(CALL, PropState.PLACED))
                .when(CONTROLLER, new ControlCommand.TickProp(CALL, PropState.HANDED_OVER))
                .thenFacts(new ControlFact.PropTicked(CALL, PropState.HANDED_OVER));
        given.when(CONTROLLER, new ControlCommand.TickProp(CALL, PropState.HANDED_OVER))
                .thenNothing();

        assertThat(given.exercise().control().props().stateOf(CALL)).isEqualTo(PropState.HANDED_OVER);
        given.when(CONTROLLER, new ControlCommand.TickProp(CALL, PropState.OPEN))
                .thenFacts(new ControlFact.PropTicked(CALL, PropState.OPEN));
    }

    @Test
    void only_a_prop_is_ticked() {
        GivenExercise.planned(WRITTEN)
                .when(CONTROLLER, new ControlCommand.TickProp(CALL, PropState.PLACED))
                .thenRejected(Rejection.NOT_A_PROP);
        GivenExercise.planned()
                .when(CONTROLLER, new ControlCommand.TickProp(CALL, PropState.PLACED))
                .thenRejected(Rejection.UNKNOWN_INJECT, Map.of("id", "call"));
    }

    private static GivenExercise planning(@Nullable Issuer issuer, @Nullable DocumentId document) {
        return GivenExercise.planned()
                .when(
                        CONTROLLER,
                        new PlanCommand.PlanInject(
                                typed(new InjectDetails.Document(null, issuer, null, null, null, document))));
    }

    private static Inject typed(InjectDetails details) {
        return inject("call", byHand())
                .but()
                .type(details.type())
                .details(details)
                .build();
    }

    private static PlannedInject planned(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().msel().find(CALL));
    }
}
