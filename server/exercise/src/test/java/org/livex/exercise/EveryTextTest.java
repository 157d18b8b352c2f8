package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.AnswerRulesTest;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Certificate;
import org.livex.exercise.plan.ColumnRulesTest;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.report.ReportSection;
import org.livex.exercise.request.RequestDesk;
import org.livex.exercise.survey.SurveyRulesTest;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;

/** Every text that anything of an exercise has is found, and can be replaced. */
class EveryTextTest {
    private static final InjectDetails CALL =
            new InjectDetails.PhoneCall(null, text("c"), text("s"), text("k"), null, null, null);
    private static final InjectDetails PAPER = new InjectDetails.Document(text("k"), null, null, null, text("s"), null);
    private static final InjectDetails SCENE =
            new InjectDetails.RolePlayerTask(time("D1 09:10"), minutes(30), text("s"), null);

    @Test
    void every_text_that_a_record_of_the_scenario_has_is_found_and_can_be_replaced() {
        Inject full = Inject.builder(id("full"), "1", text("t"), text("b"))
                .type(InjectType.ROLE_PLAYER_TASK)
                .audience(Audience.ofTeams(FIELD_TEAM))
                .subject(text("s"))
                .controlNote(text("n"))
                .details(SCENE)
                .question(AnswerRulesTest.LONGEST)
                .build();
        GivenExercise given = GivenExercise.running(
                        PLAN.with(WelfareRulesTest.CARE).with(new Certificate(text("w"), text("s"))),
                        full,
                        typed("called", CALL),
                        typed("paper", PAPER),
                        typed("article", new InjectDetails.MediaArticle(null, text("by"), null)))
                .given(new PlanCommand.WriteRoleCard(new RoleCard(WITNESS, text("t"), text("b"), text("m"))))
                .given(new PlanCommand.WriteTerm(
                        new Term(new TermId("term"), text("n"), text("m"), new TreeMap<>(), false)))
                .given(new PlanCommand.WritePhase(
                        new ExercisePhase(new PhaseId("first"), text("n"), time("D1 09:00"), time("D1 10:00"))))
                .given(new PlanCommand.WriteObjective(new Objective(new ObjectiveId("safe"), "1", text("o"))))
                .given(new PlanCommand.WriteWorldEntry(
                        new WorldEntry(
                                new WorldEntryId("law"),
                                new WorldSubject.Country(),
                                text("t"),
                                text("b"),
                                Audience.EVERYONE),
                        0))
                .given(new PlanCommand.WriteDocument(
                        new Document(new DocumentId("warrant"), text("t"), null, text("b"), null), 0))
                .given(new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("c"), Audience.EVERYONE))
                .given(new PlanCommand.AddPersona(new Persona(RequestDesk.COURT, text("c"))))
                .given(new PlanCommand.AddRequestForm(RequestDesk.FORM))
                .given(new PlanCommand.AddActionKind(ReportFormTest.SEIZURE))
                .given(new PlanCommand.WriteObjective(new Objective(EvaluationDesk.OBJECTIVE, "2", text("o"))))
                .given(new PlanCommand.AddEvaluationGuide(EvaluationDesk.INTERVIEW))
                .given(new PlanCommand.AddDuty(DutyRulesTest.CALL_HOTLINE))
                .given(new PlanCommand.ReviseThing(
                        new Storyline(
                                SEVEN_HOURS,
                                text("Seven hours"),
                                List.of(new Milestone(
                                        "found", text("n"), null, List.of(new MilestoneRule.MediatorFound())))),
                        1))
                .given(SurveyRulesTest.write(SurveyRulesTest.hotWash(false), 0))
                .given(SurveyRulesTest.open())
                .given(ANNA, SurveyRulesTest.answer(SurveyRulesTest.NOTES))
                .given(ReportRulesTest.write(ReportSection.SUMMARY, "It went well", 0))
                .given(ReportRulesTest.write(ReportRulesTest.action(false), 0))
                .given(new InjectCommand.ReleaseInject(id("full")))
                .given(new InjectCommand.RecallInject(id("full"), text("r")));
        Map<TextRef, LocalizedText> all = LocalizedTexts.all(given.exercise());

