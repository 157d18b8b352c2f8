package org.livex.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ends a server as its operator does and starts it again, by the words that it was started with. Blocks. */
final class Restart {
    private static final long MOST_SECONDS = 180;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ServerProcess process;
    private final int port;
    private final Path logs;

    /** {@code port} is that of its HTTP, and one of those words; what it prints goes to {@code logs}. */
    Restart(ServerProcess process, int port, Path logs) {
        this.process = process;
        this.port = port;
        this.logs = logs;
    }

    /** {@code untilReady} is from the start of the process to the first good answer of /readyz. */
    record Started(ServerProcess process, Duration toEnd, Duration untilReady) {}

    Started run() throws IOException, InterruptedException {
        ProcessBuilder again = new ProcessBuilder(words("cmdline"))
                .directory(process.file("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logs.toFile()));
        Map<String, String> environment = again.environment();
        environment.clear();
        words("environ").stream().map(word -> word.split("=", 2)).forEach(pair -> environment.put(pair[0], pair[1]));
        long stopped = System.nanoTime();
        ProcessHandle.of(process.pid()).ifPresent(Restart::end);
        long started = System.nanoTime();
        Process next = again.start();
        awaitReady(next);
        return new Started(
                new ServerProcess(next.pid()),
                Duration.ofNanos(started - stopped),
                Duration.ofNanos(System.nanoTime() - started));
    }

    private static void end(ProcessHandle running) {
        running.destroy();
        running.onExit().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).join();
    }

    private List<String> words(String file) throws IOException {
        String all = Files.readString(process.file(file), StandardCharsets.UTF_8);
        return List.of(all.split("\0", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void awaitReady(Process next) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + Door.HOST + ":" + port + "/readyz"))
                .timeout(Duration.ofSeconds(MOST_SECONDS))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http, request)) {
                if (!next.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("the server did not get up again:\n" + Files.readString(logs));
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException _) {
            return false;
        }
    }
}
