package org.livex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What the garbage collector of a JVM does between a beginning and an end, as its flight recorder tells. */
final class Collector {
    /** That of the collection at the end, which we ask for. */
    private static final String OUR_OWN = "Diagnostic Command";

    /** What the JVM calls them, by collector. */
    private static final Set<String> FULL = Set.of("SerialOld", "ParallelOld", "G1Full");

    private static final Duration LONG = Duration.ofMillis(100);

    private final ServerProcess process;

    Collector(ServerProcess process) {
        this.process = process;
    }

    /** {@code kept} is the heap after a full collection at the end, in bytes; {@code full} and {@code longOnes}, over 100 ms, are counts. */
    record Pauses(int all, int full, int longOnes, Duration longest, Duration together, long kept) {
        static final Pauses NONE = new Pauses(0, 0, 0, Duration.ZERO, Duration.ZERO, 0);

        private Pauses plus(Duration longestPause, Duration pauses, boolean isFull) {
            return new Pauses(
                    all + 1,
                    full + (isFull ? 1 : 0),
                    longOnes + (longestPause.compareTo(LONG) > 0 ? 1 : 0),
                    longest.compareTo(longestPause) > 0 ? longest : longestPause,
                    together.plus(pauses),
                    kept);
        }

        private Pauses withKept(long bytes) {
            return new Pauses(all, full, longOnes, longest, together, bytes);
        }
    }

    void begin() {
        process.jcmd(
                "JFR.start",
                "name=collector",
                "settings=none",
                "+jdk.GarbageCollection#enabled=true",
                "+jdk.GCHeapSummary#enabled=true");
    }

    /** Collects all garbage first, which is not counted. */
    Pauses end() {
        process.collectGarbage();
        try {
            Path recording = Files.createTempFile("livex-collector", ".jfr");
            try {
                process.jcmd("JFR.stop", "name=collector", "filename=" + recording);
                return read(recording);
            } finally {
                Files.delete(recording);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Pauses read(Path recording) throws IOException {
        Pauses pauses = Pauses.NONE;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            String type = event.getEventType().getName();
            if (type.equals("jdk.GCHeapSummary") && event.getString("when").equals("After GC")) {
                pauses = pauses.withKept(event.getLong("heapUsed"));
            } else if (type.equals("jdk.GarbageCollection")
                    && !event.getString("cause").equals(OUR_OWN)) {
                pauses = pauses.plus(
                        event.getDuration("longestPause"),
                        event.getDuration("sumOfPauses"),
                        FULL.contains(event.getString("name")));
            }
        }
        return pauses;
    }
}
