package org.livex.command;

/** More commands wait than this server can promise to answer soon; the sender may try again later. */
public final class Overloaded extends RuntimeException {
    public Overloaded() {
        super("too many commands are waiting", null, false, false);
    }
}
