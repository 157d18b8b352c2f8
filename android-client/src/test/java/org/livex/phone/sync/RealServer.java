package org.livex.phone.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as it is packaged, with the demo exercise, in a process of its own; to be killed and started again. */
public final class RealServer implements AutoCloseable {
    private static final Path BUILT = Path.of("..", "server", "target", "livex");
    private static final Path JAR = BUILT.resolve("livex-server.jar");
    /** What ops/run and ops/test keep of an earlier start: half the work of the next one, which does without where it is missing. */
    private static final Path LEARNED = BUILT.resolve("livex.aot");

    private static final String LINK = "controller-link";

    private final Path data;
    private final int port;
    private final int httpsPort;
    private final List<String> more;
    private Process process;

    /** Only where the server has been packaged: {@code mvn verify} does it before these tests. */
    public static boolean isBuilt() {
        return Files.exists(JAR);
    }

    private RealServer(Path data, int httpsPort, String... more) throws IOException {
        this.data = data;
        this.port = freePort();
        this.httpsPort = httpsPort;
        this.more = List.of(more);
        this.process = launch();
    }

    public static RealServer start(Path data) throws IOException {
        return started(new RealServer(data, 0));
    }

    /** With an app to offer to phones. */
    public static RealServer startWithApp(Path data, Path app) throws IOException {
        return started(new RealServer(data, 0, "--app", app.toString()));
    }

    /** With its own certificate authority. */
    public static RealServer startWithHttps(Path data) throws IOException {
        return started(new RealServer(data, freePort()));
    }

    private static RealServer started(RealServer server) throws IOException {
        server.awaitReady();
        return server;
    }

    int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String httpsUrl() {
        return "https://localhost:" + httpsPort;
    }

    Path data() {
        return data;
    }

    /** The director's, good once after each start. */
    public String controlCode() throws IOException {
        String link = Files.readString(data.resolve(LINK)).strip();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** As the kernel does it when memory is out: no handler, no hook, no goodbye. */
    public void killMinusNine() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not die");
        }
    }

    public void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:AOTCache=" + LEARNED,
                "-Xlog:disable",
                "-jar",
                JAR.toString()));
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of("--https-port", httpsPort == 0 ? "off" : String.valueOf(httpsPort)));
        command.addAll(List.of("--packs", Path.of("..", "ops").toString()));
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
        FaultProxy.inBackground(() -> {
            try {
                while (lines.readLine() != null) {
                    // Nobody wants to know.
                }
            } catch (IOException killed) {
                // That is what it is for.
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
