package org.livex.exercise;

/** What the control room keeps for itself: who runs what, the shift log, and the safeguards around injects. */
public record ControlDesk(Duties duties, ShiftLog log, Safeguards safeguards) {
    static final ControlDesk EMPTY = new ControlDesk(Duties.NONE, ShiftLog.EMPTY, Safeguards.NONE);

    /** How injects are treated stays; what came of it has not happened. */
    ControlDesk rewound() {
        return new ControlDesk(Duties.NONE, ShiftLog.EMPTY, safeguards.rewound());
    }

    ControlDesk with(Duties next) {
        return new ControlDesk(next, log, safeguards);
    }

    ControlDesk with(ShiftLog next) {
        return new ControlDesk(duties, next, safeguards);
    }

    ControlDesk with(Safeguards next) {
        return new ControlDesk(duties, log, next);
    }
}
