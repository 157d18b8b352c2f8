package org.livex.exercise.due;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.RequestRules;
import org.livex.exercise.Situation;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;

/** What the clock does about requests: what is decided goes out, and one that nobody decided in time is noted. */
public final class RequestsDue {
    private RequestsDue() {}

    public static Optional<ExerciseTime> nextMoment(Exercise exercise) {
        Stream<ExerciseTime> ends = exercise.requests().all().values().stream()
                .map(request -> endOfDelay(exercise, request))
                .flatMap(Optional::stream);
        return Stream.concat(exercise.requests().nextAnswer().stream(), ends).min(Comparator.naturalOrder());
    }

    /** Whatever is decided and due goes out, each with the next number of its authority. */
    static List<Fact> all(Situation situation) {
        List<Fact> facts = new ArrayList<>();
        Situation next = situation;
        for (Request request : situation.exercise().requests().waiting().toList()) {
            Request.Decided decided = request.decided();
            if (decided != null && !decided.due().isAfter(situation.time())) {
                RequestFact fact = RequestRules.outgoing(next, request, decided.due());
                facts.add(fact);
                next = next.with(next.exercise().apply(fact, new Stamp(0, situation.now())));
            }
        }
        for (Request request : situation.exercise().requests().all().values()) {
            endOfDelay(situation.exercise(), request)
                    .filter(end -> !end.isAfter(situation.time()))
                    .ifPresent(end -> facts.add(new RequestFact.RequestOverdue(request.id(), end)));
        }
        return facts;
    }

    /** Empty where none is running, or its end is known. Who need not wait at all has promised nothing. */
    private static Optional<ExerciseTime> endOfDelay(Exercise exercise, Request request) {
        @Nullable RequestForm form = RequestRules.form(exercise, request);
        if (request.state() != RequestState.WAITING
                || exercise.isOutOfPlay(request)
                || form == null
                || form.lawfulDelay().isZero()) {
            return Optional.empty();
        }
        ExerciseTime end = request.dueAfter(form.lawfulDelay());
        return exercise.requests().isKnownOverdue(request.id(), end) ? Optional.empty() : Optional.of(end);
    }
}
