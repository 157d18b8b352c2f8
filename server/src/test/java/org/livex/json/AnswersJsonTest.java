package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonId;

/** What was filled in on a report, in journals of this build and of older ones. */
class AnswersJsonTest {
    private static final String OLD = """
            [{"type":"action-recorded","person":"inv-01","action":{"kind":"interviewed","note":"Calm",\
            "takenAt":"2026-11-24T10:02:00.000Z"},"at":"D1 10:02:01"}]""";

    @Test
    void a_line_of_an_older_journal_is_a_report_without_answers_and_is_written_as_it_was() {
        List<Fact> facts = FactCodec.read(OLD.getBytes(UTF_8));

        ParticipantFact.ActionRecorded read = (ParticipantFact.ActionRecorded) facts.getFirst();
        assertThat(read.action().answers()).isNull();
        assertThat(read.misfits()).isNull();
        assertThat(new String(FactCodec.write(facts), UTF_8)).isEqualTo(OLD);
    }

    @Test
    void answers_and_what_did_not_fit_come_back_as_they_were_written() {
        Answers answers = new Answers(
                Map.of("with", "Ионеску Ана", "topics", "debt papers"),
                Map.of("items", List.of(Map.of("item", "phone"), Map.of("item", "passport", "number", "2"))));
        Fact fact = new ParticipantFact.ActionRecorded(
                new PersonId("inv-01"),
                new Action(
                        new ActionKindId("interviewed"),
                        "",
                        null,
                        null,
                        null,
                        Instant.parse("2026-11-24T10:02:00Z"),
                        null,
                        answers),
                new ExerciseTime(34_200_000),
                List.of(new Misfit("items.2.number", Misfit.Why.NOT_A_VALUE)));

        byte[] written = FactCodec.write(List.of(fact));

        assertThat(FactCodec.read(written)).containsExactly(fact);
        assertThat(new String(written, UTF_8))
                .contains(
                        "\"answers\":{\"values\":{\"topics\":\"debt papers\",\"with\":\"Ионеску Ана\"},\"groups\":{\"items\":[{\"item\":\"phone\"}")
                .contains("{\"field\":\"items.2.number\",\"why\":\"not-a-value\"}");
    }

    @Test
    void a_device_learns_which_part_of_its_answers_cannot_be() {
        byte[] sent = """
                {"kind":"interviewed","note":"","takenAt":"2026-11-24T10:02:00.000Z","answers":{"values":{"a":3}}}""".getBytes(UTF_8);

        assertThatThrownBy(() -> DomainJson.read(sent, Action.class))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("answers.values");
    }
}
