package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.EvaluationDesk.GUIDE;
import static org.livex.exercise.EvaluationDesk.MOMENT;
import static org.livex.exercise.EvaluationDesk.OBJECTIVE;
import static org.livex.exercise.EvaluationDesk.WORDS;
import static org.livex.exercise.EvaluationDesk.evidence;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.EVALUATOR;
import static org.livex.exercise.Scenarios.FIELD_TEAM;
import static org.livex.exercise.Scenarios.STARTEX;
import static org.livex.exercise.Scenarios.text;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;

/** What evaluators' things may be at most. */
class EvaluationLimitsTest {
    @Test
    void a_guide_has_1_to_20_tasks_and_at_most_60_items() {
        assertThat(guide(20, 3).items()).hasSize(60);
        refused("needs 1 to 20 tasks", () -> guide(0, 1));
        refused("needs 1 to 20 tasks", () -> guide(21, 1));
        refused("has more than 60 items", () -> guide(1, 61));
        refused("has no item", () -> guide(1, 0));
    }

    @Test
    void tasks_and_items_are_named_once_and_shortly() {
        refused(
                "names begin twice",
                () -> new EvaluationGuide(GUIDE, OBJECTIVE, text("C"), List.of(task("begin", List.of(item("begin"))))));
        for (String id : List.of("", "a.b", "a b", "-a", "x".repeat(21))) {
            refused("is not 1 to 20 letters, digits, dashes", () -> item(id));
            refused("is not 1 to 20 letters, digits, dashes", () -> task(id, List.of(item("a"))));
        }
        refused(
                "is not 1 to 20 letters, digits, dashes",
                () -> new EvaluationGuide(
                        new GuideId("a.b"), OBJECTIVE, text("C"), List.of(task("begin", List.of(item("a"))))));
    }

    @Test
    void a_watch_names_somebody_and_not_everything() {
        refused("watches nobody", () -> new Watch(Set.of(), Set.of(), Set.of(GUIDE)));
        Set<TeamId> many =
                IntStream.range(0, 101).mapToObj(i -> new TeamId("t" + i)).collect(Collectors.toSet());
        refused("names more than 100", () -> new Watch(many, Set.of(), Set.of()));
        Set<PhaseId> phases =
                IntStream.range(0, 21).mapToObj(i -> new PhaseId("p" + i)).collect(Collectors.toSet());
        refused("has more than 20 phases", () -> new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of(), phases));
        assertThat(new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of(), Set.of()))
                .isEqualTo(new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of()));
        Watch one = new Watch(Set.of(FIELD_TEAM), Set.of(), Set.of());
        refused("has more than 20 watches", () -> new Assignment(EVALUATOR.id(), Collections.nCopies(21, one)));
    }

    @Test
    void what_evaluators_write_is_not_endless() {
        assertThat(evidence("x".repeat(4_000), null).note()).hasSize(4_000);
        refused("is longer than 4000 characters", () -> evidence("x".repeat(4_001), null));
        refused(
                "is longer than one line of 200 characters",
                () -> new EvaluationCommand.MarkMoment(MOMENT, "x".repeat(201), STARTEX));
        refused("is empty", () -> new EvaluationCommand.DescribeMoment(MOMENT, " ", STARTEX));
        refused(
                "is longer than 4000 characters",
                () -> new EvaluationCommand.GiveFeedback(WORDS, ANNA.id(), text("x".repeat(4_001)), STARTEX));
    }

    @Test
    void a_subject_is_a_team_or_a_person() {
        for (String written : List.of("team/alfa", "person/anna")) {
            assertThat(Subject.parse(written).written()).isEqualTo(written);
        }
        refused("not team/<id> or person/<id>", () -> Subject.parse("alfa"));
        refused("not team/<id> or person/<id>", () -> Subject.parse("cell/alfa"));
        refused("not an id", () -> Subject.parse("team/a b"));
    }

    private static EvaluationGuide guide(int tasks, int itemsEach) {
        return new EvaluationGuide(
                GUIDE,
                OBJECTIVE,
                text("Capability"),
                IntStream.range(0, tasks)
                        .mapToObj(task -> task(
                                "t" + task,
                                IntStream.range(0, itemsEach)
                                        .mapToObj(item -> item("t" + task + "-" + item))
                                        .toList()))
                        .toList());
    }

    private static CriticalTask task(String id, List<GuideItem> items) {
        return new CriticalTask(id, text("Task"), items);
    }

    private static GuideItem item(String id) {
        return new GuideItem(id, text("Item"), null, Scale.PSMU);
    }

    private static void refused(String words, ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(words);
    }
}
