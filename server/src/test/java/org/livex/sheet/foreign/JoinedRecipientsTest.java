package org.livex.sheet.foreign;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.demo;
import static org.livex.sheet.foreign.ForeignLists.added;
import static org.livex.sheet.foreign.ForeignLists.answers;
import static org.livex.sheet.foreign.ForeignLists.csv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.words.ids.TeamId;

/** Several recipients in one cell, as people join them. */
class JoinedRecipientsTest {
    private final Exercise demo = demo();

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
                "All the players"
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
                "الجميع ما عدا برافو"
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
}
