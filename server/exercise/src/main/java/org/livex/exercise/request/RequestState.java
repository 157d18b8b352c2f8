package org.livex.exercise.request;

/** Where a request stands. {@link #DECIDED}, which only control knows of, waits for its lawful delay. */
public enum RequestState {
    WAITING,
    ASKED_BACK,
    DECIDED,
    GRANTED,
    GRANTED_IN_PART,
    REFUSED,
    WITHDRAWN;

    public boolean isOver() {
        return switch (this) {
            case WAITING, ASKED_BACK, DECIDED -> false;
            case GRANTED, GRANTED_IN_PART, REFUSED, WITHDRAWN -> true;
        };
    }

    static RequestState of(Ruling.Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> GRANTED;
            case GRANTED_IN_PART -> GRANTED_IN_PART;
            case REFUSED -> REFUSED;
        };
    }
}
