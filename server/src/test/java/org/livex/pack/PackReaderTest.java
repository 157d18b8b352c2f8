package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rules;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.inject.Trigger.Quorum;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.AgencyId;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ColumnId;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.RequestFormId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TextState;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.i18n.Language;
import org.livex.library.Formats;

class PackReaderTest {
    private static final Language EN = Language.of("en");
    private static final Language RU = Language.of("ru");

    @TempDir
    Path temp;

    @Test
    void the_small_pack_has_nothing_to_find() throws IOException {
        assertThat(PackFolder.small().read())
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.warnings()).isEmpty());
    }

    @Test
    void what_can_be_looked_up_is_written_with_who_may_see_it() throws IOException {
        PackFolder pack = PackFolder.small().with("world.yaml", """
                        - {id: criminal-code, title: {en: Criminal Code, ru: УК}, kind: law, article: Art. 12}
                        - {id: van, title: {en: The van, ru: Фургон}, kind: vehicle, plate: VI 123 AB}
                        - {id: firm, title: {en: Verdis, ru: Вердис}, kind: company, for: {teams: [alfa]}}
                        """);

        List<WorldEntry> entries = commands(pack, PlanCommand.WriteWorldEntry.class).stream()
                .map(PlanCommand.WriteWorldEntry::entry)
                .toList();

        assertThat(entries)
                .extracting(WorldEntry::subject)
                .containsExactly(
                        new WorldSubject.Law("Art. 12"),
                        new WorldSubject.Vehicle("VI 123 AB", null, null),
                        new WorldSubject.Company());
        assertThat(entries)
                .extracting(WorldEntry::audience)
                .containsExactly(Audience.EVERYONE, Audience.CONTROL_ONLY, Audience.ofTeams(new TeamId("alfa")));
        assertThat(entries.getFirst().body()).isNotNull();
        assertThat(entries.get(1).body()).isNull();
    }

    @Test
    void documents_are_there_for_control_to_give_out_with_their_files() throws IOException {
        PackFolder pack = PackFolder.small().with("documents/letter.ru.m4a", Formats.m4a("soun"));

        Document letter =
                commands(pack, PlanCommand.WriteDocument.class).getFirst().document();

        assertThat(letter.body()).isNotNull();
        assertThat(letter.enclosures()).extracting(Enclosure::type).containsExactly(MediaType.M4A);
    }

    private static <C> List<C> commands(PackFolder pack, Class<C> kind) throws IOException {
        PackResult result = pack.read();
        assertThat(result).isInstanceOf(PackResult.Valid.class);
        return ((PackResult.Valid) result)
                .scenario().commands().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }

    @Test
    void an_inject_carries_its_documents_in_all_their_languages() throws IOException {
        PackFolder pack = PackFolder.small().with("documents/letter.ru.m4a", Formats.m4a("soun"));

        PackedScenario scenario = ((PackResult.Valid) pack.read()).scenario();

        Inject inject = scenario.commands().stream()
                .filter(PlanCommand.PlanInject.class::isInstance)
                .map(command -> ((PlanCommand.PlanInject) command).inject())
                .filter(planned -> planned.id().value().equals("h-04"))
                .findFirst()
                .orElseThrow();
        assertThat(inject.enclosures())
                .extracting(Enclosure::type, Enclosure::language, Enclosure::name, Enclosure::state)
                .containsExactly(
                        tuple(MediaType.MARKDOWN, EN, "A letter", TextState.APPROVED),
                        tuple(MediaType.MARKDOWN, RU, "Письмо", TextState.DRAFT),
                        tuple(MediaType.M4A, RU, "Письмо", null));
        assertThat(scenario.files())
                .extracting(PackedFile::sha256)
                .containsExactlyInAnyOrderElementsOf(
                        inject.enclosures().stream().map(Enclosure::sha256).toList());
    }

    @Test
    void folder_and_zip_and_zip_with_an_outer_folder_are_the_same_scenario() throws IOException {
        PackFolder small = PackFolder.small();
        Path zip = Files.write(temp.resolve("small.zip"), small.zip());
        PackResult fromFolder = PackReader.read(small.writeTo(temp.resolve("small")));

        assertThat(fromFolder).isInstanceOf(PackResult.Valid.class).isEqualTo(small.read());
        assertThat(PackReader.read(zip)).isEqualTo(fromFolder);
        assertThat(PackReader.readZip(small.zip("small/"))).isEqualTo(fromFolder);
    }

    @Test
    void a_pack_names_itself_and_its_director() throws IOException {
        PackedScenario scenario = small();
        assertThat(scenario.id()).isEqualTo("small");
        assertThat(scenario.version()).isEqualTo("1");
        assertThat(scenario.director()).isEqualTo(new PersonId("dir-01"));
    }

    @Test
    void commands_come_after_what_they_refer_to() throws IOException {
        assertThat(small().commands())
                .extracting(command -> command.getClass().getSimpleName())
                .containsExactly(
                        "PlanExercise",
                        "AddAgency",
                        "AddAgency",
                        "AddTeam",
                        "WriteRoleCard",
                        "AddPerson",
                        "AddPerson",
                        "AddPerson",
                        "AddPerson",
                        "AddPersona",
                        "AddPersona",
                        "AddPlace",
                        "AddPlace",
                        "AddActionKind",
                        "AddActionKind",
                        "WriteTerm",
                        "WriteTerm",
                        "AddRequestForm",
                        "WriteWorldEntry",
                        "WriteVariable",
                        "WriteVariable",
                        "WriteVariable",
                        "WriteVariable",
                        "WriteColumns",
                        "WritePhase",
                        "WriteObjective",
                        "AddEvaluationGuide",
                        "AssignWatch",
                        "AddDuty",
                        "WriteTruth",
                        "WriteTruth",
                        "WriteDocument",
                        "AddStoryline",
                        "PlanInject",
                        "PlanInject",
                        "PlanInject",
                        "PlanInject",
                        "PlanInject",
                        "PlanInject");
    }

    @Test
    void what_stands_in_columns_of_control_is_read_by_their_kind() throws IOException {
        assertThat(only(PlanCommand.WriteColumns.class).columns())
                .extracting(column -> column.id().value(), OwnColumn::kind)
                .containsExactly(
                        tuple("vehicle", OwnColumn.Kind.TEXT),
                        tuple("cost", OwnColumn.Kind.NUMBER),
                        tuple("tested", OwnColumn.Kind.CHOICE),
                        tuple("cleared", OwnColumn.Kind.YES_NO),
                        tuple("responsible", OwnColumn.Kind.PERSON));
        assertThat(inject("h-06").inColumns())
                .containsOnly(
                        entry(new ColumnId("vehicle"), "Van 2"),
                        entry(new ColumnId("cost"), "120.50"),
                        entry(new ColumnId("tested"), "triage"),
                        entry(new ColumnId("cleared"), "yes"),
                        entry(new ColumnId("responsible"), "dir-01"));
        assertThat(inject("h-02").columns()).isNull();
    }

    @Test
    void a_storyline_says_what_it_should_come_to() throws IOException {
        List<Milestone> milestones =
                only(PlanCommand.AddStoryline.class).storyline().eachMilestone();

        assertThat(milestones).extracting(Milestone::id).containsExactly("rights", "warrant", "mediator");
        assertThat(milestones)
                .extracting(milestone -> Objects.requireNonNull(
                                milestone.name().versions().get(RU))
                        .text())
                .containsExactly("Права разъяснены", "Санкция получена", "Медиатор на месте");
        assertThat(milestones)
                .extracting(Milestone::planned)
                .containsExactly(ExerciseTime.parse("D1 11:00"), null, null);
        assertThat(milestones)
                .extracting(Milestone::rules)
                .containsExactly(
                        List.of(
                                new MilestoneRule.ActionReported(
                                        new ActionKindId("interviewed"), Audience.ofAgencies(new AgencyId("police"))),
                                new MilestoneRule.PlaceReached(new PlaceId("square"), null)),
                        List.of(
                                new MilestoneRule.AnswerGiven(new RequestFormId("warrant"), Ruling.Outcome.GRANTED),
                                new MilestoneRule.ReadingConfirmed(new InjectId("h-01"))),
                        List.of(new MilestoneRule.MediatorPresent(), new MilestoneRule.MediatorFound()));
    }

    @Test
    void the_rules_accept_all_commands() throws IOException {
        assertThat(Rules.decide(Exercise.EMPTY, new Caller.Server(), small().toImport(), Instant.EPOCH))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_term_has_its_names_its_meaning_and_the_words_that_are_forbidden_for_it() throws IOException {
        List<Term> terms = small().commands().stream()
                .filter(PlanCommand.WriteTerm.class::isInstance)
                .map(command -> ((PlanCommand.WriteTerm) command).term())
                .toList();

        Term smuggling = terms.getFirst();
        assertThat(smuggling.name().original().text()).isEqualTo("smuggling of migrants");
        assertThat(Objects.requireNonNull(smuggling.name().versions().get(RU)).state())
                .isEqualTo(TextState.APPROVED);
        assertThat(smuggling.meaning()).isNotNull();
        assertThat(smuggling.forbiddenIn(EN)).containsExactly("trafficking");
        assertThat(smuggling.untranslatable()).isFalse();
        assertThat(terms.getLast().untranslatable()).isTrue();
    }

    @Test
    void injects_come_after_those_they_wait_for_whatever_their_order_in_the_files() throws IOException {
        PackFolder early = PackFolder.small().with("storylines/a-early.yaml", """
                        title: {en: Early, ru: Рано}
                        injects:
                          - id: a-01
                            number: A1
                            type: message
                            title: {en: After the search, ru: После обыска}
                            when: {after: h-04, delay: 45s}
                            to: everyone
                            body: {en: Done., ru: Сделано.}
                        """);
        assertThat(injects(scenario(early)))
                .extracting(inject -> inject.id().value())
                .containsExactly("h-01", "h-05", "h-06", "h-02", "h-03", "h-04", "a-01");
    }

    @Test
    void an_inject_is_read_to_its_last_field() throws IOException {
        Inject inject = inject("h-01");
        assertThat(inject.number()).isEqualTo("1");
        assertThat(inject.audience()).isEqualTo(Audience.ofTeams(new TeamId("alfa")));
        assertThat(inject.trigger()).isEqualTo(new Trigger.AtTime(ExerciseTime.parse("D1 09:30")));
        assertThat(inject.mustAcknowledge()).isTrue();
        assertThat(inject.expectedActions())
                .containsExactly(new ExpectedAction(
                        new ActionKindId("interviewed"),
                        Audience.ofPeople(new PersonId("inv-01")),
                        Duration.ofMinutes(90)));
        assertThat(inject.objective()).isEqualTo("Passes the call on within the hour.");
        assertThat(inject.place()).isNotNull();
        assertThat(inject.from()).isNotNull();
        assertThat(inject.subject()).isNotNull();
        assertThat(inject.controlNote()).isNotNull();
    }

    @Test
    void conditions_nest() throws IOException {
        assertThat(inject("h-03").trigger())
                .isEqualTo(new Trigger.All(List.of(
                        new Trigger.OnAction(
                                new ActionKindId("searched"),
                                Audience.ofFunctions(PersonFunction.PLAYER),
                                Duration.ofMinutes(5)),
                        new Trigger.OnAcknowledgement(new InjectId("h-01"), Quorum.EVERYONE, Duration.ZERO),
                        new Trigger.Not(new Trigger.AfterInject(new InjectId("h-02"), Duration.ofDays(2))))));
    }

    @Test
    void a_place_is_waited_for_by_who_comes_leaves_or_stays() throws IOException {
        assertThat(waiting("{entered: square}"))
                .isEqualTo(atGate(Trigger.AtPlace.ENTERED, null, Quorum.ANYONE, Duration.ZERO));
        assertThat(waiting("{left: square, by: {functions: [player]}, quorum: everyone, delay: 5m}"))
                .isEqualTo(atGate(
                        Trigger.AtPlace.LEFT,
                        Audience.ofFunctions(PersonFunction.PLAYER),
                        Quorum.EVERYONE,
                        Duration.ofMinutes(5)));
        assertThat(waiting("{stayed: square, for: 10m}"))
                .isEqualTo(atGate(Trigger.AtPlace.STAYED, null, Quorum.ANYONE, Duration.ofMinutes(10)));
    }

    @Test
    void a_question_is_read_and_an_answer_to_it_is_waited_for() throws IOException {
        PackFolder pack = PackFolder.small().with("storylines/ask.yaml", """
                        title: {en: The raid, ru: Обыск}
                        injects:
                          - id: a-02
                            number: "22"
                            type: message
                            title: {en: They wait, ru: Ждут}
                            when: {answered: a-01, answer: wait, by: {teams: [alfa]}, quorum: everyone, delay: 5m}
                            to: {teams: [alfa]}
                            body: {en: He is gone., ru: Он ушёл.}
                          - id: a-01
                            number: "21"
                            type: message
                            title: {en: When?, ru: Когда?}
                            when: by-hand
                            to: {teams: [alfa]}
                            body: {en: The door is open., ru: Дверь открыта.}
                            question:
                              kind: one
                              text: {en: Raid or wait?, ru: Заходим или ждём?}
                              options:
                                - {id: raid, text: {en: Raid, ru: Заходим}}
                                - {id: wait, text: {en: Wait, ru: Ждём}}
                        """);
        List<Inject> injects = commands(pack, PlanCommand.PlanInject.class).stream()
                .map(PlanCommand.PlanInject::inject)
                .filter(inject -> inject.id().value().startsWith("a-"))
                .toList();

        assertThat(injects).extracting(inject -> inject.id().value()).containsExactly("a-01", "a-02");
        assertThat(injects.getFirst().question())
                .isNotNull()
                .satisfies(question -> assertThat(question.choices())
                        .extracting(Question.Option::id)
                        .containsExactly("raid", "wait"));
        assertThat(injects.getLast().trigger())
                .isEqualTo(new Trigger.OnAnswer(
                        new InjectId("a-01"),
                        AnswerWanted.option("wait"),
                        Audience.ofTeams(new TeamId("alfa")),
                        Quorum.EVERYONE,
                        Duration.ofMinutes(5)));
    }

    @Test
    void the_source_text_is_approved_and_others_are_drafts_unless_they_say_more() throws IOException {
        Inject inject = inject("h-01");
        assertThat(stateOf(inject, EN)).isEqualTo(TextState.APPROVED);
        assertThat(stateOf(inject, RU)).isEqualTo(TextState.NEEDS_REVIEW);
        assertThat(inject.title().versions().get(RU)).matches(version -> version.state() == TextState.DRAFT);
    }

    @Test
    void a_text_may_have_a_source_language_of_its_own() throws IOException {
        Inject inject = inject("h-02");
        assertThat(inject.body().source()).isEqualTo(RU);
        assertThat(stateOf(inject, RU)).isEqualTo(TextState.APPROVED);
        assertThat(stateOf(inject, EN)).isEqualTo(TextState.DRAFT);
    }

    @Test
    void role_cards_take_their_bodies_from_markdown_files() throws IOException {
        RoleCard card = only(PlanCommand.WriteRoleCard.class).card();
        assertThat(card.body().original().text()).isEqualTo("# Investigator\n\nYou lead the case.");
        assertThat(card.body().versions()).containsOnlyKeys(EN, RU);
        assertThat(card.mustNotSay()).isNotNull();
    }

    @Test
    void places_have_metres_and_are_for_everyone_unless_said_otherwise() throws IOException {
        List<Place> places = all(PlanCommand.AddPlace.class).stream()
                .map(PlanCommand.AddPlace::place)
                .toList();
        assertThat(places.getFirst().point()).isEqualTo(new GeoPoint(45.591, 11.601));
        assertThat(places).extracting(Place::radiusMetres).containsExactly(50.0, 30.0);
        assertThat(places).extracting(Place::audience).containsExactly(Audience.EVERYONE, Audience.CONTROL_ONLY);
    }

    @Test
    void nights_stop_the_clock_unless_said_otherwise() throws IOException {
        assertThat(only(PlanCommand.PlanExercise.class).plan().nights()).isEqualTo(Nights.STOP);
    }

    @Test
    void phones_keep_what_they_received_for_a_week_after_the_end_unless_said_otherwise() throws IOException {
        PackFolder longer =
                PackFolder.small().replacing("pack.yaml", "director: dir-01", "retention: 30d\ndirector: dir-01");
        assertThat(only(PlanCommand.PlanExercise.class).plan().daysKept()).isEqualTo(7);
        assertThat(((PlanCommand.PlanExercise) scenario(longer).commands().getFirst())
                        .plan()
                        .daysKept())
                .isEqualTo(30);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        PackFolder small = PackFolder.small();
        PackFolder windows =
                small.with("teams.yaml", "\uFEFF" + small.text("teams.yaml").replace("\n", "\r\n"));
        assertThat(windows.read()).isEqualTo(small.read());
    }

    @Test
    void a_list_may_be_empty_and_what_file_managers_leave_behind_is_overlooked() throws IOException {
        PackFolder littered = PackFolder.small()
                .with("personas.yaml", "# none yet\n")
                .with("request-forms.yaml", "[]\n")
                .replacing(
                        "storylines/house.yaml", "    reply: {form: warrant, outcome: refused, ground: art-43}\n", "")
                .replacing("storylines/house.yaml", "type: request-reply", "type: message")
                .replacing("storylines/house.yaml", "{answered: warrant, outcome: granted}, ", "")
                .replacing("storylines/house.yaml", "    from: hotline\n", "")
                .with(".DS_Store", "x")
                .with("__MACOSX/._pack.yaml", "x")
                .with("README.md", "How to use it.");
        assertThat(littered.read())
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.warnings()).isEmpty());
    }

    private static PackedScenario small() throws IOException {
        return scenario(PackFolder.small());
    }

    private static PackedScenario scenario(PackFolder folder) throws IOException {
        return switch (folder.read()) {
            case PackResult.Valid valid -> valid.scenario();
            case PackResult.Invalid invalid -> throw new AssertionError(invalid.findings());
        };
    }

    private static <C extends PlanCommand> List<C> all(Class<C> kind) throws IOException {
        return small().commands().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <C extends PlanCommand> C only(Class<C> kind) throws IOException {
        assertThat(all(kind)).hasSize(1);
        return all(kind).getFirst();
    }

    private static List<Inject> injects(PackedScenario scenario) {
        return scenario.commands().stream()
                .filter(PlanCommand.PlanInject.class::isInstance)
                .map(command -> ((PlanCommand.PlanInject) command).inject())
                .toList();
    }

    private static Trigger waiting(String when) throws IOException {
        PackFolder pack = PackFolder.small().with("storylines/gate.yaml", """
                        title: {en: The gate, ru: Ворота}
                        injects:
                          - id: g-01
                            number: "9"
                            type: message
                            title: {en: Seen, ru: Замечены}
                            when: %s
                            to: {teams: [alfa]}
                            body: {en: Somebody saw you., ru: Вас видели.}
                        """.formatted(when));
        return commands(pack, PlanCommand.PlanInject.class).stream()
                .map(PlanCommand.PlanInject::inject)
                .filter(inject -> inject.id().equals(new InjectId("g-01")))
                .findFirst()
                .orElseThrow()
                .trigger();
    }

    private static Trigger atGate(Trigger.AtPlace what, @Nullable Audience by, Quorum quorum, Duration delay) {
        return new Trigger.OnPlace(new PlaceId("square"), what, by, quorum, delay);
    }

    private static Inject inject(String id) throws IOException {
        return injects(small()).stream()
                .filter(inject -> inject.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TextState stateOf(Inject inject, Language language) {
        return Objects.requireNonNull(inject.body().versions().get(language)).state();
    }
}
