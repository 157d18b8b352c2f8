package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DocumentId;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ObjectiveId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PhaseId;
import org.livex.exercise.words.TermId;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Wording;
import org.livex.exercise.words.WorldEntryId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.i18n.Language;

class TextRulesTest {
    private static final InjectDetails CALL =
            new InjectDetails.PhoneCall(null, text("c"), text("s"), text("k"), null, null, null);
    private static final InjectDetails PAPER = new InjectDetails.Document(text("k"), null, null, null, text("s"), null);
    private static final InjectDetails SCENE =
            new InjectDetails.RolePlayerTask(time("D1 09:10"), minutes(30), text("s"), null);
    private static final TextRef BODY = TextRef.parse("inject/call/body");
    private static final Language ARABIC = Language.of("ar");
    private static final Person OLGA = mediator("olga", RUSSIAN);
    private static final Person IVAN = mediator("ivan", RUSSIAN);

    @Test
    void a_translation_is_kept_with_its_number_its_translator_and_its_source() {
        GivenExercise given = running().given(assigned(OLGA)).given(OLGA, russian("Звонок", 1, 0));

        given.thenFacts(new TextFact.TextTranslated(
                BODY, RUSSIAN, 1, new TextVersion("Звонок", TextState.NEEDS_REVIEW, 1, OLGA.id())));
        assertThat(inRussian(given, BODY).text()).isEqualTo("Звонок");
    }

    @Test
    void a_changed_source_makes_translations_stale_and_keeps_them() {
        GivenExercise given = running().given(DIRECTOR, russian("Звонок", 1, 0));

        given.when(DIRECTOR, new TextCommand.ReviseSource(BODY, "She called again.", 1))
                .thenFacts(new TextFact.SourceRevised(BODY, "She called again.", 2));

        LocalizedText now = textOf(given, BODY);
        assertThat(now.isStale(RUSSIAN)).isTrue();
        assertThat(inRussian(given, BODY).text()).isEqualTo("Звонок");
        assertThat(given.planned("call").revision()).isEqualTo(2);
        assertThat(Objects.requireNonNull(given.exercise().desk().history(BODY).source(ENGLISH, 1))
                        .version()
                        .text())
                .isEqualTo("A woman called the hotline.");
    }

