package org.livex.exercise.duty;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.TickId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Which duties wait for their phase, which have begun and when, and all that was ticked, in the order in which it arrived. A
 * duty is done for whoever bears it while at least one of their tickings counts, so the order of two phones decides nothing.
 */
public record DutySheet(PSet<DutyId> waiting, PMap<DutyId, Opened> opened, PMap<TickId, Tick> ticks) {
    public static final DutySheet EMPTY =
            new DutySheet(HashTreePSet.empty(), HashTreePMap.empty(), OrderedPMap.empty());

    /** Since when a duty is to be done. */
    public record Opened(ExerciseTime at, Stamp stamp) {}

    public @Nullable Opened openingOf(DutyId duty) {
        return opened.get(duty);
    }

    public boolean hasBegun(DutyId duty) {
        return opened.containsKey(duty);
    }

    public @Nullable Tick find(TickId tick) {
        return ticks.get(tick);
    }

    public DutySheet planned(DutyId duty) {
        return new DutySheet(waiting.plus(duty), opened, ticks);
    }

    public DutySheet removed(DutyId duty) {
        return new DutySheet(waiting.minus(duty), opened, ticks);
    }

    /** All of them wait again, and nobody has ticked anything. */
    public DutySheet rewound() {
        return new DutySheet(waiting.plusAll(opened.keySet()), EMPTY.opened, EMPTY.ticks);
    }

    public DutySheet apply(DutyFact fact, Stamp stamp) {
        return switch (fact) {
            case DutyFact.DutiesOpened f -> {
                PMap<DutyId, Opened> next = opened;
                for (DutyId duty : f.duties()) {
                    next = next.containsKey(duty) ? next : next.plus(duty, new Opened(f.at(), stamp));
                }
                yield new DutySheet(waiting.minusAll(f.duties()), next, ticks);
            }
            case DutyFact.DutyTicked f -> ticks.containsKey(f.tick()) ? this : with(f.tick(), new Tick(f, stamp, null));
            case DutyFact.DutyUnticked f -> {
                Tick tick = ticks.get(f.tick());
                yield tick == null ? this : with(f.tick(), tick.takenBack(f, stamp));
            }
        };
    }

    private DutySheet with(TickId id, Tick tick) {
        return new DutySheet(waiting, opened, ticks.plus(id, tick));
    }
}
