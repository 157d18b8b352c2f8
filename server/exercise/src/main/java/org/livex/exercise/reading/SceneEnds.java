package org.livex.exercise.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.ids.PersonId;

/** Tells when a scene came to the end that an inject waits for. */
public final class SceneEnds {
    private SceneEnds() {}

    public static Optional<ExerciseTime> moment(Trigger.OnScene trigger, Release release, Exercise exercise) {
        List<ExerciseTime> ends = new ArrayList<>();
        for (PersonId player : release.recipients()) {
            if (!WhoCounts.isMeant(trigger.by(), player, exercise)) {
                continue;
            }
            Moment end = end(trigger.end(), exercise.tasks().of(trigger.inject(), player));
            if (end != null) {
                ends.add(end.at());
            } else if (trigger.quorum() == Trigger.Quorum.EVERYONE) {
                return Optional.empty();
            }
        }
        Comparator<ExerciseTime> first = Comparator.naturalOrder();
        return ends.stream()
                .min(trigger.quorum() == Trigger.Quorum.EVERYONE ? first.reversed() : first)
                .map(time -> time.plus(trigger.delay()));
    }

    private static @Nullable Moment end(Trigger.SceneEnd wanted, TaskProgress progress) {
        return switch (wanted) {
            case FINISHED -> progress.finished();
            case DECLINED -> progress.declined();
            case OVER -> progress.finished() == null ? progress.declined() : progress.finished();
        };
    }
}
