package org.livex.dryrun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.room.DryRunFinding;
import org.livex.exercise.room.DryRunOutcome;
import org.livex.exercise.room.DryRunResult;
import org.livex.json.DomainJson;

class DryRunFindingsTest {
    private static final String REPORT = """
            {"complete":true,"overload":5,
             "injects":[{"at":"D1 10:00","state":"released"},{"state":"planned"},{"state":"awaiting-translation"},
                        {"state":"held"},{"state":"skipped"},{"state":"planned","branch":true}],
             "people":[{"peak":6},{"peak":5}],
             "texts":[{"mark":"draft"}],
             "mediations":{"unanswered":2},
             "scenes":[{"began":"D1 10:00","lateMinutes":0},{"began":"D1 10:00","lateMinutes":4},{}],
             "requests":[{"unanswered":1},{"unanswered":3}]}""";

    @Test
    void what_a_report_says_is_counted() throws Exception {
        DryRunResult result = DryRunFindings.of(report());

        assertThat(result.outcome()).isEqualTo(DryRunOutcome.COMPLETE);
        assertThat(List.of(result.injects(), result.released())).containsExactly(6, 1);
        assertThat(result.findings())
                .containsExactly(
                        new DryRunResult.Found(DryRunFinding.NEVER_OUT, 2),
                        new DryRunResult.Found(DryRunFinding.SCENE_NEVER, 1),
                        new DryRunResult.Found(DryRunFinding.SCENE_LATE, 1),
                        new DryRunResult.Found(DryRunFinding.OVERLOADED, 1),
                        new DryRunResult.Found(DryRunFinding.TEXT_MARKED, 1),
                        new DryRunResult.Found(DryRunFinding.CALL_UNANSWERED, 2),
                        new DryRunResult.Found(DryRunFinding.REQUEST_UNANSWERED, 4),
                        new DryRunResult.Found(DryRunFinding.BRANCH_NOT_TAKEN, 1));
    }

    @Test
    void what_was_stopped_before_the_end_of_play_is_cut_short() throws Exception {
        assertThat(DryRunFindings.of(report().put("complete", false)).outcome()).isEqualTo(DryRunOutcome.CUT_SHORT);
    }

    @Test
    void play_breaks_by_what_never_comes() {
        assertThat(Arrays.stream(DryRunFinding.values()).filter(DryRunFinding::isError))
                .containsExactly(DryRunFinding.NEVER_OUT, DryRunFinding.SCENE_NEVER);
    }

    private static ObjectNode report() throws Exception {
        return (ObjectNode) DomainJson.parse(REPORT.getBytes(UTF_8));
    }
}
