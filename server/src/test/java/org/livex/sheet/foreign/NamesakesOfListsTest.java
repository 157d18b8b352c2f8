package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.sheet.Question;

/** People of one name are told apart, and found again, by what else is said of them. */
class NamesakesOfListsTest {
    private static final byte[] TWO = csv(
            "Name,Team,Agency,Country,Function",
            "Anna Kovacs,Red,Police,HU,Player",
            "Bruno Bianchi,Red,NGO,IT,Player",
            "Anna Kovacs,Blue,NGO,SK,Observer");

    private final Exercise demo = demo();
    private final Exercise once = after(demo, new ForeignTalk(TWO, demo, answers()));

    @Test
    void the_same_list_brought_twice_doubles_nobody() {
        ForeignTalk again = new ForeignTalk(TWO, once, answers());

        assertThat(again.draft.mistakes()).isEmpty();
        assertThat(again.draft.commands()).isEmpty();
        assertThat(again.noticed()).contains("nothing-new");
        assertThat(people(once, "Anna K.")).hasSize(1);
        assertThat(people(once, "Anna K. 2")).hasSize(1);
    }

    @Test
    void in_another_order_each_is_found_again_too() {
        byte[] other = csv(
                "Name,Team,Agency,Country,Function",
                "Anna Kovacs,Blue,NGO,SK,Player",
                "Anna Kovacs,Red,Police,HU,Player");

        ForeignTalk again = new ForeignTalk(other, once, answers());

        assertThat(again.asked.keySet()).noneMatch(id -> id.startsWith("namesake"));
        Exercise after = after(once, again);
        assertThat(after.roster().people()).hasSameSizeAs(once.roster().people());
        assertThat(people(after, "Anna K. 2").getFirst().country()).isEqualTo("SK");
        assertThat(people(after, "Anna K.").getFirst().country()).isEqualTo("HU");
    }

    @Test
    void a_third_of_that_name_is_somebody_new() {
        byte[] more = csv(
                "Name,Team,Agency,Country,Function",
                "Anna Kovacs,Red,Police,HU,Player",
                "Anna Kovacs,Blue,NGO,SK,Observer",
                "Anna Kovacs,Green,Court,AT,Player");

        Exercise after = after(once, new ForeignTalk(more, once, answers()));

        assertThat(people(after, "Anna K. 3"))
                .singleElement()
                .satisfies(third -> assertThat(third.country()).isEqualTo("AT"));
        assertThat(after.roster().people()).hasSize(once.roster().people().size() + 1);
    }

