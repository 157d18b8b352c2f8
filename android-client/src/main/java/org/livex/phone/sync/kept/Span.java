package org.livex.phone.sync.kept;

/**
 * How far something that came from the server reaches: whoever has everything up to {@code from} has, with it, everything up
 * to {@code to}. To anybody else it may be news, but no reason to move a cursor: what lies between would never be asked for.
 */
public record Span(long from, long to) {
    /** Nobody knows what lies before it. */
    public static final long UNKNOWN = Long.MAX_VALUE;
}
