package org.livex.exercise.trust;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TrustMoveId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All that may have moved trust, in the order of the journal. {@code presses} is who pressed what, {@code tied} when what
 * came long before last began to count or ceased to: it was said whom a report is about, or an answer took another's place.
 */
public record TrustBook(
        PMap<TrustOf, PVector<TrustMove>> moves,
        PMap<TrustMoveId, PersonId> presses,
        @Nullable Instant tied) {
    public static final TrustBook EMPTY = new TrustBook(HashTreePMap.empty(), HashTreePMap.empty(), null);

    public List<TrustMove> of(TrustOf of) {
        return moves.getOrDefault(of, TreePVector.empty());
    }

    public TrustBook with(List<TrustMove> noted) {
        PMap<TrustOf, PVector<TrustMove>> next = moves;
        for (TrustMove move : noted) {
            PVector<TrustMove> before = next.getOrDefault(move.of(), TreePVector.empty());
            next = next.plus(move.of(), before.plus(move));
        }
        return new TrustBook(next, presses, tied);
    }

    public TrustBook tied(Instant at) {
        return new TrustBook(moves, presses, at);
    }

    /** Whoever confirms a corrected inject anew has done so once. */
    public boolean hasAcknowledged(InjectId inject, PersonId person) {
        return has(
                cause -> cause instanceof TrustMove.Cause.Acknowledged a
                        && a.inject().equals(inject),
                person);
    }

    /** An answer to what is asked anew takes the place of the one before. */
    public TrustBook withoutAnswer(InjectId inject, PersonId person, Instant at) {
        Predicate<TrustMove.Cause> cause =
                one -> one instanceof TrustMove.Cause.Answered a && a.inject().equals(inject);
        if (!has(cause, person)) {
            return this;
        }
        PMap<TrustOf, PVector<TrustMove>> next = moves;
        for (Map.Entry<TrustOf, PVector<TrustMove>> entry : moves.entrySet()) {
            PVector<TrustMove> others = TreePVector.from(entry.getValue().stream()
                    .filter(move -> !isOf(move, cause, person))
                    .toList());
            next = next.plus(entry.getKey(), others);
        }
        return new TrustBook(next, presses, at);
    }

    /** What was pressed first under an id stays. */
    public TrustBook apply(TrustFact fact, Stamp stamp) {
        return switch (fact) {
            case TrustFact.TrustMoved f -> {
                if (presses.containsKey(f.move())) {
                    yield this;
                }
                TrustMove.Cause cause = new TrustMove.Cause.Pressed(f.move(), f.reason(), f.takenAt());
                TrustMove move =
                        new TrustMove(new TrustOf(f.persona(), f.team()), f.by(), cause, f.person(), f.at(), stamp);
                yield new TrustBook(moves, presses.plus(f.move(), f.person()), tied).with(List.of(move));
            }
        };
    }

    private boolean has(Predicate<TrustMove.Cause> cause, PersonId person) {
        return moves.values().stream().flatMap(List::stream).anyMatch(move -> isOf(move, cause, person));
    }

    private static boolean isOf(TrustMove move, Predicate<TrustMove.Cause> cause, PersonId person) {
        return cause.test(move.cause()) && move.person().equals(person);
    }
}
