package org.livex.exercise.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.plan.PlanCommand;

/** A survey without names is counted, and nobody can be told apart in it. */
class AnonymousSurveyRulesTest extends SurveyStory {
    @Test
    void an_anonymous_one_takes_no_answer_with_a_name() {
        given.given(write(hotWash(true), 1)).given(new SurveyCommand.OpenSurvey(HOT_WASH, 2));

        given.when(ANNA, answer(NOTES)).thenRejected(Rejection.SURVEY_IS_ANONYMOUS);
    }

    @Test
    void the_server_counts_what_came_once_and_after_it_is_closed() {
        GivenExercise anonymous = anonymous();
        anonymous.whenServer(count(NOTES, NOTES, NOTES)).thenRejected(Rejection.SURVEY_NOT_CLOSED);
        anonymous.given(close());

        anonymous
                .whenServer(count(NOTES, NOTES, NOTES))
                .thenFacts(new SurveyFact.BallotsCounted(HOT_WASH, List.of(NOTES, NOTES, NOTES), 3));
        anonymous.given(count(NOTES, NOTES, NOTES));
        anonymous.whenServer(count()).thenFacts();
        assertThat(survey(anonymous).all()).containsExactly(NOTES, NOTES, NOTES);
        assertThat(survey(anonymous).notes()).hasSize(6);
        assertThat(anonymous.exercise().surveys().uncounted()).isEmpty();
    }

    @Test
    void so_few_that_they_could_be_told_apart_are_never_kept() {
        GivenExercise closed = anonymous().given(close());
        closed.whenServer(count(NOTES, NOTES)).thenFacts(new SurveyFact.BallotsCounted(HOT_WASH, List.of(), 2));

        GivenExercise wanted = anonymous().given(new SurveyCommand.CloseSurvey(HOT_WASH, true));
        wanted.whenServer(count(NOTES, NOTES)).thenFacts(new SurveyFact.BallotsCounted(HOT_WASH, List.of(), 2));
        wanted.given(count(NOTES, NOTES));
        assertThat(survey(wanted).hadTooFew()).isTrue();
    }

    @Test
    void an_anonymous_one_is_not_opened_where_it_asks_so_few_that_they_could_be_told_apart() {
        GivenExercise two = GivenExercise.running().given(write(hotWash(true, FIELD), 0));
        two.when(DIRECTOR, open()).thenRejected(Rejection.TOO_FEW_ASKED, Map.of("least", "3"));

        GivenExercise byName = GivenExercise.running().given(write(hotWash(false, FIELD), 0));
        byName.when(DIRECTOR, open()).thenFacts(new SurveyFact.SurveyOpened(HOT_WASH));
    }

    @Test
    void how_many_were_asked_is_known_from_when_it_was_opened() {
        GivenExercise opened = anonymous().given(new PlanCommand.AddPerson(player("dora", FIELD_TEAM)));

        assertThat(survey(opened).asked()).isEqualTo(3);
    }
}
