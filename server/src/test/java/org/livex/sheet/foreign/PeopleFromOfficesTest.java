package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.PersonFunction;
import org.livex.sheet.Draft;
import org.livex.sheet.Part;
import org.livex.sheet.foreign.words.FunctionWords;

/** Lists of people in which names and teams are not what tells them apart. */
class PeopleFromOfficesTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-mail;m@x.it;marco2@x.it",
                "Phone;+39 1;+39 2",
                "Date of birth;1.2.1980;3.4.1990",
                "Team;Team Alfa;Team Bravo"
            })
    void two_of_one_name_who_are_reached_otherwise_are_proposed_as_two(String column) {
        String[] cells = column.split(";", -1);
        byte[] file = csv(
                "Full name;" + cells[0] + ";Country",
                "\"Rossi, Marco\";" + cells[1] + ";IT",
                "\"Rossi, Marco\";" + cells[2] + ";IT");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("same-person/1").guess()).isEqualTo("several-people");
        assertThat(talk.draft.changes())
                .filteredOn(change -> change.part() == Part.PEOPLE)
                .hasSize(2);
    }

    @Test
    void one_address_is_one_person_whatever_the_teams() {
        byte[] file = csv(
                "Full name;E-mail;Team;Agency;Country",
                "\"Rossi, Marco\";m@x.it;Team Alfa;Police;IT",
                "\"Rossi, Marco\";m@x.it;Team Bravo;NGO;FR");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("same-person/1").guess()).isEqualTo("one-person");
        assertThat(talk.noticed()).containsOnlyOnce("rows-contradict");
    }

    @Test
    void a_title_over_the_headings_is_none_of_them_and_a_row_without_a_name_is_a_mistake() {
        byte[] file = csv(
                "Training course, list of participants;;;",
                "No;Surname;First name;Position",
                "1;Rossi;Marco;Prosecutor",
                "2;;;Cultural mediator");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.draft.changes())
                .filteredOn(change -> change.part() == Part.PEOPLE)
                .hasSize(1);
        assertThat(talk.draft.mistakes()).hasSize(1);
    }

    @Test
    void many_of_one_name_are_one_question() {
        byte[] file = csv(
                "Full name;E-mail",
                "Anna Rossi;a@x",
                "Anna Rossi;b@x",
                "Jan Bauer;c@x",
                "Jan Bauer;d@x",
                "Olga Orlova;e@x",
                "Olga Orlova;f@x",
                "Ivan Petrov;g@x",
                "Ivan Petrov;h@x");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.alone())
                .extracting(question -> question.id())
                .contains("same-people")
                .noneMatch(id -> id.startsWith("same-person/"));
    }

    @Test
    void a_team_is_found_without_the_word_for_one() {
        byte[] file = csv("Full name;Team", "Anna Rossi;Alfa", "Jan Bauer;Zulu", "Olga Orlova;Team Zulu");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("team/Alfa").guess()).isEqualTo("Team Alfa");
        assertThat(talk.question("team/Team Zulu").guess()).isEqualTo("like/Zulu");
        assertThat(talk.draft.changes())
                .filteredOn(change -> change.part() == Part.TEAMS)
                .extracting(Draft.Change::label)
                .containsExactly("Zulu");
        assertThat(after(demo, talk).roster().people().values())
                .filteredOn(person -> List.of("Jan B.", "Olga O.").contains(person.callName()))
                .extracting(person -> person.teams())
                .hasSize(2)
                .doesNotContain(Set.of())
                .containsOnly(after(demo, talk).roster().people().values().stream()
                        .filter(person -> person.callName().equals("Jan B."))
                        .findFirst()
                        .orElseThrow()
                        .teams());
    }

    @Test
    void a_player_of_a_turkish_list_is_no_actor() {
        assertThat(FunctionWords.guess("Oyuncu")).isEqualTo(PersonFunction.PLAYER);
        assertThat(FunctionWords.guess("Rol oyuncusu")).isEqualTo(PersonFunction.ROLE_PLAYER);
        assertThat(FunctionWords.isFunction("Oyuncu")).isTrue();
    }
}