    @Test
    void nobody_overwrites_what_they_have_not_read() {
        GivenExercise given = running().given(DIRECTOR, russian("Звонок", 1, 0));

        given.when(CONTROLLER, russian("Позвонили", 1, 0))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "1", "version", "1"));
        given.given(DIRECTOR, new TextCommand.ReviseSource(BODY, "She called again.", 1));
        given.when(CONTROLLER, russian("Позвонили", 1, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2", "version", "1"));
        given.when(CONTROLLER, new TextCommand.ReviseSource(BODY, "Never mind.", 1))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2", "version", "2"));
        given.when(CONTROLLER, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 2))
                .thenRejected(Rejection.REVISION_OUTDATED, Map.of("revision", "2", "version", "1"));
        given.given(CONTROLLER, russian("Она снова позвонила", 2, 1));
        assertThat(textOf(given, BODY).isStale(RUSSIAN)).isFalse();
    }

    @Test
    void every_wording_can_be_read_for_ever_with_who_and_when() {
        GivenExercise given = running()
                .given(assigned(OLGA))
                .given(OLGA, russian("Раз", 1, 0))
                .after(minutes(1))
                .given(OLGA, russian("Два", 1, 1))
                .after(minutes(1))
                .given(DIRECTOR, russian("Три", 1, 2));

        List<Wording> wordings = given.exercise().desk().history(BODY).of(RUSSIAN);
        assertThat(wordings).extracting(wording -> wording.version().text()).containsExactly("Раз", "Два", "Три");
        assertThat(wordings).extracting(Wording::number).containsExactly(1, 2, 3);
        assertThat(wordings).extracting(Wording::by).containsExactly(OLGA.id(), OLGA.id(), DIRECTOR.id());
        assertThat(wordings)
                .extracting(Wording::at)
                .containsExactly(STARTEX, STARTEX.plusSeconds(60), STARTEX.plusSeconds(120));
    }

    @Test
    void a_translation_that_says_the_same_of_the_same_source_is_handed_in_and_not_counted() {
        GivenExercise given = running().given(DIRECTOR, translate(RUSSIAN, "Звонок", TextState.DRAFT, 1, 0));

        given.when(DIRECTOR, translate(RUSSIAN, "Звонок", TextState.DRAFT, 1, 1))
                .thenNothing();
        given.given(DIRECTOR, translate(RUSSIAN, "Звонок", TextState.NEEDS_REVIEW, 1, 1));

        assertThat(given.exercise().desk().history(BODY).number(RUSSIAN)).isEqualTo(1);
        assertThat(inRussian(given, BODY).state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    @Test
    void somebody_else_approves_a_mediators_translation() {
        GivenExercise given = adHoc().given(OLGA, translated("ad-hoc", RUSSIAN, "Да"));
        TextCommand approve = new TextCommand.ApproveTranslation(ref("ad-hoc"), RUSSIAN, 1);

        given.when(OLGA, approve).thenRejected(Rejection.NOT_ALLOWED);
        given.when(IVAN, approve).accepted();

        assertThat(inRussian(given, ref("ad-hoc")).state()).isEqualTo(TextState.APPROVED);
        Wording wording = Objects.requireNonNull(
                given.exercise().desk().history(ref("ad-hoc")).latest(RUSSIAN));
        assertThat(wording.reviewer()).isEqualTo(IVAN.id());
    }

    @Test
    void a_returned_translation_is_a_draft_again_and_says_why() {
        GivenExercise given = adHoc().given(OLGA, translated("ad-hoc", RUSSIAN, "Да"))
                .given(CONTROLLER, new TextCommand.ReturnTranslation(ref("ad-hoc"), RUSSIAN, 1, "Too short"));

        assertThat(inRussian(given, ref("ad-hoc")).state()).isEqualTo(TextState.DRAFT);
        assertThat(Objects.requireNonNull(
                                given.exercise().desk().history(ref("ad-hoc")).latest(RUSSIAN))
                        .note())
                .isEqualTo("Too short");
    }

    @Test
    void a_mediator_translates_what_is_on_their_desk_and_nothing_else() {
        GivenExercise given = running();
        given.when(OLGA, russian("Звонок", 1, 0)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(
                        OLGA,
                        new TextCommand.TranslateText(
                                TextRef.parse("inject/nothing/body"), RUSSIAN, "Да", TextState.DRAFT, 1, 0, null))
                .thenRejected(Rejection.NOT_ALLOWED);

        given.given(assigned(OLGA)).when(IVAN, russian("Звонок", 1, 0)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(OLGA, translate(ARABIC, "نعم", TextState.DRAFT, 1, 0)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(OLGA, new TextCommand.ReviseSource(BODY, "Mine", 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.given(OLGA, russian("Звонок", 1, 0));

        given.given(new TextCommand.AssignTranslations(List.of(BODY), null, RUSSIAN, null));
        given.when(OLGA, russian("Позвонили", 1, 1)).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void a_mediator_takes_what_is_wanted_and_nobody_has_taken() {
        GivenExercise given = adHoc();
        TextCommand mine = new TextCommand.AssignTranslations(List.of(ref("ad-hoc")), null, RUSSIAN, OLGA.id());
        TextCommand ivans = new TextCommand.AssignTranslations(List.of(ref("ad-hoc")), null, RUSSIAN, IVAN.id());
        given.when(OLGA, ivans).thenRejected(Rejection.NOT_ALLOWED);
        given.given(OLGA, mine);
        given.when(IVAN, ivans).thenRejected(Rejection.NOT_ALLOWED);
        given.given(OLGA, new TextCommand.AssignTranslations(List.of(ref("ad-hoc")), null, RUSSIAN, null));

        given.when(IVAN, translated("ad-hoc", RUSSIAN, "Да"));

        assertThat(given.exercise().desk().assignee(ref("ad-hoc"), RUSSIAN)).isEqualTo(IVAN.id());
    }

    @Test
    void all_texts_or_a_storyline_can_be_assigned_at_once() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()), inStoryline("seven"))
                .given(new PlanCommand.AddPerson(OLGA))
                .given(new TextCommand.AssignTranslations(null, SEVEN_HOURS, RUSSIAN, OLGA.id()));

        TextDesk desk = given.exercise().desk();
        assertThat(desk.assignees().keySet())
                .containsExactlyInAnyOrder(
                        TextRef.parse("storyline/seven-hours/title"),
                        TextRef.parse("inject/seven/title"),
                        TextRef.parse("inject/seven/body"));
        given.given(new TextCommand.AssignTranslations(null, null, RUSSIAN, OLGA.id()));
        assertThat(given.exercise().desk().assignees().keySet())
                .isEqualTo(LocalizedTexts.all(given.exercise()).keySet());
    }

    @Test
    void a_machines_draft_stays_a_marked_draft_until_a_human_writes_it_anew() {
        GivenExercise given = running();
        given.whenServer(new TextCommand.TranslateText(BODY, RUSSIAN, "Звонок", TextState.NEEDS_REVIEW, 1, 0, true))
                .thenFacts(new TextFact.TextTranslated(
                        BODY, RUSSIAN, 1, new TextVersion("Звонок", TextState.DRAFT, 1, null, true)));
        given.when(DIRECTOR, new TextCommand.TranslateText(BODY, RUSSIAN, "Звонок", TextState.DRAFT, 1, 1, true))
                .thenRejected(Rejection.NOT_ALLOWED);
        given.whenServer(new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.given(DIRECTOR, new TextCommand.ApproveTranslation(BODY, RUSSIAN, 1));
        assertThat(inRussian(given, BODY).isMachineMade()).isTrue();

        given.given(DIRECTOR, russian("Позвонили", 1, 1));

        assertThat(inRussian(given, BODY).isMachineMade()).isFalse();
    }

    @Test
    void an_author_who_sends_an_older_copy_loses_no_translation() {
        Inject copy = inject("call", byHand());
        GivenExercise given =
                running().given(DIRECTOR, russian("Звонок", 1, 0)).given(DIRECTOR, russian("Позвонили", 1, 1));
        Inject withOldRussian = copy.with(TextPart.BODY, copy.body().with(RUSSIAN, TextVersion.approved("Звонок")));

        given.given(CONTROLLER, new PlanCommand.ReviseInject(copy, 1));
        assertThat(inRussian(given, BODY).text()).isEqualTo("Позвонили");
        given.given(CONTROLLER, new PlanCommand.ReviseInject(withOldRussian, 2));
        assertThat(inRussian(given, BODY).text()).isEqualTo("Позвонили");
    }

    @Test
    void an_author_cannot_make_an_old_translation_look_new() {
        GivenExercise given = running().given(DIRECTOR, russian("Звонок", 1, 0));
        Inject sent = inject("call", byHand());
        LocalizedText body = new LocalizedText(
                ENGLISH,
                7,
                new TreeMap<>(Map.of(
                        ENGLISH,
                        TextVersion.approved("She called again."),
                        RUSSIAN,
                        new TextVersion("Звонок", TextState.APPROVED, 7, null))));

        given.given(CONTROLLER, new PlanCommand.ReviseInject(sent.with(TextPart.BODY, body), 1));

        assertThat(textOf(given, BODY).revision()).isEqualTo(2);
        assertThat(textOf(given, BODY).isStale(RUSSIAN)).isTrue();
        assertThat(inRussian(given, BODY).state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    @Test
    void a_role_card_and_the_plan_keep_their_translations_when_they_are_written_anew() {
        TextRef card = TextRef.parse("role-card/witness/body");
        TextRef name = TextRef.parse("exercise/exercise/name");
        GivenExercise given = GivenExercise.planned()
                .given(DIRECTOR, new TextCommand.TranslateText(card, RUSSIAN, "Фургон", TextState.DRAFT, 1, 0, null))
                .given(DIRECTOR, new TextCommand.TranslateText(name, RUSSIAN, "Фонарь", TextState.DRAFT, 1, 0, null))
                .given(new PlanCommand.WriteRoleCard(
                        new RoleCard(WITNESS, text("Witness"), text("You saw a lorry."), null)))
                .given(new PlanCommand.RevisePlan(PLAN, 1));

        assertThat(inRussian(given, card).text()).isEqualTo("Фургон");
        assertThat(textOf(given, card).isStale(RUSSIAN)).isTrue();
        assertThat(inRussian(given, name).text()).isEqualTo("Фонарь");
        assertThat(textOf(given, name).isStale(RUSSIAN)).isFalse();
    }

    @Test
    void wordings_are_bounded() {
        GivenExercise given = running();
        for (int i = 0; i < TextRules.MOST_WORDINGS; i++) {
            given.given(DIRECTOR, russian("Вариант " + i, 1, i));
        }

        given.when(DIRECTOR, russian("Ещё один", 1, TextRules.MOST_WORDINGS))
                .thenRejected(Rejection.TOO_MANY, "most", "500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inject",
                "inject/call",
                "inject/call/body/more",
                "inject/call/name",
                "INJECT/call/body",
                "inject/call/BODY",
                "role_card/witness/body",
                "inject//body",
                "inject/../body",
                "event/call/body",
                "inject/call/"
            })
    void what_names_no_text_is_refused(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextRef.parse(written))
                .withMessage("names no text");
    }

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

    private static GivenExercise running() {
        return GivenExercise.running(inject("call", byHand()))
                .given(new PlanCommand.AddPerson(OLGA))
                .given(new PlanCommand.AddPerson(IVAN));
    }

    private static Inject typed(String id, InjectDetails details) {
        return inject(id, byHand()).but().type(details.type()).details(details).build();
    }

    private static Inject inStoryline(String id) {
        return inject(id, byHand()).but().storyline(SEVEN_HOURS).build();
    }

    /** To Anna and Boris, who read Russian. */
    private static GivenExercise adHoc() {
        return running().given(new InjectCommand.SendInject(inject("ad-hoc", byHand())));
    }

    private static TextRef ref(String inject) {
        return TextRef.ofInject(id(inject), TextPart.BODY);
    }

    private static Command assigned(Person to) {
        return new TextCommand.AssignTranslations(List.of(BODY), null, RUSSIAN, to.id());
    }

    private static TextCommand russian(String body, int basedOn, int replaces) {
        return translate(RUSSIAN, body, TextState.NEEDS_REVIEW, basedOn, replaces);
    }

    private static TextCommand translate(Language language, String body, TextState state, int basedOn, int replaces) {
        return new TextCommand.TranslateText(BODY, language, body, state, basedOn, replaces, null);
    }

    private static TextCommand translated(String inject, Language language, String body) {
        return new TextCommand.TranslateText(ref(inject), language, body, TextState.NEEDS_REVIEW, 1, 0, null);
    }

    private static TextVersion inRussian(GivenExercise given, TextRef ref) {
        return Objects.requireNonNull(textOf(given, ref).versions().get(RUSSIAN));
    }

    private static LocalizedText textOf(GivenExercise given, TextRef ref) {
        return Objects.requireNonNull(LocalizedTexts.find(given.exercise(), ref));
    }
}
