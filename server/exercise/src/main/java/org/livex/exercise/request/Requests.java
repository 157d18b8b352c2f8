package org.livex.exercise.request;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * All formal requests in the order in which they came, how many documents each authority gave out in each year, and the
 * moments at which one was found undecided although its lawful delay was over.
 */
public record Requests(
        PMap<RequestId, Request> all, PMap<Register, Integer> numbers, PMap<RequestId, ExerciseTime> overdue) {
    public static final Requests EMPTY = new Requests(OrderedPMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** Where an authority numbers its documents. */
    public record Register(PersonaId authority, int year) {}

    public @Nullable Request find(RequestId id) {
        return all.get(id);
    }

    public boolean isFiledOn(RequestFormId form) {
        return all.values().stream().anyMatch(request -> request.filing().form().equals(form));
    }

    public int nextNumber(PersonaId authority, int year) {
        return numbers.getOrDefault(new Register(authority, year), 0) + 1;
    }

    /** Those that are decided and wait for their lawful delay, the first due first. */
    public Stream<Request> waiting() {
        return all.values().stream()
                .filter(request -> request.state() == RequestState.DECIDED)
                .sorted(Comparator.comparing(Requests::due));
    }

    /** When the next of them goes out. */
    public Optional<ExerciseTime> nextAnswer() {
        return waiting().findFirst().map(Requests::due);
    }

    /** Once for each delay: a question asked back begins another. */
    public boolean isKnownOverdue(RequestId request, ExerciseTime due) {
        return due.equals(overdue.get(request));
    }

    private static ExerciseTime due(Request request) {
        return request.decided() == null ? ExerciseTime.ZERO : request.decided().due();
    }

    public Requests apply(RequestFact fact, Stamp stamp) {
        return switch (fact) {
            case RequestFact.RequestFiled f -> with(Request.of(f, stamp));
            case RequestFact.QuestionAsked f -> change(f.request(), old -> old.asked(f, stamp));
            case RequestFact.QuestionAnswered f -> change(f.request(), old -> old.replied(f, stamp));
            case RequestFact.RequestDecided f ->
                change(f.request(), old -> old.decided(new Request.Decided(f.ruling(), stamp, f.due())));
            case RequestFact.AnswerTakenBack f -> change(f.request(), old -> old.decided(null));
            case RequestFact.RequestAnswered f -> {
                Requests next = change(f.request(), old -> old.answered(f, stamp));
                yield new Requests(
                        next.all, next.numbers.plus(new Register(f.authority(), f.year()), f.number()), overdue);
            }
            case RequestFact.RequestOverdue f -> new Requests(all, numbers, overdue.plus(f.request(), f.due()));
            case RequestFact.RequestWithdrawn f ->
                change(f.request(), old -> old.withdrawn(f.at(), f.takenAt(), stamp));
        };
    }

    private interface Next {
        Request of(Request old);
    }

    private Requests change(RequestId id, Next next) {
        Request old = all.get(id);
        return old == null ? this : with(next.of(old));
    }

    private Requests with(Request request) {
        return new Requests(all.plus(request.id(), request), numbers, overdue);
    }
}
