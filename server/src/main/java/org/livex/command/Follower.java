package org.livex.command;

import org.livex.exercise.Exercise;
import org.livex.journal.Entry;

/**
 * Told of every durable entry of one exercise, in order and without a gap, from the first one on, on the exercise's
 * thread. What it makes of them is a fold: it may be thrown away and made again.
 */
public interface Follower {
    void follow(Entry entry, Exercise after);

    /** A follower that tells several, in this order. */
    static Follower of(Follower... followers) {
        return (entry, after) -> {
            for (Follower follower : followers) {
                follower.follow(entry, after);
            }
        };
    }
}