    @Test
    void four_rows_of_two_people_are_two_where_their_groups_say_so() {
        byte[] four = csv(
                "Name,Team,Agency,Country,Function,Language",
                "Ivan Petrov,Red,Police,HU,Player,hu",
                "Ivan Petrov,Blue,NGO,SK,Observer,sk",
                "Ivan Petrov,Red,Police,HU,Player,en",
                "Ivan Petrov,Blue,NGO,SK,Observer,en");
        ForeignTalk talk = new ForeignTalk(four, demo, answers());

        assertThat(talk.question("same-person/1").guess()).isEqualTo("people-by-group");
        assertThat(talk.question("same-person/1").options())
                .filteredOn(option -> option.value().equals("people-by-group"))
                .singleElement()
                .satisfies(option -> assertThat(option.label()).isEqualTo("2, 4; 3, 5"));
        Exercise after = after(demo, talk);
        assertThat(people(after, "Ivan P."))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.languages()).extracting(Object::toString).containsExactly("hu", "en"));
        assertThat(people(after, "Ivan P. 2")).hasSize(1);
        assertThat(people(after, "Ivan P. 3")).isEmpty();
    }

    @Test
    void rows_that_are_all_of_one_or_each_of_another_have_no_groups() {
        byte[] two = csv("Name,Team,Agency", "Ivan Petrov,Red,Police", "Ivan Petrov,Blue,NGO");

        assertThat(new ForeignTalk(two, demo, answers())
                        .question("same-person/1")
                        .options())
                .hasSize(2);
    }

    @Test
    void what_nothing_tells_is_asked_with_a_proposal_that_doubles_nobody() {
        byte[] bare = csv("Name,Languages", "Anna Kovacs,hu", "Anna Kovacs,sk");
        Map<String, String> two = answers("same-person/1", "several-people");
        Exercise known = after(demo, new ForeignTalk(bare, demo, two));

        ForeignTalk again = new ForeignTalk(bare, known, two);

        assertThat(again.question("namesake/1").options())
                .extracting(Question.Option::label)
                .anyMatch(label -> label != null && label.startsWith("Anna K. 2 ("));
        assertThat(again.draft.commands()).isEmpty();
    }

    @Test
    void many_of_which_nothing_tells_are_one_question_with_a_list() {
        byte[] bare = csv("Name,Languages", "Anna Kovacs,hu", "Anna Kovacs,sk", "Anna Kovacs,de", "Anna Kovacs,it");
        Map<String, String> several = answers("same-person/1", "several-people");
        Exercise known = after(demo, new ForeignTalk(bare, demo, several));

        ForeignTalk again = new ForeignTalk(bare, known, several);

        assertThat(again.question("namesakes").of()).isNull();
        assertThat(again.question("namesake/4").of()).isEqualTo("namesakes");
        assertThat(again.draft.commands()).isEmpty();
    }

    @Test
    void two_rows_that_are_said_to_be_one_person_are_one() {
        byte[] bare = csv("Name,Languages", "Anna Kovacs,hu", "Anna Kovacs,sk");
        Map<String, String> two = answers("same-person/1", "several-people");
        Exercise known = after(demo, new ForeignTalk(bare, demo, two));
        String first = people(known, "Anna K.").getFirst().id().value();

        ForeignTalk again = new ForeignTalk(
                bare, known, answers("same-person/1", "several-people", "namesake/1", first, "namesake/2", first));

        Exercise after = after(known, again);
        assertThat(after.roster().people()).hasSameSizeAs(known.roster().people());
        assertThat(people(after, "Anna K.").getFirst().languages()).hasSize(2);
    }

    @Test
    void whoever_has_the_name_and_nothing_else_of_somebody_is_asked_about() {
        byte[] another = csv("Name,Team,Agency,Country", "Bruno Bianchi,Blue,Police,DE");

        ForeignTalk talk = new ForeignTalk(another, once, answers());

        assertThat(talk.question("namesake/1").guess()).isEqualTo("several-people");
        assertThat(people(after(once, talk), "Bruno B. 2")).hasSize(1);
    }

    @Test
    void whoever_only_changed_their_team_is_revised() {
        byte[] moved = csv("Name,Team,Agency,Country", "Bruno Bianchi,Blue,NGO,IT");

        ForeignTalk talk = new ForeignTalk(moved, once, answers());

        assertThat(talk.asked).containsKey("known-people").doesNotContainKey("namesake/1");
        assertThat(people(after(once, talk), "Bruno B.").getFirst().teams()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'Police,HU,','Police,Hungary,',one-person",
        "'Police,HU,','Police,SK,',several-people",
        "'Police,HU,','NGO,HU,',several-people",
        "'Police,HU,a@example.org','Police,HU,b@example.org',several-people",
        "'Police,HU,a@example.org','NGO,SK,a@example.org',one-person"
    })
    void two_of_one_name_in_a_list_are_told_apart_by_agency_country_and_address(
            String one, String other, String guess) {
        byte[] list = csv("Name,Agency,Country,E-mail", "Anna Kovacs," + one, "Anna Kovacs," + other);

        assertThat(new ForeignTalk(list, demo, answers())
                        .question("same-person/1")
                        .guess())
                .isEqualTo(guess);
    }

    private static List<Person> people(Exercise exercise, String callName) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.callName().equals(callName))
                .toList();
    }
}
