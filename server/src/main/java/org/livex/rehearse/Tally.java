package org.livex.rehearse;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What all phones of a rehearsal went through, counted. */
final class Tally {
    private static final int FIRST_ROOM = 4_096;

    private final Map<String, Integer> errors = new TreeMap<>();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private long[] latencies = new long[FIRST_ROOM];
    private int arrivals;
    private int injectsSeen;
    private int unanswered;
    private int lostAnswers;
    private int dropOuts;

    /** An inject came by push; {@code sentAt} is the server's clock, so this holds where both run by the same time. */
    void arrived(String sentAt) {
        if (arrivals == latencies.length) {
            latencies = Arrays.copyOf(latencies, arrivals * 2);
        }
        latencies[arrivals++] = Math.max(
                0, Duration.between(Instant.parse(sentAt), Instant.now()).toMillis());
    }

    void sawInject() {
        injectsSeen++;
    }

    void settled(Outbox.Settled settled) {
        String type = settled.command().path("type").asText();
        if (settled.isAccepted()) {
            accepted.merge(type, 1, Integer::sum);
        } else {
            rejected.merge(type + ": " + settled.code(), 1, Integer::sum);
        }
    }

    /** The server, or the phone, did what it must not. */
    void error(String what) {
        errors.merge(what, 1, Integer::sum);
    }

    /** Nothing was heard, and it was not the phone's own doing. */
    void unanswered() {
        unanswered++;
    }

    void lostAnswer() {
        lostAnswers++;
    }

    void droppedOut() {
        dropOuts++;
    }

    int accepted(String type) {
        return accepted.getOrDefault(type, 0);
    }

    int injectsSeen() {
        return injectsSeen;
    }

    int unansweredCount() {
        return unanswered;
    }

    int lostAnswers() {
        return lostAnswers;
    }

    int dropOuts() {
        return dropOuts;
    }

    int arrivals() {
        return arrivals;
    }

    Map<String, Integer> errors() {
        return Collections.unmodifiableMap(errors);
    }

    Map<String, Integer> rejected() {
        return Collections.unmodifiableMap(rejected);
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** By nearest rank; 0 where nothing arrived. */
    long latencyMillis(double percentile) {
        if (arrivals == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(latencies, arrivals);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percentile / 100 * arrivals);
        return sorted[Math.clamp(rank - 1, 0, arrivals - 1)];
    }
}
