package org.livex.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;

/**
 * All that can reach a milestone, kept until the end: which milestones there are is asked only then, so that one that is written
 * in the debrief counts what was done before.
 */
final class MilestoneCandidates {
    private record Deed(MilestoneRule what, Person by, Happened when) {}

    private final List<Deed> deeds = new ArrayList<>();

    /** {@code what} is the narrowest rule that it fulfils. */
    void note(MilestoneRule what, Person by, Happened when) {
        deeds.add(new Deed(what, by, when));
    }

    List<StorylineFigures> figures(Exercise end) {
        return end.scenario()
                .all(Storyline.class)
                .filter(storyline -> storyline.milestones() != null)
                .map(storyline -> figures(storyline, end))
                .toList();
    }

    private StorylineFigures figures(Storyline storyline, Exercise end) {
        List<StorylineFigures.Row> rows = new ArrayList<>();
        Set<String> teams = new TreeSet<>(concerned(storyline, end));
        Map<String, StorylineFigures.Reached> before = Map.of();
        for (Milestone milestone : storyline.eachMilestone()) {
            SortedMap<String, StorylineFigures.Reached> reached = new TreeMap<>();
            Map<String, StorylineFigures.Reached> previous = before;
            byTeam(milestone)
                    .forEach((team, first) ->
                            reached.put(team, reached(first, milestone, previous.get(team), new Times(end))));
            teams.addAll(reached.keySet());
            rows.add(new StorylineFigures.Row(milestone, reached));
            before = reached;
        }
        List<String> columns = new ArrayList<>(teams);
        if (columns.remove(Dimension.NONE)) {
            columns.add(Dimension.NONE);
        }
        return new StorylineFigures(storyline.id(), columns, rows);
    }

    /** The teams of players who got one of its injects. */
    private static Set<String> concerned(Storyline storyline, Exercise end) {
        Set<String> teams = new LinkedHashSet<>();
        end.msel().injects().values().forEach(planned -> {
            Release release = planned.release();
            if (release != null && storyline.id().equals(planned.inject().storyline())) {
                for (PersonId id : release.recipients()) {
                    Person person = end.roster().find(id);
                    if (person != null && person.function() == PersonFunction.PLAYER) {
                        person.teams().forEach(team -> teams.add(team.value()));
                    }
                }
            }
        });
        return teams;
    }

    private Map<String, First> byTeam(Milestone milestone) {
        Map<String, First> firsts = new HashMap<>();
        for (Deed deed : deeds) {
            if (milestone.rules().stream().anyMatch(rule -> fulfils(deed, rule))) {
                teams(deed.by())
                        .forEach(team ->
                                firsts.computeIfAbsent(team, _ -> new First()).note(deed));
            }
        }
        return firsts;
    }

    private static List<String> teams(Person person) {
        return person.teams().isEmpty()
                ? List.of(Dimension.NONE)
                : person.teams().stream().map(team -> team.value()).toList();
    }

    private static boolean fulfils(Deed deed, MilestoneRule rule) {
        return switch (rule) {
            case MilestoneRule.ActionReported asked ->
                deed.what() instanceof MilestoneRule.ActionReported did
                        && did.kind().equals(asked.kind())
                        && isBy(deed, asked.by());
            case MilestoneRule.PlaceReached asked ->
                deed.what() instanceof MilestoneRule.PlaceReached did
                        && did.place().equals(asked.place())
                        && isBy(deed, asked.by());
            case MilestoneRule.AnswerGiven asked ->
                deed.what() instanceof MilestoneRule.AnswerGiven did
                        && did.form().equals(asked.form())
                        && (asked.outcome() == null || asked.outcome() == did.outcome());
            case MilestoneRule.MediatorFound _, MilestoneRule.MediatorPresent _, MilestoneRule.ReadingConfirmed _ ->
                deed.what().equals(rule);
        };
    }

    private static boolean isBy(Deed deed, @Nullable Audience by) {
        return by == null || by.addresses(deed.by());
    }

    private static StorylineFigures.Reached reached(
            First first, Milestone milestone, StorylineFigures.@Nullable Reached before, Times times) {
        Deed deed = first.deed();
        ExerciseTime at = deed.when().done() == null
                ? null
                : times.clock().shownAt(deed.when().done());
        return new StorylineFigures.Reached(
                deed.by().id(),
                deed.when(),
                at,
                times.since(times.clock().start(), at),
                times.since(before == null ? null : before.at(), at),
                times.after(milestone.planned(), at));
    }

    /** By the days of play as they are planned at the end, as milestones are. */
    private record Times(Exercise end) {
        ClockHistory clock() {
            return end.clockHistory();
        }

        @Nullable Duration since(@Nullable ExerciseTime from, @Nullable ExerciseTime at) {
            return from == null || at == null || from.isAfter(at) ? null : after(from, at);
        }

        @Nullable Duration after(@Nullable ExerciseTime from, @Nullable ExerciseTime at) {
            Plan plan = end.scenario().plan();
            return from == null || at == null || plan == null ? null : plan.played(from, at);
        }
    }

    /** The earliest of several deeds. One whose time nobody knows may have been the first, if it was heard of before the others were done. */
    private static final class First {
        private @Nullable Deed known;
        private @Nullable Deed unknown;

        void note(Deed deed) {
            if (deed.when().done() == null) {
                unknown = unknown == null ? deed : unknown;
            } else if (known == null || deed.when().done().isBefore(known.when().done())) {
                known = deed;
            }
        }

        Deed deed() {
            if (known == null || unknown == null) {
                return known == null ? Objects.requireNonNull(unknown) : known;
            }
            return unknown.when().arrived().isBefore(known.when().done()) ? unknown : known;
        }
    }
}
