package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.DossierRulesTest.merge;
import static org.livex.exercise.DossierRulesTest.open;
import static org.livex.exercise.DossierRulesTest.tie;
import static org.livex.exercise.DossierRulesTest.truth;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.dossier.RepeatedQuestions;
import org.livex.exercise.dossier.RepeatedTopic;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/** Who was asked the same, how often, by how many agencies and without a mediator. */
class RepeatedQuestionsTest {
    private static final ActionKindId ASKED = new ActionKindId("asked");
    private static final FormField WITH = new FormField(
            "with",
            text("With whom"),
            FormField.Type.DOSSIER,
            true,
            null,
            null,
            null,
            null,
            null,
            List.of(DossierKind.VICTIM, DossierKind.WITNESS));
    private static final FormField TOPICS = new FormField(
            "topics",
            text("About what"),
            FormField.Type.CHOICES,
            false,
            List.of(new FormChoice("journey", text("Journey")), new FormChoice("work", text("Work"))));
    private static final FormField MEDIATOR =
            new FormField("mediator", text("With a mediator"), FormField.Type.YES_NO, false, null);
    private static final ActionKind KIND = new ActionKind(
            ASKED,
            text("Asked"),
            Audience.EVERYONE,
            List.of(WITH, TOPICS, MEDIATOR),
            new Interview("with", "topics", "mediator", 3));

    private static final Person POLICEWOMAN = of("police-1", "police", FIELD_TEAM);
    private static final Person INSPECTOR = of("inspector", "inspectorate", FIELD_TEAM);
    private static final Person ANALYST = of("analyst", "fiu", MONEY_TEAM);

    private final GivenExercise given = given();

    @Test
    void somebody_asked_the_same_by_three_agencies_of_two_teams_counts_three_times_once_control_tied_them() {
        given.given(POLICEWOMAN, open("x", FIELD_TEAM, "Irina"))
                .given(ANALYST, open("y", MONEY_TEAM, "I. K."))
                .given(truth("irina", "Irina"))
                .given(POLICEWOMAN, asked("x", "journey work", "yes"))
                .given(INSPECTOR, asked("x", "journey", "no"))
                .given(ANALYST, asked("y", "journey", ""));
        assertThat(topics("dossier/x")).extracting(RepeatedTopic::times).containsExactly(2, 1);
        assertThat(topics("dossier/x")).noneMatch(RepeatedTopic::isToBeTold);

        given.given(DIRECTOR, tie("x", "irina")).given(DIRECTOR, tie("y", "irina"));

        RepeatedTopic journey = topics("truth/irina").getFirst();
        assertThat(journey.topic()).isEqualTo("journey");
        assertThat(journey.times()).isEqualTo(3);
        assertThat(journey.agencies())
                .containsExactly(new AgencyId("police"), new AgencyId("inspectorate"), new AgencyId("fiu"));
        assertThat(journey.withoutMediator()).isEqualTo(1);
        assertThat(journey.isToBeTold()).isTrue();
        assertThat(topics("truth/irina").getLast().isToBeTold()).isFalse();
        assertThat(RepeatedQuestions.all(given.exercise().dossiers())).containsOnlyKeys("truth/irina");
    }

    @Test
    void one_agency_that_asks_again_is_one_agency_and_who_belongs_to_none_is_none() {
        given.given(POLICEWOMAN, open("x", FIELD_TEAM, "Irina"))
                .given(POLICEWOMAN, asked("x", "journey", "yes"))
                .given(POLICEWOMAN, asked("x", "journey", "yes"))
                .given(ANNA, asked("x", "journey", "yes"));

        assertThat(topics("dossier/x").getFirst().times()).isEqualTo(3);
        assertThat(topics("dossier/x").getFirst().agencies()).containsExactly(new AgencyId("police"));
    }

    @Test
    void two_entries_that_the_team_merged_are_one_person_and_parted_two() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina"))
                .given(ANNA, open("y", FIELD_TEAM, "Ira"))
                .given(ANNA, asked("x", "journey", "yes"))
                .given(BORIS, asked("y", "journey", "yes"))
                .given(ANNA, merge("y", "x"));
        assertThat(topics("dossier/x").getFirst().times()).isEqualTo(2);
        assertThat(topics("dossier/y")).isEmpty();

        given.given(ANNA, merge("y", null));
        assertThat(topics("dossier/y").getFirst().times()).isEqualTo(1);
    }

    @Test
    void a_report_about_another_teams_entry_is_kept_and_marked_and_counts_for_nothing() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina")).given(ANALYST, asked("x", "journey", "yes"));

        ParticipantFact.ActionRecorded fact =
                (ParticipantFact.ActionRecorded) given.history().getLast();
        assertThat(fact.misfits()).containsExactly(new Misfit("with", Misfit.Why.NOT_A_VALUE));
        assertThat(fact.action().answersOrNone().values()).containsEntry("with", "x");
        assertThat(topics("dossier/x")).isEmpty();
    }

    @Test
    void what_was_tried_out_before_startex_and_what_evaluators_write_counts_for_nothing() {
        GivenExercise planned = prepared(GivenExercise.planned());
        planned.given(ANNA, open("x", FIELD_TEAM, "Irina")).given(ANNA, asked("x", "journey", "yes"));

        assertThat(planned.exercise().dossiers().asked()).isEmpty();
    }

    @Test
    void what_its_form_said_then_still_counts_when_the_form_is_another() {
        given.given(ANNA, open("x", FIELD_TEAM, "Irina")).given(ANNA, asked("x", "journey", "no"));
        given.given(
                DIRECTOR,
                new PlanCommand.ReviseThing(
                        new ActionKind(ASKED, text("Asked"), Audience.EVERYONE, List.of(TOPICS)), 1));

        assertThat(topics("dossier/x").getFirst().withoutMediator()).isEqualTo(1);
    }

    @Test
    void an_interview_names_fields_that_can_say_so() {
        for (Interview wrong : List.of(
                new Interview("topics", "topics", null, 3),
                new Interview("with", "with", null, 3),
                new Interview("with", "topics", "topics", 3),
                new Interview("none", "topics", null, 3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ActionKind(
                            ASKED, text("Asked"), Audience.EVERYONE, List.of(WITH, TOPICS, MEDIATOR), wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Interview("with", "topics", null, 1));
    }

    private List<RepeatedTopic> topics(String whom) {
        return RepeatedQuestions.of(given.exercise().dossiers(), whom);
    }

    private static GivenExercise given() {
        return prepared(GivenExercise.running());
    }

    private static GivenExercise prepared(GivenExercise exercise) {
        for (String agency : List.of("inspectorate", "fiu")) {
            exercise.given(new PlanCommand.AddAgency(new Agency(new AgencyId(agency), text(agency))));
        }
        for (Person person : List.of(POLICEWOMAN, INSPECTOR, ANALYST)) {
            exercise.given(new PlanCommand.AddPerson(person));
        }
        return exercise.given(new PlanCommand.AddActionKind(KIND));
    }

    private static ParticipantCommand asked(String with, String topics, String mediator) {
        Map<String, String> values = mediator.isEmpty()
                ? Map.of("with", with, "topics", topics)
                : Map.of("with", with, "topics", topics, "mediator", mediator);
        return new ParticipantCommand.RecordAction(
                new Action(ASKED, "", null, null, null, STARTEX, null, new Answers(values, null)));
    }

    private static Person of(String id, String agency, TeamId team) {
        return new Person(
                new PersonId(id),
                id,
                PersonFunction.PLAYER,
                Set.of(team),
                new AgencyId(agency),
                null,
                List.of(ENGLISH),
                null);
    }
}
