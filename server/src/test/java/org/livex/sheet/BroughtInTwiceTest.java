package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;

/** A workbook with new people and places that comes a second time: nobody is doubled, and nobody is taken for another. */
class BroughtInTwiceTest {
    private static final String PEOPLE = "People";
    private static final String PLACES = "Places";
    private static final Map<String, String> NORA = Map.of(
            PeopleSheet.CALL_NAME, "Nora",
            PeopleSheet.FUNCTION, "Player",
            PeopleSheet.TEAMS, "Team Alfa");
    private static final Map<String, String> QUAY =
            Map.of("name:en", "The quay", PlacesSheet.LATITUDE, "45,5", PlacesSheet.LONGITUDE, "11,5");

    private final Exercise demo = demo();
    private final byte[] file = file(Map.of(PEOPLE, List.of(NORA), PLACES, List.of(QUAY)));
    private final Exercise once = imported(file, demo, Map.of());

    @Test
    void people_and_places_that_are_there_already_are_named_and_nothing_changes() {
        Draft again = draft(file, once, Map.of());

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.notices())
                .extracting(Draft.Notice::code, notice -> notice.parameters().get("label"))
                .containsExactly(tuple("row-there-already", "Nora"), tuple("row-there-already", "The quay"));
        assertThat(people(once, "Nora")).hasSize(1);
    }

    @Test
    void what_the_row_says_otherwise_by_now_changes_whom_it_names_and_what_it_leaves_empty_stays() {
        Exercise reading = revised(once, PeopleSheet.LANGUAGES, "it");
        byte[] more = file(Map.of(
                PEOPLE,
                List.of(with(NORA, PeopleSheet.COUNTRY, "FR")),
                PLACES,
                List.of(with(QUAY, PlacesSheet.RADIUS, "80"))));

        Draft again = draft(more, reading, Map.of());

        assertThat(again.changes())
                .extracting(
                        Draft.Change::kind,
                        Draft.Change::label,
                        change ->
                                change.fields().stream().map(Draft.Field::after).toList())
                .containsExactly(
                        tuple(Draft.Kind.CHANGED, "Nora", List.of("FR")),
                        tuple(Draft.Kind.CHANGED, "The quay", List.of("80")));
        assertThat(again.notices()).extracting(Draft.Notice::code).containsOnly("row-stands-for");
        Exercise after = imported(more, reading, Map.of());
        assertThat(people(after, "Nora")).singleElement().satisfies(nora -> {
            assertThat(nora.country()).isEqualTo("FR");
            assertThat(nora.languages()).extracting(Object::toString).containsExactly("it");
        });
        assertThat(after.scenario().all(Place.class))
                .filteredOn(place -> place.name().original().text().equals("The quay"))
                .singleElement()
                .satisfies(place -> assertThat(place.radiusMetres()).isEqualTo(80));
    }

    @Test
    void whoever_has_the_name_and_another_team_is_asked_about_and_never_guessed() {
        byte[] other = file(Map.of(PEOPLE, List.of(with(NORA, PeopleSheet.TEAMS, "Team Bravo"))));

        Step asked = step(other, once, Map.of());

        assertThat(asked.draft()).isNull();
        assertThat(asked.stage()).isEqualTo(Step.Stage.NAMES);
        assertThat(asked.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("known-row");
            assertThat(question.guess()).isNull();
            assertThat(question.options()).extracting(Question.Option::value).containsExactly("Nora", "add-row");
            assertThat(question.options().getFirst().label()).contains("Nora").contains("Team Alfa");
        });
        String id = asked.questions().getFirst().id();
        assertThat(people(imported(other, once, Map.of(id, "add-row")), "Nora")).hasSize(2);
        assertThat(people(imported(other, once, Map.of(id, "Nora")), "Nora"))
                .singleElement()
                .satisfies(nora -> assertThat(nora.teams()).hasSize(1));
    }

    @Test
    void two_people_of_one_name_and_team_are_told_apart_by_who_brings_them_in() {
        byte[] two = file(Map.of(PEOPLE, List.of(NORA, with(NORA, PeopleSheet.COUNTRY, "FR"))));
        Exercise both = imported(two, demo, Map.of());
        assertThat(people(both, "Nora")).hasSize(2);

        assertThat(draft(two, both, Map.of()).changes()).isEmpty();
        byte[] moved = file(Map.of(PEOPLE, List.of(NORA, with(NORA, PeopleSheet.COUNTRY, "IT"))));
        Step asked = step(moved, both, Map.of());
        assertThat(asked.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.options())
                        .extracting(Question.Option::value)
                        .contains("Nora-2", "add-row"));

        String id = asked.questions().getFirst().id();
        Exercise after = imported(moved, both, Map.of(id, "Nora-2"));
        assertThat(people(after, "Nora")).extracting(Person::country).containsExactlyInAnyOrder(null, "IT");
    }

    @Test
    void one_person_stands_for_one_row_only() {
        byte[] two = file(
                Map.of(PEOPLE, List.of(with(NORA, PeopleSheet.COUNTRY, "FR"), with(NORA, PeopleSheet.COUNTRY, "IT"))));
        Step asked = step(two, once, Map.of());
        assertThat(asked.questions()).hasSize(2);
        String first = asked.questions().getFirst().id();
        String second = asked.questions().getLast().id();

        assertThat(step(two, once, Map.of(first, "Nora", second, "Nora")).draft())
                .isNull();
        assertThat(people(imported(two, once, Map.of(first, "Nora", second, "add-row")), "Nora"))
                .extracting(Person::country)
                .containsExactlyInAnyOrder("FR", "IT");
    }

    @Test
    void a_team_that_came_with_its_people_is_not_doubled_either() {
        byte[] team = file(Map.of(
                "Teams",
                List.of(Map.of("name:en", "Team Zulu")),
                PEOPLE,
                List.of(with(NORA, PeopleSheet.TEAMS, "Team Zulu"))));
        Exercise there = imported(team, demo, Map.of());

        Draft again = draft(team, there, Map.of());

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
    }

    private byte[] file(Map<String, List<Map<String, String>>> rows) {
        return edited(
                workbook(demo),
                opened -> rows.forEach((name, added) -> {
                    XSSFSheet sheet = opened.getSheet(name);
                    for (Map<String, String> cells : added) {
                        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                        cells.forEach((key, text) ->
                                row.createCell(column(sheet, key)).setCellValue(text));
                    }
                }));
    }

    private static Exercise revised(Exercise exercise, String key, String text) {
        byte[] file = edited(workbook(exercise), opened -> set(opened.getSheet(PEOPLE), "Nora", key, text));
        return imported(file, exercise, Map.of());
    }

    private static Step step(byte[] file, Exercise exercise, Map<String, String> answers) {
        return new OwnImport(WORDS, answers, new Drafting(exercise, CONTROL, NOW, true)).step(read(file));
    }

    private static Draft draft(byte[] file, Exercise exercise, Map<String, String> answers) {
        return Objects.requireNonNull(step(file, exercise, answers).draft());
    }

    private static Exercise imported(byte[] file, Exercise exercise, Map<String, String> answers) {
        Draft draft = draft(file, exercise, answers);
        assertThat(draft.mistakes()).isEmpty();
        return after(exercise, new PlanCommand.ImportScenario(draft.commands()));
    }

    private static Map<String, String> with(Map<String, String> row, String key, String text) {
        Map<String, String> cells = new HashMap<>(row);
        cells.put(key, text);
        return cells;
    }

    private static List<Person> people(Exercise exercise, String callName) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.callName().equals(callName))
                .toList();
    }
}
