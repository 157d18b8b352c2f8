package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.dossier.BoardLine;
import org.livex.exercise.dossier.DossierCommand;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.dossier.LinkKind;
import org.livex.exercise.dossier.Linking;
import org.livex.exercise.dossier.QuestionLine;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.LinkId;
import org.livex.exercise.words.ids.OpenQuestionId;

/** The board of a team: what its dossiers have to do with each other, and what it does not know yet. */
class CaseBoardRulesTest {
    private final GivenExercise given = GivenExercise.running()
            .given(ANNA, DossierRulesTest.open("x", FIELD_TEAM, "Irina"))
            .given(BORIS, DossierRulesTest.open("y", FIELD_TEAM, "B 14 LVX"))
            .given(CLARA, DossierRulesTest.open("z", MONEY_TEAM, "Irina"));

    @Test
    void a_player_links_two_of_their_team() {
        given.when(ANNA, link("l", "x", "y"))
                .thenFacts(new DossierFact.LinkWritten(
                        ANNA.id(), new LinkId("l"), FIELD_TEAM, said("x", "y", LinkKind.DRIVES, "", true)));
        given.when(EVALUATOR, link("l", "x", "y")).thenRejected(Rejection.NOT_ALLOWED);
        given.when(DIRECTOR, question("q", "x", "Where?", "")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
    }

    @Test
    void what_is_amended_or_taken_back_keeps_what_was_said_before_and_who_said_it() {
        given.given(ANNA, link("l", "x", "y"))
                .given(BORIS, write("l", said("y", "x", LinkKind.OTHER, "is owned by", true)))
                .given(ANNA, write("l", said("y", "x", LinkKind.OTHER, "is owned by", false)));

        BoardLine<Linking> line = Objects.requireNonNull(
                given.exercise().dossiers().board().links().get(new LinkId("l")));
        assertThat(line.versions())
                .extracting(BoardLine.Said::person)
                .containsExactly(ANNA.id(), BORIS.id(), ANNA.id());
        assertThat(line.versions().getFirst().what().word().as()).isEqualTo(LinkKind.DRIVES);
        assertThat(line.now().holds()).isFalse();
    }

    @Test
    void a_question_is_answered_and_opened_again_and_nothing_is_lost() {
        given.given(ANNA, question("q", "x", "Who pays?", ""))
                .given(BORIS, question("q", "x", "Who pays?", "The driver"))
                .given(ANNA, question("q", "x", "Who pays?", ""));

        BoardLine<QuestionLine> line = Objects.requireNonNull(
                given.exercise().dossiers().board().questions().get(new OpenQuestionId("q")));
        assertThat(line.now().isOpen()).isTrue();
        assertThat(line.versions().get(1).what().answer()).isEqualTo("The driver");
    }

    @Test
    void of_another_teams_board_nobody_learns_that_it_is_there() {
        given.given(ANNA, link("l", "x", "y")).given(ANNA, question("q", "x", "Where?", ""));

        given.when(CLARA, link("m", "x", "y")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
        given.when(CLARA, link("m", "z", "x")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
        given.when(CLARA, link("m", "none", "z")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "none");
        given.when(CLARA, question("m", "x", "Where?", "")).thenRejected(Rejection.UNKNOWN_DOSSIER, "id", "x");
        given.when(CLARA, question("q", "z", "Where?", "")).thenRejected(Rejection.ID_TAKEN, "id", "q");
    }

    @Test
    void a_link_has_two_ends_and_says_how() {
        assertThatThrownBy(() -> said("x", "x", LinkKind.KNOWS, "", true)).hasMessageContaining("itself");
        assertThatThrownBy(() -> said("x", "y", LinkKind.OTHER, " ", true)).hasMessageContaining("empty");
        assertThat(said("x", "y", LinkKind.KNOWS, " ", true).word().words()).isEmpty();
    }

    @Test
    void a_rehearsal_begins_with_an_empty_board() {
        given.given(ANNA, link("l", "x", "y")).given(new ClockCommand.EndExercise());

        given.when(ANNA, question("q", "x", "Where?", "")).accepted();
        assertThat(given.exercise().rewound(given.now()).dossiers().board().links())
                .isEmpty();
    }

    @Test
    void no_team_closes_the_boards_for_all_and_no_line_grows_for_ever() {
        for (int i = 0; i < CaseBoardRules.MOST_OF_ONE_TEAM; i++) {
            given.given(ANNA, link("l" + i, "x", "y"));
        }
        for (int i = 1; i < BoardLine.MOST_VERSIONS; i++) {
            given.given(ANNA, link("l0", "x", "y"));
        }

        given.when(ANNA, link("more", "x", "y")).thenRejected(Rejection.TOO_MANY, Map.of("most", "2000"));
        given.when(ANNA, link("l0", "x", "y")).thenRejected(Rejection.TOO_MANY, Map.of("most", "100"));
        given.given(CLARA, DossierRulesTest.open("v", MONEY_TEAM, "V"))
                .when(CLARA, link("more", "z", "v"))
                .accepted();
    }

    static DossierCommand link(String id, String from, String to) {
        return write(id, said(from, to, LinkKind.DRIVES, "", true));
    }

    static DossierCommand question(String id, String about, String text, String answer) {
        return new DossierCommand.WriteOpenQuestion(
                new OpenQuestionId(id), new QuestionLine(new DossierId(about), text, answer, STARTEX));
    }

    private static DossierCommand write(String id, Linking said) {
        return new DossierCommand.WriteLink(new LinkId(id), said);
    }

    private static Linking said(String from, String to, LinkKind as, String words, boolean holds) {
        return new Linking(new DossierId(from), new DossierId(to), new Linking.Word(as, words), holds, STARTEX);
    }
}
