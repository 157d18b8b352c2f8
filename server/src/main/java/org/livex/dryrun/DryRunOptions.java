package org.livex.dryrun;

/**
 * The same seed on the same plan gives the same report. {@code answering} is the share of people who answer at all, 0 to 1.
 * {@code byHand} says that a controller releases, in time, what goes out by hand only.
 */
public record DryRunOptions(long seed, double answering, boolean byHand) {
    public DryRunOptions {
        if (!(answering >= 0 && answering <= 1)) {
            throw new IllegalArgumentException("must be between 0 and 1");
        }
    }
}
