package org.livex.exercise;

/** What the control room keeps for itself: who runs what, the shift log, the safeguards around injects, and where props are. */
public record ControlDesk(Duties duties, ShiftLog log, Safeguards safeguards, Props props) {
    static final ControlDesk EMPTY = new ControlDesk(Duties.NONE, ShiftLog.EMPTY, Safeguards.NONE, Props.NONE);

    /** How injects are treated stays; what came of it has not happened. */
    ControlDesk rewound() {
        return new ControlDesk(Duties.NONE, ShiftLog.EMPTY, safeguards.rewound(), Props.NONE);
    }

    ControlDesk with(Duties next) {
        return new ControlDesk(next, log, safeguards, props);
    }

    ControlDesk with(ShiftLog next) {
        return new ControlDesk(duties, next, safeguards, props);
    }

    ControlDesk with(Safeguards next) {
        return new ControlDesk(duties, log, next, props);
    }

    ControlDesk with(Props next) {
        return new ControlDesk(duties, log, safeguards, next);
    }
}
