package org.livex.sheet.foreign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.BareFigures;
import org.livex.sheet.time.CountedFigures;
import org.livex.sheet.time.ExerciseDays;
import org.livex.sheet.time.LetteredClocks;
import org.livex.sheet.time.MonthlessGroups;
import org.livex.sheet.time.WrittenTime;

/** How the cells of a column for times are read where one of them alone does not say it. */
final class TimeColumn {
    private final @Nullable TimeUnit unit;
    private final BareFigures figures;
    private final LetteredClocks letters;
    private final CountedFigures sinceStart;
    private final MonthlessGroups groups;
    private final ExerciseDays days;

    /** {@code about} is when the exercise began, or today. */
    TimeColumn(String heading, List<Cell> cells, LocalDate about) {
        unit = TimeUnit.of(heading);
        figures = BareFigures.of(cells, unit == null);
        letters = LetteredClocks.of(cells);
        sinceStart = CountedFigures.of(cells, unit != null && unit != TimeUnit.MINUTES);
        groups = MonthlessGroups.of(cells, about);
        days = ExerciseDays.withHours(cells);
    }

    /** Empty where it is no such group. */
    Optional<Cell> withMonth(Cell cell) {
        return groups.read(cell);
    }

    /** The same cell where no day of the exercise stands before each hour. */
    Cell ofExercise(Cell cell) {
        return days.read(cell);
    }

    /** The same cell where it does not count from the start. */
    Cell sinceStart(Cell cell) {
        return sinceStart.read(cell);
    }

    Optional<WrittenTime> read(Cell cell) {
        return Optional.ofNullable(unit)
                .flatMap(counts -> counts.read(cell))
                .or(() -> figures.read(cell))
                .or(() -> letters.read(cell))
                .or(() -> WrittenTime.read(cell))
                .or(() -> WrittenTime.read(DayHeading.inFigures(cell)));
    }

    /** Its letter is taken for a zone, and for no half of the day. */
    boolean isOfAZoneByItsLetter(Cell cell) {
        return letters.read(cell).isPresent();
    }

    /** Its heading says that figures alone count from the start. */
    boolean countsFromTheStart() {
        return unit != null;
    }
}
