package org.livex.sheet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.Audience;

/** Expected actions, one on a line: {@code Interviewed | 30 min | Team Alpha}; time limit and by whom may be left out. */
final class ExpectedWords {
    private final Names names;

    ExpectedWords(Names names) {
        this.names = names;
    }

    String write(List<ExpectedAction> actions) {
        return actions.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ExpectedAction action) {
        String kind = names.actions().things().stream()
                .filter(one -> one.id().equals(action.kind()))
                .findFirst()
                .map(names.actions()::of)
                .orElse(action.kind().value());
        String within = action.within() == null ? "" : Durations.write(action.within());
        String by = action.by() == null ? "" : names.audiences().write(action.by());
        return by.isEmpty() && within.isEmpty() ? kind : kind + " | " + within + (by.isEmpty() ? "" : " | " + by);
    }

    List<ExpectedAction> read(String cell) throws NotTaken {
        List<String> lines = cell.lines().filter(line -> !line.isBlank()).toList();
        List<ExpectedAction> actions = Cells.each(lines, line -> action(line.split("\\|", -1)));
        if (actions.size() > Inject.MOST_EXPECTED_ACTIONS) {
            throw new NotTaken(Mistake.Code.TOO_LONG, Map.of("most", String.valueOf(Inject.MOST_EXPECTED_ACTIONS)));
        }
        return actions;
    }

    private ExpectedAction action(String[] parts) throws NotTaken {
        ActionKind kind = names.actions().read(parts[0]);
        Duration within = parts.length < 2 || parts[1].isBlank() ? null : Durations.read(parts[1]);
        @Nullable Audience by = parts.length < 3 || parts[2].isBlank()
                ? null
                : names.audiences().read(parts[2]);
        try {
            return new ExpectedAction(kind.id(), by, within);
        } catch (IllegalArgumentException _) {
            throw NotTaken.named(Mistake.Code.NOT_A_DURATION, Objects.requireNonNull(parts[1]));
        }
    }
}
