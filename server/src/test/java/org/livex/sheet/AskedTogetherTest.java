package org.livex.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.sheet.SheetSamples.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;

/** Rows about which the same is asked are asked about together, and in words that tell them apart. */
class AskedTogetherTest extends BroughtInTwiceStory {
    private static final Map<String, String> OLGA = with(NORA, PeopleSheet.CALL_NAME, "Olga");
    private static final Map<String, String> BARN = with(QUAY, "name:en", "The barn");

    @Test
    void two_new_people_of_one_name_in_one_file_are_asked_about_and_taken_together_where_they_are_the_same() {
        byte[] two = file(Map.of(
                PEOPLE,
                List.of(
                        with(NORA, PeopleSheet.COUNTRY, "FR"),
                        with(with(NORA, PeopleSheet.COUNTRY, "IT"), PeopleSheet.LANGUAGES, "it"))));

        Question asked = only(step(two, DEMO, Map.of()));

        assertThat(asked.code()).isEqualTo("row-twice");
        assertThat(asked.guess()).isNull();
        String above = asked.options().getFirst().value();
        assertThat(above).startsWith("row/");
        assertThat(people(imported(two, DEMO, Map.of(asked.id(), "add-row")), "Nora"))
                .extracting(Person::country)
                .containsExactlyInAnyOrder("FR", "IT");
        Draft draft = draft(two, DEMO, Map.of(asked.id(), above));
        assertThat(draft.notices()).extracting(Draft.Notice::code).containsExactly("row-together");
        assertThat(people(imported(two, DEMO, Map.of(asked.id(), above)), "Nora"))
                .singleElement()
                .satisfies(nora -> {
                    assertThat(nora.country()).isEqualTo("FR");
                    assertThat(nora.languages()).extracting(Object::toString).containsExactly("it");
                });
    }

    @Test
    void two_new_places_of_one_name_are_asked_about_too() {
        byte[] two = file(Map.of(PLACES, List.of(BARN, with(BARN, PlacesSheet.LATITUDE, "45.7"))));

        assertThat(only(step(two, DEMO, Map.of())).code()).isEqualTo("row-twice");
    }

    @Test
    void many_rows_of_one_kind_of_question_are_asked_about_once() {
        List<Map<String, String>> people = IntStream.range(0, 5)
                .mapToObj(number -> with(NORA, PeopleSheet.CALL_NAME, "Nora of house " + (char) ('A' + number)))
                .toList();
        Exercise there = imported(file(Map.of(PEOPLE, people)), DEMO, Map.of());
        byte[] french = file(Map.of(
                PEOPLE,
                people.stream()
                        .map(person -> with(person, PeopleSheet.COUNTRY, "FR"))
                        .toList()));

        Step asked = step(french, there, Map.of());

        Question all = asked.questions().getFirst();
        assertThat(all.code()).isEqualTo("known-rows");
        assertThat(all.parameters()).containsEntry("count", "5");
        assertThat(Objects.requireNonNull(all.source()).rows()).hasSize(5);
        assertThat(asked.questions().subList(1, 6))
                .extracting(Question::code, Question::of)
                .containsOnly(tuple("known-row", all.id()));
        assertThat(countries(imported(french, there, Map.of(all.id(), "rows-known"))))
                .containsExactly("FR", "FR", "FR", "FR", "FR");
        assertThat(countries(imported(french, there, Map.of(all.id(), "rows-new"))))
                .hasSize(10);
        String third = asked.questions().get(3).id();
        assertThat(countries(imported(french, there, Map.of(all.id(), "rows-known", third, "add-row"))))
                .hasSize(6);
        assertThat(step(french, there, Map.of(all.id(), "one-by-one", third, "add-row"))
                        .draft())
                .isNull();
        Map<String, String> each = asked.questions().stream()
                .skip(1)
                .collect(Collectors.toMap(
                        Question::id, question -> question.options().getFirst().value()));
        assertThat(countries(imported(french, there, each))).containsExactly("FR", "FR", "FR", "FR", "FR");
    }

    @Test
    void what_the_answer_for_all_does_not_decide_is_asked_by_itself() {
        Exercise both = imported(
                file(Map.of(PEOPLE, List.of(NORA, with(NORA, PeopleSheet.COUNTRY, "FR"), OLGA))),
                DEMO,
                Map.of(
                        only(step(file(Map.of(PEOPLE, List.of(NORA, NORA))), DEMO, Map.of()))
                                .id(),
                        "add-row"));
        byte[] moved = file(
                Map.of(PEOPLE, List.of(with(NORA, PeopleSheet.COUNTRY, "IT"), with(OLGA, PeopleSheet.COUNTRY, "IT"))));
        Question all = step(moved, both, Map.of()).questions().getFirst();

        Step left = step(moved, both, Map.of(all.id(), "rows-known"));

        assertThat(left.draft()).isNull();
        assertThat(left.questions())
                .filteredOn(question -> question.code().equals("known-row"))
                .extracting(question -> question.parameters().get("name"), Question::of)
                .containsExactly(tuple("Nora", null), tuple("Olga", all.id()));
    }

    @Test
    void where_there_are_several_names_all_rows_of_one_can_be_answered_at_once() {
        Exercise there = imported(file(Map.of(PEOPLE, List.of(NORA, OLGA))), DEMO, Map.of());
        byte[] moved = file(Map.of(
                PEOPLE,
                List.of(
                        with(NORA, PeopleSheet.COUNTRY, "IT"),
                        with(NORA, PeopleSheet.COUNTRY, "FR"),
                        with(OLGA, PeopleSheet.COUNTRY, "IT"),
                        with(OLGA, PeopleSheet.COUNTRY, "FR"))));

        List<Question> asked = step(moved, there, Map.of()).questions();

        Question all = asked.getFirst();
        List<Question> names = asked.stream()
                .filter(question -> all.id().equals(question.of()))
                .filter(question -> question.code().equals(all.code()))
                .toList();
        assertThat(names)
                .extracting(question -> question.parameters().get("name"))
                .containsExactly("Nora", "Olga");
        assertThat(asked)
                .filteredOn(question -> question.code().equals("known-row"))
                .extracting(Question::of)
                .containsOnly(names.getFirst().id(), names.getLast().id());
        Exercise after = imported(
                moved,
                there,
                Map.of(
                        all.id(),
                        "one-by-one",
                        names.getFirst().id(),
                        "rows-new",
                        names.getLast().id(),
                        "rows-new"));
        assertThat(people(after, "Nora")).hasSize(3);
        assertThat(people(after, "Olga")).hasSize(3);
    }

    @Test
    void choices_in_the_same_words_say_what_differs_or_else_the_id() {
        byte[] two = file(Map.of(PEOPLE, List.of(NORA, NORA)));
        Exercise same =
                imported(two, DEMO, Map.of(only(step(two, DEMO, Map.of())).id(), "add-row"));
        byte[] moved = file(Map.of(PEOPLE, List.of(with(NORA, PeopleSheet.COUNTRY, "IT"))));

        assertThat(step(moved, same, Map.of()).questions().getFirst().options())
                .extracting(Question.Option::label)
                .doesNotHaveDuplicates()
                .anySatisfy(label -> assertThat(label).endsWith("[person-2]"));
    }

    private static List<String> countries(Exercise exercise) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.callName().startsWith("Nora of"))
                .map(person -> String.valueOf(person.country()))
                .toList();
    }
}
