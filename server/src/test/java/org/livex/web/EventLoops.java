package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.livex.TestServer;

/** What somebody's long work takes of the threads that serve everybody. */
public final class EventLoops {
    public static final Duration LONGEST_HELD = Duration.ofMillis(100);

    private EventLoops() {}

    /** The most that one of them worked between two answers to somebody else. */
    public static Duration longestHeldWhile(Future<?> work, TestServer server) {
        TestPhone other = TestPhone.of(server);
        Duration longest = Duration.ZERO;
        do {
            Map<Long, Long> before = worked();
            assertThat(other.get("/healthz").statusCode()).isEqualTo(200);
            Duration held = longest(before, worked());
            longest = held.compareTo(longest) > 0 ? held : longest;
        } while (!work.isDone());
        return longest;
    }

    /** By thread: a machine that is busy otherwise takes nothing of it. */
    private static Map<Long, Long> worked() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> worked = new HashMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("vert.x-eventloop")) {
                worked.put(thread.threadId(), threads.getThreadCpuTime(thread.threadId()));
            }
        }
        return worked;
    }

    private static Duration longest(Map<Long, Long> before, Map<Long, Long> after) {
        return after.entrySet().stream()
                .map(thread ->
                        Duration.ofNanos(thread.getValue() - before.getOrDefault(thread.getKey(), thread.getValue())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
