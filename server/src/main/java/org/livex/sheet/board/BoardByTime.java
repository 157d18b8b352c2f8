package org.livex.sheet.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Release;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** What everybody got, did and is late with, as the console's board by time shows it. */
final class BoardByTime {
    private final Exercise exercise;
    private final Instant now;
    private final ExerciseTime time;
    private final Map<PersonId, List<TimeWorkbook.Did>> actions;

    enum What {
        GOT,
        DID,
        LATE
    }

    /** {@code inject} is null for what was done for none, {@code action} for what was not done. */
    record Deed(
            What what,
            ExerciseTime at,
            @Nullable InjectId inject,
            @Nullable ActionKindId action) {}

    BoardByTime(Exercise exercise, Instant now, ExerciseTime time, List<TimeWorkbook.Did> actions) {
        this.exercise = exercise;
        this.now = now;
        this.time = time;
        this.actions = actions.stream().collect(Collectors.groupingBy(TimeWorkbook.Did::person));
    }

    /** In order of time. */
    List<Deed> of(Person person) {
        List<TimeWorkbook.Did> own = actions.getOrDefault(person.id(), List.of());
        List<Deed> deeds = new ArrayList<>();
        own.forEach(did -> deeds.add(new Deed(What.DID, did.at(), did.inject(), did.kind())));
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Release release = planned.release();
            if (release != null) {
                InjectId id = planned.inject().id();
                if (release.recipients().contains(person.id())) {
                    deeds.add(new Deed(What.GOT, release.at(), id, null));
                }
                if (StateInPlay.of(exercise, planned) != InjectState.RECALLED) {
                    late(person, planned, release, own).forEach(at -> deeds.add(new Deed(What.LATE, at, id, null)));
                }
            }
        }
        deeds.sort(Comparator.comparing(Deed::at));
        return deeds;
    }

    /** Since when, once for each reason. */
    private List<ExerciseTime> late(Person person, PlannedInject planned, Release release, List<TimeWorkbook.Did> own) {
        List<ExerciseTime> late = new ArrayList<>();
        InjectId id = planned.inject().id();
        boolean reached = release.recipients().contains(person.id());
        Progress progress = release.progressOf(person.id());
        Safeguards safeguards = exercise.control().safeguards();
        boolean hasNothing = List.of(MarkKind.values()).stream().allMatch(mark -> progress.at(mark) == null);
        boolean overdue =
                release.saidSince().at().plus(BoardWorkbook.NOT_REACHED_AFTER).isBefore(now);
        if (reached && hasNothing && overdue && safeguards.told(id, person.id()) == null) {
            late.add(release.at());
        }
        for (ExpectedAction expected : planned.inject().expectedActions()) {
            boolean isTheirs = expected.by() == null ? reached : expected.by().addresses(person);
            Duration within = expected.within();
            boolean done = progress.actedAt() != null
                    || own.stream()
                            .anyMatch(did -> did.kind().equals(expected.kind())
                                    && !release.at().isAfter(did.at()));
            if (isTheirs && within != null && !done && time.isAfter(release.at().plus(within))) {
                late.add(release.at().plus(within));
            }
        }
        Map<?, Safeguards.Unanswered> unanswered = safeguards.unanswered(id);
        for (NoAnswerRule rule : safeguards.handling(id).noAnswer()) {
            Safeguards.Unanswered found = unanswered.get(rule.id());
            boolean answered = progress.acknowledgedAt() != null || progress.actedAt() != null;
            if (found != null && found.people().contains(person.id()) && !answered) {
                late.add(release.at().plus(rule.after()));
            }
        }
        return late;
    }
}
