package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.ActionKindId;

/** Reports with fields of their own. */
class ReportFormTest {
    private static final ActionKindId ASSESSED = new ActionKindId("assessed");
    private static final FormField LEVEL = new FormField(
            "level",
            text("Level"),
            FormField.Type.CHOICE,
            true,
            List.of(new FormChoice("high", text("High")), new FormChoice("low", text("Low"))));
    private static final FormField WHY = new FormField("why", text("Why"), FormField.Type.TEXT, false, null);
    private static final ActionKind KIND = kind(List.of(LEVEL, WHY));

    /** With options within a group. */
    static final ActionKind SEIZURE = new ActionKind(
            new ActionKindId("seized"),
            text("Seized"),
            Audience.EVERYONE,
            List.of(new FormField(
                    "items", text("Items"), FormField.Type.GROUP, true, null, null, null, null, List.of(LEVEL, WHY))));

    @Test
    void a_report_carries_what_was_filled_in() {
        Answers answers = answers(Map.of("level", "high", "why", "She is locked in"));
        assertThat(reported(given(), answers).action().answers()).isEqualTo(answers);
        assertThat(reported(given(), answers).misfits()).isNull();
    }

    @Test
    void a_report_on_an_older_form_arrives_whole_and_marked() {
        GivenExercise given = given();
        given.given(DIRECTOR, new PlanCommand.ReviseThing(kind(List.of(LEVEL)), 1));
        Answers old = answers(Map.of("level", "critical", "why", "She is locked in"));

        ParticipantFact.ActionRecorded fact = reported(given, old);

        assertThat(fact.action().answers()).isEqualTo(old);
        assertThat(fact.misfits())
                .containsExactly(new Misfit("level", Misfit.Why.NOT_A_VALUE), new Misfit("why", Misfit.Why.UNKNOWN));
    }

    @Test
    void a_report_from_before_the_form_had_a_field_arrives_and_says_what_it_lacks() {
        assertThat(reported(given(), null).misfits()).containsExactly(new Misfit("level", Misfit.Why.MISSING));
    }

    @Test
    void words_of_a_report_are_texts_that_can_be_translated() {
        GivenExercise given = given();
        for (String name : List.of(
                "action-kind/assessed/label",
                "action-word/assessed.level/label",
                "action-word/assessed.level.high/label")) {
            TextRef ref = TextRef.parse(name);
            given.given(new TextCommand.TranslateText(ref, RUSSIAN, "Да", TextState.DRAFT, 1, 0, true));
            assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), ref))
                            .versions())
                    .as(name)
                    .containsKey(RUSSIAN);
        }
    }

    @Test
    void words_within_a_group_are_texts_of_their_own() {
        assertThat(LocalizedTexts.of(SEIZURE).keySet())
                .extracting(TextRef::toString)
                .containsExactly(
                        "action-kind/seized/label",
                        "action-word/seized.items/label",
                        "action-word/seized.level/label",
                        "action-word/seized.level.high/label",
                        "action-word/seized.level.low/label",
                        "action-word/seized.why/label");
    }

    @Test
    void a_kind_with_a_long_name_has_no_form_for_no_text_could_name_its_words() {
        ActionKindId longest = new ActionKindId("requested-legal-assistance");
        assertThat(new ActionKind(longest, text("Requested"), Audience.EVERYONE).form())
                .isEmpty();
        assertThatThrownBy(() -> new ActionKind(longest, text("Requested"), Audience.EVERYONE, List.of(LEVEL)))
                .hasMessage("is not 1 to 20 letters, digits, dashes");
    }

    private static GivenExercise given() {
        return GivenExercise.running().given(DIRECTOR, new PlanCommand.AddActionKind(KIND));
    }

    private static ParticipantFact.ActionRecorded reported(GivenExercise given, @Nullable Answers answers) {
        given.given(
                ANNA,
                new ParticipantCommand.RecordAction(
                        new Action(ASSESSED, "", null, null, null, STARTEX, null, answers)));
        return (ParticipantFact.ActionRecorded) given.history().getLast();
    }

    private static ActionKind kind(List<FormField> fields) {
        return new ActionKind(ASSESSED, text("Assessed the risk"), Audience.EVERYONE, fields);
    }

    private static Answers answers(Map<String, String> values) {
        return new Answers(values, null);
    }
}
