package org.livex.exercise.room;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Duties;
import org.livex.exercise.ShiftLog;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.Props;

/** What the control room keeps for itself: who runs what, the shift log, the safeguards around injects, where props are, and the last dry run. */
public record ControlDesk(
        Duties duties,
        ShiftLog log,
        Safeguards safeguards,
        Props props,
        @Nullable LastDryRun dryRun) {
    public static final ControlDesk EMPTY =
            new ControlDesk(Duties.NONE, ShiftLog.EMPTY, Safeguards.NONE, Props.NONE, null);

    /** How injects are treated stays; what came of it has not happened. */
    public ControlDesk rewound() {
        return new ControlDesk(Duties.NONE, ShiftLog.EMPTY, safeguards.rewound(), Props.NONE, null);
    }

    public ControlDesk with(Duties next) {
        return new ControlDesk(next, log, safeguards, props, dryRun);
    }

    public ControlDesk with(ShiftLog next) {
        return new ControlDesk(duties, next, safeguards, props, dryRun);
    }

    public ControlDesk with(Safeguards next) {
        return new ControlDesk(duties, log, next, props, dryRun);
    }

    public ControlDesk with(Props next) {
        return new ControlDesk(duties, log, safeguards, next, dryRun);
    }

    public ControlDesk with(@Nullable LastDryRun next) {
        return new ControlDesk(duties, log, safeguards, props, next);
    }
}
