package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** Questions and answers in a journal, and lines that were written before there were any. */
class QuestionJsonTest {
    private static final InjectId ASK = new InjectId("ask");
    private static final Question QUESTION = new Question(
            Question.Kind.ONE,
            text("When?"),
            List.of(new Question.Option("now", text("Now")), new Question.Option("later", text("Later"))),
            null,
            null);

    @Test
    void a_question_and_what_waits_for_its_answer_come_back_as_they_were_written() {
        Trigger trigger = new Trigger.OnAnswer(
                ASK,
                AnswerWanted.option("now"),
                Audience.ofTeams(new TeamId("alfa")),
                Trigger.Quorum.EVERYONE,
                Duration.ofMinutes(5));
        Inject inject = Inject.builder(ASK, "1", text("t"), text("b"))
                .question(QUESTION)
                .trigger(trigger)
                .build();
        List<Fact> facts = List.of(
                new PlanFact.InjectPlanned(inject),
                new InjectFact.InjectCorrected(ASK, ExerciseTime.parse("D1 10:00"), 3, null, QUESTION));

        assertThat(FactCodec.read(FactCodec.write(facts))).isEqualTo(facts);
    }

    @Test
    void a_correction_that_was_written_before_there_were_questions_asks_nothing_anew() {
        String old = "{\"type\":\"inject-corrected\",\"inject\":\"ask\",\"at\":\"D1 10:00:00\",\"revision\":3}";

        assertThat(DomainJson.read(old.getBytes(UTF_8), Fact.class))
                .isEqualTo(new InjectFact.InjectCorrected(ASK, ExerciseTime.parse("D1 10:00"), 3));
    }

    @Test
    void every_kind_of_answer_comes_back() {
        for (Answer answer : List.of(
                new Answer.Chosen(List.of("later", "now")),
                new Answer.Counted(-7),
                new Answer.Written("Ждём"),
                new Answer.Confirmed())) {
            assertThat(DomainJson.read(DomainJson.write(answer), Answer.class)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"chosen\",\"options\":[]}",
                "{\"type\":\"counted\",\"value\":1.5}",
                "{\"type\":\"counted\",\"value\":99999999999999}",
                "{\"type\":\"written\",\"text\":\" \"}",
                "{\"type\":\"shouted\"}"
            })
    void what_is_no_answer_is_refused(String answer) {
        assertThatThrownBy(() -> DomainJson.read(answer.getBytes(UTF_8), Answer.class))
                .isInstanceOf(MalformedJson.class);
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(Language.of("en"), english);
    }
}
