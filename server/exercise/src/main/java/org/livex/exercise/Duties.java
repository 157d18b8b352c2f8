package org.livex.exercise;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.room.Cell;
import org.livex.exercise.room.HandOver;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.StorylineId;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * Cells, who is responsible for which storyline, and the hand-overs in the order in which they were offered. Removed cells
 * keep their names: the shift log speaks of them.
 */
public record Duties(
        PMap<CellId, WrittenCell> cells,
        PMap<CellId, String> removedCells,
        PMap<StorylineId, Responsible> responsible,
        OrderedPMap<HandOverId, HandOver> handOvers) {
    public static final Duties NONE =
            new Duties(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), OrderedPMap.empty());

    public record WrittenCell(Cell cell, int revision) {}

    public @Nullable Responsible responsibleFor(StorylineId storyline) {
        return responsible.get(storyline);
    }

    /** By name or as a member of the cell. */
    public boolean isOneOf(Responsible duty, PersonId person) {
        return switch (duty) {
            case Responsible.OnePerson(PersonId named) -> named.equals(person);
            case Responsible.OneCell(CellId id) -> {
                WrittenCell written = cells.get(id);
                yield written != null && written.cell().members().contains(person);
            }
        };
    }

    boolean runs(PersonId person, StorylineId storyline) {
        Responsible duty = responsible.get(storyline);
        return duty != null && isOneOf(duty, person);
    }

    boolean isOnTheWay(StorylineId storyline) {
        return handOvers.values().stream()
                .anyMatch(handOver -> handOver.isOpen() && handOver.storylines().contains(storyline));
    }

    public Duties with(Cell cell, int revision) {
        return new Duties(
                cells.plus(cell.id(), new WrittenCell(cell, revision)),
                removedCells.minus(cell.id()),
                responsible,
                handOvers);
    }

    /** What the cell ran is nobody's; what was on the way to it stays with whoever offered it. */
    public Duties without(CellId cell, Stamp stamp) {
        Responsible gone = new Responsible.OneCell(cell);
        PMap<StorylineId, Responsible> left = responsible;
        for (var entry : responsible.entrySet()) {
            if (entry.getValue().equals(gone)) {
                left = left.minus(entry.getKey());
            }
        }
        OrderedPMap<HandOverId, HandOver> offers = handOvers;
        for (HandOver handOver : handOvers.values()) {
            if (handOver.isOpen() && handOver.to().equals(gone)) {
                offers = offers.plus(
                        handOver.id(),
                        handOver.answered(new HandOver.Answer(HandOver.Outcome.WITHDRAWN, handOver.from(), "", stamp)));
            }
        }
        WrittenCell before = cells.get(cell);
        PMap<CellId, String> removed = before == null
                ? removedCells
                : removedCells.plus(cell, before.cell().name());
        return new Duties(cells.minus(cell), removed, left, offers);
    }

    public Duties assigned(Set<StorylineId> storylines, @Nullable Responsible to) {
        PMap<StorylineId, Responsible> next = responsible;
        for (StorylineId storyline : storylines) {
            next = to == null ? next.minus(storyline) : next.plus(storyline, to);
        }
        return new Duties(cells, removedCells, next, handOvers);
    }

    public Duties with(HandOver handOver) {
        return new Duties(cells, removedCells, responsible, handOvers.plus(handOver.id(), handOver));
    }
}
