package org.livex.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.figures.GivenJournal.*;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;

/**
 * Two days from 09:00 to 18:00, worked out on paper. Where the clock stands at night the second begins 24 hours after the first,
 * where it skips the night, 9 hours after: the times of play are the same.
 */
class TwoDaysTest {
    @ParameterizedTest
    @EnumSource
    void what_a_milestone_took_is_time_of_play(Nights nights) {
        List<StorylineFigures.Row> rows = played(nights);

        // D1 17:50, ten minutes before the night; planned for D2 09:20.
        StorylineFigures.Reached first = reached(rows.getFirst());
        assertThat(first.at()).isEqualTo(ExerciseTime.parse("D1 17:50"));
        assertThat(first.sinceStart()).isEqualTo(min(530));
        assertThat(first.sinceBefore()).isNull();
        assertThat(first.afterPlan()).isEqualTo(min(-30));
        // D2 09:05, five minutes after it; planned for D1 17:00.
        StorylineFigures.Reached second = reached(rows.getLast());
        assertThat(second.at()).isEqualTo(ExerciseTime.parse("D2 09:05"));
        assertThat(second.sinceStart()).isEqualTo(min(545));
        assertThat(second.sinceBefore()).isEqualTo(min(15));
        assertThat(second.afterPlan()).isEqualTo(min(65));
    }

    private static StorylineFigures.Reached reached(StorylineFigures.Row row) {
        SortedMap<String, StorylineFigures.Reached> reached = row.reached();
        return requireNonNull(reached.get(RED.value()));
    }

    private static List<StorylineFigures.Row> played(Nights nights) {
        double morning = nights == Nights.STOP ? 24 * 60 : 9 * 60;
        GivenJournal journal = started()
                .entry(1, new PlanFact.PlanRevised(twoDays(nights), 2), new PlanFact.ThingRevised(story(), 2))
                .entry(2, new InjectFact.InjectReleased(CALL, Set.of(ANNA), clock(2), null, false))
                .entry(530, interviewed(ANNA, 530, 530, null));
        if (nights == Nights.STOP) {
            journal.entry(541, new ClockFact.ExercisePaused(ExerciseTime.parse("D1 18:00")))
                    .entry(morning, new ClockFact.ExerciseResumed(ExerciseTime.parse("D2 09:00")));
        }
        return journal.entry(
                        morning + 5,
                        new InjectFact.InjectAcknowledged(
                                CALL, ANNA, ExerciseTime.parse("D2 09:05"), at(morning + 5), EN, null))
                .figures()
                .storylines()
                .getFirst()
                .rows();
    }

    private static Storyline story() {
        return new Storyline(
                SEVEN_HOURS,
                text("Seven hours"),
                List.of(
                        new Milestone(
                                "first-contact",
                                text("First contact"),
                                ExerciseTime.parse("D2 09:20"),
                                List.of(new MilestoneRule.ActionReported(INTERVIEWED, null))),
                        new Milestone(
                                "read",
                                text("Read"),
                                ExerciseTime.parse("D1 17:00"),
                                List.of(new MilestoneRule.ReadingConfirmed(CALL)))));
    }

    private static Plan twoDays(Nights nights) {
        return new Plan(
                text("Blue Lantern"),
                List.of(EN),
                ZoneId.of("Europe/Rome"),
                List.of(day(1), day(2)),
                nights,
                null,
                null);
    }

    private static DayWindow day(int day) {
        return new DayWindow(ExerciseTime.parse("D" + day + " 09:00"), ExerciseTime.parse("D" + day + " 18:00"));
    }
}
