package org.livex.sheet.foreign;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.ids.TeamId;
import org.livex.json.DomainJson;

/** Several recipients in one cell, as people join them. */
class JoinedRecipientsTest {
    private final Exercise demo = demo();

    @Test
    void one_of_whom_the_list_is_not_sure_keeps_its_words_for_control() {
        byte[] file = csv("Inject no,Exercise time,Inject,Pour", "Q-1,D1 09:30,What is said.,Alfa?");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("column/3").guess()).isEqualTo("to");
        Inject inject = added(demo, talk).getFirst();
        assertThat(inject.audience().teams()).containsExactly(new TeamId("team-alfa"));
        assertThat(ForeignLists.note(inject)).isEqualTo("Pour: Alfa?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alfa & Bravo",
                "Alfa and Bravo",
                "Teams Alfa and Bravo",
                "Alfa/Bravo",
                "Alfa + Bravo",
                "Альфа и Браво",
                "Team Alfa und Team Bravo",
                "Alfa y Bravo",
                "Alfa, and Bravo"
            })
    void each_is_proposed_as_the_team_that_it_is(String written) {
        byte[] file = csv("Inject no,Exercise time,Inject,To", "Q-1,D1 09:30,What is said.,\"" + written + "\"");

        Inject inject = added(demo, new ForeignTalk(file, demo, answers())).getFirst();

        assertThat(inject.audience().teams().stream().map(TeamId::value).collect(toSet()))
                .containsExactlyInAnyOrder("team-alfa", "team-bravo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alle Teams",
                "все команды",
                "всем группам",
                "toutes les équipes",
                "todos los equipos",
                "tutte le squadre",
                "усі команди",
                "tüm ekipler",
                "барлық топтар",
                "جميع الفرق",
                "همه تیم‌ها",
                "toate echipele",
                "All participants",
                "все участники"
            })
    void all_teams_are_everyone(String written) {
        byte[] file = csv("Inject no,Exercise time,Inject,To", "Q-1,D1 09:30,What is said.,\"" + written + "\"");

        assertThat(added(demo, new ForeignTalk(file, demo, answers()))
                        .getFirst()
                        .audience()
                        .everyone())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All teams except Bravo",
                "All teams, except Bravo",
                "Alle Teams außer Bravo",
                "все команды, кроме Браво",
                "tous sauf Bravo",
                "الجميع ما عدا برافو",
                "All, except Bravo",
                "All; except Bravo",
                "Everyone, except Team Bravo",
                "All teams, not Bravo",
                "All (not Bravo)",
                "All teams – without Bravo",
                "All - Bravo",
                "Team Alfa, but not Bravo",
                "Alfa, Charlie, not Bravo",
                "Все, кроме Браво",
                "Все (кроме Браво)",
                "Все — кроме Браво",
                "Все, кроме группы «Браво»",
                "Всем, но не Браво",
                "Усі, крім Браво",
                "Tous, sauf Bravo",
                "Tous (sauf Bravo)",
                "Toutes les équipes ; à l’exception de Bravo",
                "Alle, außer Team Bravo",
                "Alle, nicht Bravo",
                "Tutti, tranne Bravo",
                "Todos, menos Bravo",
                "Toți, cu excepția Bravo",
                "Herkes, Bravo hariç",
                "Барлығы, Бравтан басқа",
                "الجميع، باستثناء برافو",
                "الجميع؛ ما عدا برافو",
                "الجميع (إلا برافو)",
                "همه، به جز براوو"
            })
    void all_but_some_are_named_and_nobody_is_guessed(String written) {
        byte[] file = csv("Inject no,Exercise time,Inject,To", "Q-1,D1 09:30,What is said.,\"" + written + "\"");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/" + written, "control"));

        assertThat(talk.question("recipient/" + written).guess()).isNull();
        assertThat(talk.notice("recipients-but-some")).containsEntry("cells", "2");
        assertThat(added(demo, talk).getFirst().audience().everyone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Police and Justice", "Health & Safety"})
    void a_name_with_an_and_in_it_stays_one(String written) {
        byte[] file = csv("Inject no,Exercise time,Inject,To", "Q-1,D1 09:30,What is said.,\"" + written + "\"");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/" + written, "control"));

        assertThat(talk.asked).containsKey("recipient/" + written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "player:Players",
                "player:All players",
                "player:All the players",
                "player:Игроки",
                "player:Всем игрокам",
                "player:Tous les joueurs",
                "player:اللاعبون",
                "player:جميع اللاعبين",
                "role-player:Role players",
                "role-player:Role-players",
                "role-player:Ролевые игроки",
                "role-player:Les figurants",
                "evaluator:Evaluators",
                "evaluator:All evaluators",
                "evaluator:Наблюдатели",
                "evaluator:Évaluateurs",
                "cultural-mediator:Mediators",
                "cultural-mediator:Cultural mediators",
                "cultural-mediator:Переводчикам",
                "cultural-mediator:الوسطاء الثقافيون",
                "controller:Controllers",
                "controller:Контролёры"
            })
    void all_of_a_function_are_proposed_as_that_function_and_not_as_everyone(String written) {
        String said = written.substring(written.indexOf(':') + 1);
        byte[] file = csv("Inject no,Exercise time,Inject,To", "Q-1,D1 09:30,What is said.,\"" + said + "\"");

        Inject inject = added(demo, new ForeignTalk(file, demo, answers())).getFirst();

        assertThat(inject.audience().everyone()).isFalse();
        assertThat(inject.audience().functions())
                .extracting(DomainJson::word)
                .containsExactly(written.substring(0, written.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attorneys", "Police without borders", "Salvo"})
    void a_word_that_only_looks_so_is_asked_about(String written) {
        byte[] file = csv("Inject no,Exercise time,Inject,To", "Q-1,D1 09:30,What is said.,\"" + written + "\"");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/" + written, "control"));

        assertThat(talk.question("recipient/" + written).guess()).isNull();
        assertThat(talk.noticed()).doesNotContain("recipients-but-some");
    }

    @Test
    void ticks_under_the_names_of_teams_are_recipients() {
        byte[] file = csv(
                "No;Time;Title;Text;Alfa;Bravo;Delta",
                "Q-1;D1 09:00;A;Text number one here.;X;;",
                "Q-2;D1 10:00;B;Text number two here.;x;✓;",
                "Q-3;D1 11:00;C;Text number three here.;;;");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(talk.question("column/4").guess()).isEqualTo("to");
        assertThat(talk.notice("ticks-joined")).containsEntry("cells", "E, F");
        assertThat(talk.notice("rows-without-recipients")).containsEntry("cells", "4");
        assertThat(added(demo, talk).get(0).audience().teams()).hasSize(1);
        assertThat(added(demo, talk).get(1).audience().teams()).hasSize(2);
    }

    @Test
    void a_mark_that_is_no_tick_is_asked_about_and_takes_the_others_of_its_column_away_from_nobody() {
        byte[] file = csv(
                "No;Time;Title;Text;Alfa;Bravo;Charlie",
                "Q-1;D1 09:00;A;Text number one here.;X;;x",
                "Q-2;D1 10:00;B;Text number two here.;x;(x);?",
                "Q-3;D1 11:00;C;Text number three here.;x;x;x");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/Team Charlie (?)", "control"));

        assertThat(talk.notice("ticks-joined")).containsEntry("cells", "E, F, G");
        assertThat(added(demo, talk).get(0).audience().teams()).hasSize(2);
        assertThat(added(demo, talk).get(1).audience().teams()).hasSize(2);
        assertThat(added(demo, talk).get(2).audience().teams()).hasSize(3);
        assertThat(talk.question("recipient/Team Charlie (?)").guess()).isEqualTo("Team Charlie");
    }

    @Test
    void ticks_beside_recipients_stay_in_the_note() {
        byte[] file = csv("No;Time;Title;Text;To;Alfa;Bravo", "Q-1;D1 09:00;A;Text number one here.;Team Charlie;X;X");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("recipient/Team Charlie", "control"));

        assertThat(talk.noticed()).doesNotContain("ticks-joined");
    }
}
