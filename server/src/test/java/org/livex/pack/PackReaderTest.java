package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rules;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.library.Formats;

class PackReaderTest extends SmallPackStory {
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
}
