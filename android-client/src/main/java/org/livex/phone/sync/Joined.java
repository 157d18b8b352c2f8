package org.livex.phone.sync;

/**
 * Who this phone is for whom.
 *
 * @param server without a path, such as {@code https://192.168.1.20:8443}
 * @param callName of the person; the person's id until the first items came
 * @param function as in docs/protocol.md, such as {@code player}
 */
public record Joined(String server, String exercise, String person, String function, String callName)
        implements JoinResult {}
