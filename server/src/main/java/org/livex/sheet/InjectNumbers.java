package org.livex.sheet;

import java.util.Map;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.ids.InjectId;

/** Tells of numbers that are taken. One that was there twice before stays as it is: only who writes a number is told. */
final class InjectNumbers {
    private InjectNumbers() {}

    static void check(Exercise after, Map<InjectId, Cells> edited) {
        Map<String, Long> holders = after.msel().injects().values().stream()
                .collect(Collectors.groupingBy(planned -> planned.inject().number(), Collectors.counting()));
        edited.forEach((id, cells) -> {
            PlannedInject planned = after.msel().find(id);
            if (cells.has(MselColumns.NUMBER)
                    && planned != null
                    && holders.getOrDefault(planned.inject().number(), 0L) > 1) {
                cells.refuse(MselColumns.NUMBER, new NotTaken(Mistake.Code.ALREADY_THERE));
            }
        });
    }
}
