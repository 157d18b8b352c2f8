package org.livex.dryrun;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Truth;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/**
 * What a dry run plays of an exercise. While two are equal, the report of one is that of the other; nothing of the play is in it,
 * and nothing that plays no part, such as the name.
 */
public record PlayedPlan(
        @Nullable Frame frame,
        Map<Id, Record> things,
        Cast cast,
        Map<InjectId, PlayedInject> injects,
        Duration safetyHold,
        Set<Truth> truths,
        Set<Assignment> watches) {
    /** The days, and what else holds for all injects. */
    public record Frame(
            List<Language> languages,
            ZoneId timeZone,
            List<DayWindow> days,
            Nights nights,
            @Nullable Area area,
            boolean asksForApproval) {
        static Frame of(Plan plan) {
            return new Frame(
                    plan.languages(), plan.timeZone(), plan.days(), plan.nights(), plan.area(), plan.asksForApproval());
        }
    }

    /** Who is simulated: {@code known} are the languages that control entered, {@code consents} what each agreed to. */
    public record Cast(
            Map<PersonId, Person> people, Map<PersonId, List<Language>> known, Map<PersonId, Set<Consent>> consents) {
        static Cast of(Exercise exercise) {
            Map<PersonId, Person> people = exercise.roster().people();
            return new Cast(
                    people,
                    exercise.roster().known(),
                    people.keySet().stream()
                            .collect(Collectors.toUnmodifiableMap(Function.identity(), exercise.roster()::consentsOf)));
        }
    }

    /** Held and skipped injects stay so in a dry run; every other begins as planned. */
    public record PlayedInject(
            Inject inject, boolean isHeld, boolean isSkipped, boolean isKeptBack, Handling handling) {
        static PlayedInject of(PlannedInject planned, boolean asksForApproval, Handling handling) {
            return new PlayedInject(
                    planned.inject(),
                    planned.state() == InjectState.HELD,
                    planned.state() == InjectState.SKIPPED,
                    asksForApproval && !planned.isApproved(),
                    handling);
        }
    }

    public static PlayedPlan of(Exercise exercise) {
        Plan plan = exercise.scenario().plan();
        boolean asksForApproval = plan != null && plan.asksForApproval();
        return new PlayedPlan(
                plan == null ? null : Frame.of(plan),
                exercise.scenario().things().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().written())),
                Cast.of(exercise),
                exercise.msel().injects().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> PlayedInject.of(
                                        entry.getValue(),
                                        asksForApproval,
                                        exercise.control().safeguards().handling(entry.getKey())))),
                exercise.control().safeguards().safetyHold(),
                exercise.dossiers().truths().values().stream()
                        .map(written -> written.truth())
                        .collect(Collectors.toUnmodifiableSet()),
                exercise.evaluations().assignments().values().stream()
                        .map(written -> written.assignment())
                        .filter(assignment -> !assignment.watches().isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
