package org.livex.exercise.reading;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ExerciseTime;

/** Tells when a request came to the end that an inject waits for. */
public final class RequestOutcomes {
    private RequestOutcomes() {}

    public static Optional<ExerciseTime> moment(Trigger.OnRequest trigger, Exercise exercise) {
        return first(trigger, exercise, request -> ended(trigger.outcome(), request));
    }

    /** By what control has decided too, which goes out when its lawful delay is over. */
    public static Optional<ExerciseTime> forecast(Trigger.OnRequest trigger, Exercise exercise) {
        return first(trigger, exercise, request -> {
            ExerciseTime ended = ended(trigger.outcome(), request);
            return ended == null ? willEnd(trigger.outcome(), request) : ended;
        });
    }

    private static Optional<ExerciseTime> first(
            Trigger.OnRequest trigger, Exercise exercise, Function<Request, @Nullable ExerciseTime> moment) {
        return exercise.requests().all().values().stream()
                .filter(request -> request.filing().form().equals(trigger.form()))
                .filter(request -> !exercise.wasFiledBeforeStart(request))
                .filter(request -> WhoCounts.isMeant(trigger.by(), request.filer(), exercise))
                .flatMap(request -> Stream.ofNullable(moment.apply(request)))
                .min(Comparator.naturalOrder())
                .map(time -> time.plus(trigger.delay()));
    }

    private static @Nullable ExerciseTime ended(Trigger.@Nullable Outcome wanted, Request request) {
        if (wanted == Trigger.Outcome.WITHDRAWN) {
            return request.withdrawn() == null ? null : request.withdrawn().at();
        }
        return request.answer() != null && isWanted(wanted, request)
                ? request.answer().at()
                : null;
    }

    private static @Nullable ExerciseTime willEnd(Trigger.@Nullable Outcome wanted, Request request) {
        return request.state() == RequestState.DECIDED && request.decided() != null && isWanted(wanted, request)
                ? request.decided().due()
                : null;
    }

    private static boolean isWanted(Trigger.@Nullable Outcome wanted, Request request) {
        return request.decided() != null
                && (wanted == null
                        || wanted == outcome(request.decided().ruling().outcome()));
    }

    private static Trigger.Outcome outcome(Ruling.Outcome ruled) {
        return switch (ruled) {
            case GRANTED -> Trigger.Outcome.GRANTED;
            case GRANTED_IN_PART -> Trigger.Outcome.GRANTED_IN_PART;
            case REFUSED -> Trigger.Outcome.REFUSED;
        };
    }
}
