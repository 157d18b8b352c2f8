package org.livex.dryrun;

/** Whoever started a dry run: hears how far it is, and may end it. Called on the run's own thread. */
public interface Watch {
    /** {@code share} of the hours of play is over. False ends the run: its report then says that it is cut short. */
    boolean goesOn(double share);
}
