package org.livex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a process has cost so far, as Linux counts it. */
record ServerProcess(long pid) {
    /** What proc(5) calls a clock tick; 100 in a second on every architecture that this runs on. */
    private static final double MICROS_OF_A_TICK = 10_000;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    double cpuMicros() {
        String stat = String.join("", lines("stat"));
        // The name of the process, in brackets, may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MICROS_OF_A_TICK;
    }

    long residentKilobytes() {
        return lines("status").stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Without garbage, the resident memory of a JVM says more of what is kept. */
    void collectGarbage() {
        jcmd("GC.run");
    }

    /** Tells a JVM something; it must not matter whether it has understood. */
    void jcmd(String... words) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            List<String> command = new ArrayList<>(List.of(jcmd.toString(), String.valueOf(pid)));
            command.addAll(List.of(words));
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Linux tells of this process under that name. */
    Path file(String name) {
        return Path.of("/proc", String.valueOf(pid), name);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(file(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
