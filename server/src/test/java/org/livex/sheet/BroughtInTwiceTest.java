package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.words.Person;

/** A workbook with new people and places that comes a second time: nobody is doubled, and nobody is taken for another. */
class BroughtInTwiceTest extends BroughtInTwiceStory {
    private static final byte[] FILE = file(Map.of(PEOPLE, List.of(NORA), PLACES, List.of(QUAY)));
    private static final Exercise ONCE = imported(FILE, DEMO, Map.of());

    @Test
    void people_and_places_that_are_there_already_are_named_and_nothing_changes() {
        Draft again = draft(FILE, ONCE, Map.of());

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.notices())
                .extracting(Draft.Notice::code, notice -> notice.parameters().get("label"))
                .containsExactly(tuple("row-there-already", "Nora"), tuple("row-there-already", "The quay"));
        assertThat(people(ONCE, "Nora")).hasSize(1);
    }

    @Test
    void what_the_row_says_otherwise_by_now_is_asked_and_changes_whom_it_means_and_what_it_leaves_empty_stays() {
        Exercise reading = revised(ONCE, PeopleSheet.LANGUAGES, "it");
        byte[] more = file(Map.of(
                PEOPLE,
                List.of(with(NORA, PeopleSheet.COUNTRY, "FR")),
                PLACES,
                List.of(with(QUAY, PlacesSheet.RADIUS, "80"))));

        Step asked = step(more, reading, Map.of());
        assertThat(asked.draft()).isNull();
        assertThat(asked.questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.options())
                        .hasSize(2)
                        .last()
                        .extracting(Question.Option::value)
                        .isEqualTo("add-row"));
        Map<String, String> answers = first(asked);
        Draft again = draft(more, reading, answers);

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
        Exercise after = imported(more, reading, answers);
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

        Step asked = step(other, ONCE, Map.of());

        assertThat(asked.draft()).isNull();
        assertThat(asked.stage()).isEqualTo(Step.Stage.NAMES);
        assertThat(asked.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("known-row");
            assertThat(question.guess()).isNull();
            assertThat(question.options()).extracting(Question.Option::value).containsExactly("person", "add-row");
            assertThat(question.options().getFirst().label()).contains("Nora").contains("Team Alfa");
        });
        String id = asked.questions().getFirst().id();
        assertThat(people(imported(other, ONCE, Map.of(id, "add-row")), "Nora")).hasSize(2);
        assertThat(people(imported(other, ONCE, Map.of(id, "person")), "Nora"))
                .singleElement()
                .satisfies(nora -> assertThat(nora.teams()).hasSize(1));
    }

    @Test
    void two_people_of_one_name_and_team_are_told_apart_by_who_brings_them_in() {
        byte[] two = file(Map.of(PEOPLE, List.of(NORA, with(NORA, PeopleSheet.COUNTRY, "FR"))));
        Exercise both =
                imported(two, DEMO, Map.of(only(step(two, DEMO, Map.of())).id(), "add-row"));
        assertThat(people(both, "Nora")).hasSize(2);

        assertThat(draft(two, both, Map.of()).changes()).isEmpty();
        byte[] moved = file(Map.of(PEOPLE, List.of(NORA, with(NORA, PeopleSheet.COUNTRY, "IT"))));
        Question asked = only(step(moved, both, Map.of()));
        assertThat(asked.options()).extracting(Question.Option::value).contains("person-2", "add-row");

        Exercise after = imported(moved, both, Map.of(asked.id(), "person-2"));
        assertThat(people(after, "Nora")).extracting(Person::country).containsExactlyInAnyOrder(null, "IT");
    }

    @Test
    void a_new_row_beside_one_that_stands_for_somebody_is_not_added_in_silence() {
        byte[] two = file(Map.of(PEOPLE, List.of(NORA, with(NORA, PeopleSheet.COUNTRY, "IT"))));

        Question asked = only(step(two, ONCE, Map.of()));

        assertThat(people(imported(two, ONCE, Map.of(asked.id(), "add-row")), "Nora"))
                .hasSize(2);
        String above = asked.options().getFirst().value();
        assertThat(people(imported(two, ONCE, Map.of(asked.id(), above)), "Nora"))
                .singleElement()
                .satisfies(nora -> assertThat(nora.country()).isEqualTo("IT"));
    }

    @Test
    void one_person_stands_for_one_row_only() {
        byte[] two = file(
                Map.of(PEOPLE, List.of(with(NORA, PeopleSheet.COUNTRY, "FR"), with(NORA, PeopleSheet.COUNTRY, "IT"))));
        Step asked = step(two, ONCE, Map.of());
        assertThat(asked.questions())
                .extracting(Question::code)
                .containsExactly("known-rows", "known-row", "known-row");
        String first = asked.questions().get(1).id();
        String second = asked.questions().getLast().id();

        assertThat(step(two, ONCE, Map.of(first, "person", second, "person")).draft())
                .isNull();
        assertThat(people(imported(two, ONCE, Map.of(first, "person", second, "add-row")), "Nora"))
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
        Exercise there = imported(team, DEMO, Map.of());

        Draft again = draft(team, there, Map.of());

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void whoever_stands_in_the_file_with_a_row_of_their_own_is_not_meant_by_another_row_in_silence() {
        byte[] beside = file(ONCE, Map.of(PEOPLE, List.of(NORA)));

        Step asked = step(beside, ONCE, Map.of());

        assertThat(asked.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.options())
                        .extracting(Question.Option::value)
                        .containsExactly("person", "add-row"));
        String id = asked.questions().getFirst().id();
        assertThat(people(imported(beside, ONCE, Map.of(id, "add-row")), "Nora"))
                .hasSize(2);
        assertThat(draft(beside, ONCE, Map.of(id, "person")).changes()).isEmpty();
    }

    @Test
    void a_new_row_beside_one_that_was_edited_in_the_same_file_is_asked_about() {
        byte[] beside = edited(
                file(ONCE, Map.of(PEOPLE, List.of(with(NORA, PeopleSheet.COUNTRY, "IT")))),
                opened -> set(opened.getSheet(PEOPLE), "person", PeopleSheet.LANGUAGES, "it"));

        Question asked = only(step(beside, ONCE, Map.of()));

        assertThat(asked.code()).isEqualTo("row-twice");
        assertThat(people(imported(beside, ONCE, Map.of(asked.id(), "add-row")), "Nora"))
                .extracting(Person::country)
                .containsExactlyInAnyOrder("IT", null);
        String edited = asked.options().getFirst().value();
        assertThat(people(imported(beside, ONCE, Map.of(asked.id(), edited)), "Nora"))
                .singleElement()
                .satisfies(nora -> {
                    assertThat(nora.country()).isEqualTo("IT");
                    assertThat(nora.languages()).extracting(Object::toString).containsExactly("it");
                });
    }

    @Test
    void a_second_place_of_the_same_name_elsewhere_moves_the_first_only_where_somebody_says_so() {
        byte[] elsewhere = file(Map.of(PLACES, List.of(with(QUAY, PlacesSheet.LATITUDE, "45.6"))));

        Step asked = step(elsewhere, ONCE, Map.of());

        assertThat(asked.draft()).isNull();
        String id = asked.questions().getFirst().id();
        assertThat(imported(elsewhere, ONCE, Map.of(id, "add-row")).scenario().all(Place.class))
                .filteredOn(place -> place.name().original().text().equals("The quay"))
                .extracting(place -> place.point().latitude())
                .containsExactlyInAnyOrder(45.5, 45.6);
    }

    @Test
    void the_debrief_of_another_day_is_a_phase_of_its_own() {
        Map<String, String> first =
                Map.of("name:en", "Evening talk", PhasesSheet.BEGINS, "D1 17:00", PhasesSheet.ENDS, "D1 17:30");
        Exercise there = imported(file(Map.of("Phases", List.of(first))), DEMO, Map.of());
        byte[] second = file(Map.of(
                "Phases", List.of(with(with(first, PhasesSheet.BEGINS, "D2 17:00"), PhasesSheet.ENDS, "D2 17:30"))));

        Step asked = step(second, there, Map.of());

        assertThat(asked.draft()).isNull();
        String id = asked.questions().getFirst().id();
        assertThat(imported(second, there, Map.of(id, "add-row")).scenario().all(ExercisePhase.class))
                .filteredOn(phase -> phase.name().original().text().equals("Evening talk"))
                .extracting(phase -> phase.from().toString())
                .containsExactlyInAnyOrder("D1 17:00:00", "D2 17:00:00");
    }

    @Test
    void another_way_of_writing_the_name_renames_nobody() {
        byte[] loud = file(Map.of(
                PEOPLE, List.of(with(NORA, PeopleSheet.CALL_NAME, "NORA")),
                PLACES, List.of(with(QUAY, "name:en", "the  QUAY\u200e"))));

        Draft again = draft(loud, ONCE, Map.of());

        assertThat(again.mistakes()).isEmpty();
        assertThat(again.changes()).isEmpty();
    }

    private static Map<String, String> first(Step asked) {
        return asked.questions().stream()
                .collect(Collectors.toMap(
                        Question::id, question -> question.options().getFirst().value()));
    }

    private static Exercise revised(Exercise exercise, String key, String text) {
        byte[] file = edited(workbook(exercise), opened -> set(opened.getSheet(PEOPLE), "person", key, text));
        return imported(file, exercise, Map.of());
    }
}
