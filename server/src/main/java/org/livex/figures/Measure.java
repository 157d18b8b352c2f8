package org.livex.figures;

/** From what to what a time is taken. */
public enum Measure {
    /** From an inject's going out until a recipient's device had it. */
    INJECT_DELIVERED,
    /** Until it was on their screen. */
    INJECT_SHOWN,
    /** Until they opened it. */
    INJECT_READ,
    /** Until they confirmed reading, where that was asked for or they did. */
    INJECT_ACKNOWLEDGED,
    /** Until their first action that names it or that it expects of them, or the end of the scene that it is. */
    INJECT_ACTED,
    /** From a request's filing until control decided. */
    REQUEST_DECIDED,
    /** Until the answer went out. */
    REQUEST_ANSWERED,
    /** From a call for a mediator until one accepted. */
    MEDIATOR_FOUND,
    /** Until the session began. */
    MEDIATOR_PRESENT
}
