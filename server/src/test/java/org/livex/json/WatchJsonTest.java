package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;

/** What an evaluator watches in which phase, in journals of this build and of older ones. */
class WatchJsonTest {
    private static final String OLD = """
            [{"type":"watch-assigned","assignment":{"evaluator":"eval-01","watches":[{"teams":["alfa"],\
            "people":[],"guides":["interview"]}]},"revision":1}]""";

    @Test
    void a_line_of_an_older_journal_is_of_the_whole_exercise_and_is_written_as_it_was() {
        List<Fact> facts = FactCodec.read(OLD.getBytes(UTF_8));

        EvaluationFact.WatchAssigned read = (EvaluationFact.WatchAssigned) facts.getFirst();
        assertThat(read.assignment().watches().getFirst().inPhases()).isEmpty();
        assertThat(new String(FactCodec.write(facts), UTF_8)).isEqualTo(OLD);
    }

    @Test
    void phases_come_back_as_they_were_written() {
        Fact fact = new EvaluationFact.WatchAssigned(
                new Assignment(
                        new PersonId("eval-01"),
                        List.of(new Watch(
                                Set.of(new TeamId("alfa")), Set.of(), Set.of(), Set.of(new PhaseId("raid"))))),
                2);

        byte[] written = FactCodec.write(List.of(fact));

        assertThat(FactCodec.read(written)).containsExactly(fact);
        assertThat(new String(written, UTF_8)).contains("\"guides\":[],\"phases\":[\"raid\"]}");
    }
}
