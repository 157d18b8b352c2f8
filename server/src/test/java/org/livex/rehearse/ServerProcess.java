package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.livex.Main;

/** The real server in a process of its own, always at the same port, to be killed and started again. */
final class ServerProcess implements AutoCloseable {
    private final Path data;
    private final int port;
    private final ProcessBuilder.Redirect errors;

    /** What starts it; empty: nothing but itself. */
    private final List<String> shell;

    private final List<String> machine;
    private Process process;

    private ServerProcess(Path data, int port, ProcessBuilder.Redirect errors, List<String> shell) throws IOException {
        this(data, port, errors, shell, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    private ServerProcess(Path data, int port, ProcessBuilder.Redirect errors, List<String> shell, List<String> machine)
            throws IOException {
        this.data = data;
        this.port = port;
        this.errors = errors;
        this.shell = shell;
        this.machine = machine;
        this.process = launch();
    }

    static ServerProcess start(Path data) throws IOException {
        return started(new ServerProcess(data, freePort(), ProcessBuilder.Redirect.INHERIT, List.of()));
    }

    /** What it logs goes to {@code errors}, of all its starts. */
    static ServerProcess start(Path data, Path errors) throws IOException {
        return started(
                new ServerProcess(data, freePort(), ProcessBuilder.Redirect.appendTo(errors.toFile()), List.of()));
    }

    /** The same, as {@code ops/run} starts it: with all that the virtual machine compiles, and in as much memory. */
    static ServerProcess asRun(Path data, Path errors, List<String> more) throws IOException {
        List<String> machine = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx256m"));
        machine.addAll(more);
        return started(new ServerProcess(
                data, freePort(), ProcessBuilder.Redirect.appendTo(errors.toFile()), List.of(), machine));
    }

    /** The same; it may have {@code files} files and connections open at once. */
    static ServerProcess start(Path data, Path errors, int files) throws IOException {
        List<String> shell = List.of("bash", "-c", "ulimit -n " + files + " && exec \"$@\"", "bash");
        return started(new ServerProcess(data, freePort(), ProcessBuilder.Redirect.appendTo(errors.toFile()), shell));
    }

    private static ServerProcess started(ServerProcess server) throws IOException {
        server.awaitReady();
        return server;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What all its threads worked, of all processors. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** As the kernel does it when memory is out: no handler, no hook, no goodbye. */
    void killMinusNine() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                // What it says goes where it does for everybody, not where tests log.
                "-Dlogback.configurationFile=logback.xml"));
        command.addAll(machine);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                String.valueOf(port),
                "--https-port",
                "off",
                "--data",
                data.toString(),
                "--packs",
                Path.of("..", "ops").toString()));
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    private void awaitReady() throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Livex ")) {
                drain(lines);
                return;
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    /** A full pipe would stop the server. */
    private static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try {
                while (lines.readLine() != null) {
                    // Nobody wants to know.
                }
            } catch (IOException _) {
                // It was killed.
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
