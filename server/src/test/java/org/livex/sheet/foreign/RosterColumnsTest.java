package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.SheetSamples.person;
import static org.livex.sheet.foreign.ForeignLists.after;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;

/** Which column says what people are in an exercise, how they are addressed, and in which part of a list they stand. */
class RosterColumnsTest {
    private static final List<String> FIRST_NAMES = List.of(
            "Anna", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Giulia", "Hassan", "Irina", "Jean", "Luca", "Maria",
            "Nikolai", "Olga");
    private static final List<String> LAST_NAMES = List.of("ROSSI", "IVANOV", "PETRENKO", "MOREAU", "KHAN");

    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Function in exercise",
                "Role in exercise",
                "Exercise role",
                "Exercise function",
                "Role",
                "Role / function",
                "Position in exercise",
                "Функция на учениях",
                "Fonction dans l’exercice",
                "الدور في التمرين"
            })
    void how_somebody_is_addressed_is_no_function(String heading) {
        byte[] file = csv(
                "Title;First name;Last name;" + heading,
                "Mr;Anna;Zeta;Investigator",
                "Ms;Boris;Ypsilon;Observer",
                "Dr.;Carla;Omega;Cultural mediator",
                "Prof. Dr.;Dina;Kappa;Journalist");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("column/0").guess()).isEqualTo("pass-over");
        assertThat(talk.question("column/3").guess()).isEqualTo("function");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fonction|Rôle dans l’exercice",
                "Посада|Роль у навчаннях",
                "Должность|Роль на учениях",
                "Funcția|Rol în exercițiu",
                "Position|Function in exercise",
                "Qualifica|Ruolo nell’esercitazione",
                "الوظيفة|الدور في التمرين"
            })
    void what_somebody_is_in_the_exercise_is_taken_and_not_their_job(String headings) {
        String[] two = headings.split("\\|", -1);
        byte[] file = csv(
                "First name;Last name;" + two[0] + ";" + two[1],
                "Anna;Zeta;Head of unit;Team lead",
                "Boris;Ypsilon;Desk officer;Press",
                "Carla;Omega;Senior inspector;Liaison");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("column/2").guess()).isEqualTo("pass-over");
        assertThat(talk.question("column/3").guess()).isEqualTo("function");
    }

    @Test
    void words_of_a_staff_are_known_and_who_runs_it_is_not_guessed() {
        byte[] file = csv(
                "Rank;Name;EX role;Syndicate;Lang",
                "Maj;Zeta Anna;OBS/EVAL;Alfa;en",
                "Capt;Ypsilon Boris;EXCON;Bravo;en",
                "Lt;Omega Carla;OPFOR;Alfa;en",
                "Civ;Kappa Dina;TA;all;en");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("function/EXCON", "player"));

        assertThat(talk.question("column/3").guess()).isEqualTo("team");
        assertThat(talk.question("column/4").guess()).isEqualTo("languages");
        assertThat(talk.question("function/OBS/EVAL").guess()).isEqualTo("evaluator");
        assertThat(talk.question("function/OPFOR").guess()).isEqualTo("role-player");
        assertThat(talk.question("function/EXCON").guess()).isNull();
        assertThat(talk.question("team/all").guess()).isEqualTo("leave-empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TEAM ALFA|TEAM BRAVO", "Группа Альфа|Группа Браво", "Équipe Alfa|Équipe Bravo", "Alfa|Bravo"})
    void the_row_over_a_part_of_a_list_says_the_team_of_those_below(String names) {
        String[] two = names.split("\\|", -1);
        byte[] file = csv(
                "List of participants;;;",
                two[0] + ";;;",
                "Name;Country;Function;Languages",
                "Anna Zeta;Italy;Player;Italian",
                "Boris Ypsilon;Kazakhstan;Player;Russian",
                two[1] + ";;;",
                "Name;Country;Function;Languages",
                "Carla Omega;Romania;Player;Romanian");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.notice("sections-taken")).containsEntry("cells", "2 (" + two[0] + "), 6 (" + two[1] + ")");
        assertThat(talk.asked).doesNotContainKey("person-row/5");
        assertThat(teamsOf(after(demo, talk), "Boris Y.")).containsExactly("team-alfa");
        assertThat(teamsOf(after(demo, talk), "Carla O.")).containsExactly("team-bravo");
    }

    @Test
    void the_row_over_a_part_of_a_list_may_say_their_function() {
        byte[] file = csv(
                "Name;Team;Languages",
                "ROLE PLAYERS;;",
                "Anna Zeta;Team Alfa;Italian",
                "Boris Ypsilon;Team Alfa;Russian",
                "PLAYERS;;",
                "Carla Omega;Team Bravo;Romanian");

        Exercise after = after(demo, new ForeignTalk(file, demo, answers()));

        assertThat(person(after, "Anna Z.").function()).isEqualTo(PersonFunction.ROLE_PLAYER);
        assertThat(person(after, "Carla O.").function()).isEqualTo(PersonFunction.PLAYER);
    }

    @Test
    void family_names_stand_first_where_the_column_shows_it() {
        byte[] file = csv(
                "Ф.И.О.;Команда",
                "Иванов Иван Петрович;Team Alfa",
                "Сидоров Сергей;Team Alfa",
                "Мамедов Рашад Али оглы;Team Bravo",
                "Nguyễn Văn An;Team Bravo");

        Exercise after = after(demo, new ForeignTalk(file, demo, answers()));

        assertThat(after.roster().people().values())
                .extracting(Person::callName)
                .contains("Иван И.", "Сергей С.", "Рашад М.", "Văn An N.");
    }

    @Test
    void a_country_that_a_list_leaves_empty_stays_and_that_is_said() {
        Exercise once =
                after(demo, new ForeignTalk(csv("Call name;Country;Function", "Zeta;Italy;Player"), demo, answers()));

        ForeignTalk again = new ForeignTalk(
                csv("Call name;Country;Function", "Zeta;;Player", "Omega;France;Player"), once, answers());

        assertThat(again.notice("left-empty-stays")).containsEntry("cells", "2");
        assertThat(person(after(once, again), "Zeta").country()).isEqualTo("IT");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 70})
    void a_usual_roster_asks_ten_questions_at_most(int people) {
        String[] countries = {"Italy", "Kazakhstan", "Congo", "Bosnia & Herzegovina", "UK", "Moldova"};
        String[] functions = {"Investigator", "Prosecutor", "Observer", "Role player", "NGO", "Facilitator"};
        String[] agencies = {"National Police", "Labour Inspectorate", "IOM"};
        String[] languages = {"Italian, English", "Kazakh/Russian", "RO, RU", "n/a"};
        String[] teams = {"Alfa", "Bravo", "Delta", "Echo"};
        List<String> lines = new ArrayList<>(
                List.of(
                        "Nr.;Title;First name;FAMILY NAME;Country;Institution;Function in exercise;Team;Working language(s);E-mail;Gender"));
        for (int i = 0; i < people; i++) {
            lines.add(String.join(
                    ";",
                    String.valueOf(i + 1),
                    "Mr",
                    FIRST_NAMES.get(i % FIRST_NAMES.size()),
                    LAST_NAMES.get(i / FIRST_NAMES.size()),
                    countries[i % 6],
                    agencies[i % 3],
                    functions[i % 6],
                    teams[i % 4],
                    languages[i % 4],
                    "a" + i + "@example.org",
                    i % 2 == 0 ? "M" : "F"));
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(String[]::new)), demo, answers("country/Congo", "CD"));

        assertThat(talk.alone()).extracting(question -> question.id()).hasSizeLessThanOrEqualTo(10);
        assertThat(talk.asked).doesNotContainKey("language");
        assertThat(talk.notice("language-taken").get("language")).endsWith("en");
    }

    @Test
    void a_roster_of_four_people_asks_ten_questions_at_most_in_russian_too() {
        byte[] file = csv(
                "№;Ф.И.О.;Должность;Организация;Команда;Роль на учениях;Языки;Дата рождения;Телефон",
                "1;Иванов Иван Петрович;следователь;МВД;Альфа;участник;русский;01.02.1980;+7 701",
                "2;Ахметова Айгуль Сериковна;прокурор;Генпрокуратура;Браво;участник;казахский, русский;03.04.1985;+7 702",
                "3;Ким Сергей;переводчик;;;медиатор;корейский, русский;05.06.1990;",
                "4;Мамедов Рашад Али оглы;наблюдатель;ОБСЕ;;наблюдатель;азербайджанский/русский/английский;;");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("language", "ru"));

        assertThat(talk.alone()).extracting(question -> question.id()).hasSizeLessThanOrEqualTo(10);
        assertThat(talk.question("column/5").guess()).isEqualTo("function");
    }

    private static List<String> teamsOf(Exercise exercise, String callName) {
        return person(exercise, callName).teams().stream()
                .map(team -> team.value())
                .toList();
    }
}
