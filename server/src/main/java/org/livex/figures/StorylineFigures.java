package org.livex.figures;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;

/**
 * A storyline's milestones and who reached them. {@code teams} are those that it concerned: whose players got its injects, or that
 * reached something; {@link Dimension#NONE} is people of no team.
 */
public record StorylineFigures(StorylineId storyline, List<String> teams, List<Row> rows) {
    public StorylineFigures {
        teams = List.copyOf(teams);
        rows = List.copyOf(rows);
    }

    /** {@code reached} has the teams that did. */
    public record Row(Milestone milestone, SortedMap<String, Reached> reached) {}

    /**
     * That a team reached it, by whose deed. All is on the exercise clock, and how long it took is time of play, without nights; {@code at}, and what follows from it, is null where no
     * clock tells. {@code sinceBefore} is since the milestone before it in the list, null for the first and where that one was
     * reached later, at a time that nobody knows, or not at all. {@code afterPlan} is less than nothing for what came early.
     */
    public record Reached(
            PersonId by,
            Happened when,
            @Nullable ExerciseTime at,
            @Nullable Duration sinceStart,
            @Nullable Duration sinceBefore,
            @Nullable Duration afterPlan) {}
}
