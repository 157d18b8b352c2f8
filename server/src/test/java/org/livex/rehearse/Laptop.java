package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, and somebody at its terminal. */
final class Laptop implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedWriter keyboard;
    private final LinkedBlockingQueue<String> terminal = new LinkedBlockingQueue<>();

    private Laptop(Process process) {
        this.process = process;
        this.keyboard = process.outputWriter();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    terminal.add(line);
                }
            } catch (IOException _) {
                // It was killed.
            }
        });
    }

    static Laptop start(Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return new Laptop(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The same, once it has shown that. */
    static Laptop ready(String pattern, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        Laptop laptop = start(program, arguments);
        laptop.reads(pattern);
        return laptop;
    }

    /** The next line that matches. */
    String reads(String pattern) throws InterruptedException {
        String line = terminal.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (line != null && !line.matches(pattern)) {
            line = terminal.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (line == null) {
            throw new AssertionError("nothing like " + pattern + " was shown");
        }
        return line;
    }

    void types(String line) throws IOException {
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    void killMinusNine() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** What it ends with, by itself. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What it has shown and nobody has read. */
    List<String> unread() {
        return List.copyOf(terminal);
    }

    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