        for (TextOwner owner : EnumSet.complementOf(EnumSet.of(TextOwner.MESSAGE))) {
            for (TextPart part : TextPart.values()) {
                assertThat(all.keySet().stream().anyMatch(ref -> ref.owner() == owner && ref.part() == part))
                        .as(owner + " " + part)
                        .isEqualTo(owner.has(part));
            }
        }
        all.forEach((ref, before) -> {
            LocalizedText next = before.with(RUSSIAN, TextVersion.draft("Новое"));
            Exercise replaced = LocalizedTexts.replace(given.exercise(), ref, next);
            assertThat(LocalizedTexts.find(replaced, ref)).isEqualTo(next);
            assertThat(TextRef.parse(ref.toString())).isEqualTo(ref);
        });
    }

    @Test
    void a_new_text_changes_nothing_else_of_an_inject() throws ReflectiveOperationException {
        Inject full = Inject.builder(id("full"), "1", text("t"), text("b"))
                .storyline(SEVEN_HOURS)
                .type(InjectType.ROLE_PLAYER_TASK)
                .from(HOTLINE)
                .audience(Audience.ofTeams(FIELD_TEAM))
                .subject(text("s"))
                .place(CAR_WASH)
                .trigger(at("D1 09:30"))
                .mustAcknowledge(true)
                .expectedActions(List.of(new ExpectedAction(INTERVIEWED, null, null)))
                .objective("Objective")
                .controlNote(text("n"))
                .attachments(List.of(new Enclosure(PHOTO, MediaType.JPEG, 1_000, null, null, null)))
                .readableIn(List.of(RUSSIAN))
                .objectives(List.of(new ObjectiveId("safe")))
                .details(SCENE)
                .question(AnswerRulesTest.LONGEST)
                .columns(Map.of(ColumnRulesTest.VEHICLE.id(), "Van 2"))
                .build();

        Inject changed = full.with(TextPart.BODY, text("new"));

        assertThat(changed.body()).isEqualTo(text("new"));
        for (RecordComponent component : Inject.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(full))
                    .as(component.getName())
                    .isNotNull();
            if (!component.getName().equals("body")) {
                assertThat(component.getAccessor().invoke(changed))
                        .isEqualTo(component.getAccessor().invoke(full));
            }
        }
    }

    @Test
    void an_owner_names_as_many_texts_as_its_record_has() {
        Map<TextOwner, List<Class<?>>> records = Map.of(
                TextOwner.EXERCISE, List.of(Plan.class),
                TextOwner.AGENCY, List.of(Agency.class),
                TextOwner.TEAM, List.of(Team.class),
                TextOwner.PLACE, List.of(Place.class),
                TextOwner.PERSONA, List.of(Persona.class),
                TextOwner.STORYLINE, List.of(Storyline.class),
                TextOwner.ACTION_KIND, List.of(ActionKind.class),
                TextOwner.ROLE_CARD, List.of(RoleCard.class),
                // A prop has the same part as a document; options are parts by their place.
                TextOwner.INJECT,
                        List.of(
                                Inject.class,
                                Recall.class,
                                Question.class,
                                InjectDetails.RolePlayerTask.class,
                                InjectDetails.PhoneCall.class,
                                InjectDetails.Document.class,
                                InjectDetails.MediaArticle.class));

        for (TextOwner owner : records.keySet()) {
            long texts = Objects.requireNonNull(records.get(owner)).stream()
                    .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                    .filter(component -> component.getType() == LocalizedText.class)
                    .count();
            assertThat(Arrays.stream(TextPart.values()).filter(owner::has))
                    .as(owner.name())
                    .hasSize((int) texts + (owner == TextOwner.INJECT ? Question.MOST_OPTIONS : 0));
        }
    }

    private static Inject typed(String id, InjectDetails details) {
        return inject(id, byHand()).but().type(details.type()).details(details).build();
    }
}
