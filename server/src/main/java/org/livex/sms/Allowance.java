package org.livex.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** How many short messages may go: a mistake must not cost a fortune, nor a phone ring without an end. */
final class Allowance {
    static final int MOST_AN_HOUR = 500;
    static final int MOST_AN_HOUR_TO_ONE = 6;
    private static final Duration APART = Duration.ofSeconds(50);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Deque<Gone> gone = new ArrayDeque<>();

    private record Gone(PhoneNumber to, Instant at) {}

    /** Whether one may go to that number now; it counts as gone then. */
    boolean take(PhoneNumber to, Instant now) {
        while (!gone.isEmpty() && !gone.getFirst().at().plus(HOUR).isAfter(now)) {
            gone.removeFirst();
        }
        long theirs = gone.stream().filter(one -> one.to().equals(to)).count();
        boolean isSoon = gone.stream()
                .anyMatch(one -> one.to().equals(to) && one.at().plus(APART).isAfter(now));
        if (gone.size() >= MOST_AN_HOUR || theirs >= MOST_AN_HOUR_TO_ONE || isSoon) {
            return false;
        }
        gone.addLast(new Gone(to, now));
        return true;
    }

    /** The last one to that number was not sent. */
    void giveBack(PhoneNumber to) {
        Iterator<Gone> latestFirst = gone.descendingIterator();
        while (latestFirst.hasNext()) {
            if (latestFirst.next().to().equals(to)) {
                latestFirst.remove();
                return;
            }
        }
    }
}
