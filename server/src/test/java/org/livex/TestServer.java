package org.livex;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.livex.access.CodeOrder;
import org.livex.disk.Disk;
import org.livex.disk.FreeSpace;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.room.Limits;
import org.livex.standby.StandbyCode;
import org.livex.start.Config;
import org.livex.start.StartProblem;
import org.livex.start.Strain;
import org.livex.web.routes.HttpEdge;

/** The whole server on a free port with a data folder of its own, as a user starts it; for tests over HTTP. */
public final class TestServer implements AutoCloseable {
    public static final ExerciseId DEMO = new ExerciseId("demo");
    private static final Path PACKS = Path.of("..", "ops");
    private static final Duration OFTEN = Duration.ofMillis(100);

    private final Vertx vertx;

    /** Phones are other machines: they share no thread and no shutdown with the server. */
    private final Vertx phones = Vertx.vertx();

    private final LivexServer server;

    private final LinkedBlockingQueue<StandbyCode> standbyCodes = new LinkedBlockingQueue<>();

    /** Vert.x shuts down a client that nobody holds any more, even in the middle of a handshake. */
    private final Queue<Object> clients = new ConcurrentLinkedQueue<>();

    private TestServer(Vertx vertx, LivexServer server) {
        this.vertx = vertx;
        this.server = server;
        server.onStandbyCode(standbyCodes::add);
    }

    /** With the demo exercise planned. */
    public static TestServer start(Path data) {
        return start(data, InstantSource.system(), Map.of());
    }

    public static TestServer start(Path data, InstantSource clock, Map<String, String> environment) {
        Config config = config(data, environment);
        return start(vertx -> LivexServer.deploy(vertx, config, clock));
    }

    /** At this port of HTTP. */
    public static TestServer startAt(Path data, int port) {
        return startAt(data, port, Map.of());
    }

    public static TestServer startAt(Path data, int port, Map<String, String> environment) {
        List<String> options = List.of(
                "--port",
                String.valueOf(port),
                "--https-port",
                "off",
                "--data",
                data.toString(),
                "--packs",
                PACKS.toString());
        return start(vertx -> LivexServer.deploy(vertx, Config.read(options, environment), InstantSource.system()));
    }

    /** On a disk that the test fills, looked at often. */
    public static TestServer start(Path data, FreeSpace space) {
        Config config = config(data, Map.of());
        return start(vertx -> LivexServer.deploy(vertx, config, InstantSource.system(), new Disk(vertx, space, OFTEN)));
    }

    /** Whose memory is filled as that says. */
    public static TestServer startWithHeap(Path data, Supplier<Strain.Fill> heap) {
        Config config = config(data, Map.of());
        return start(vertx -> LivexServer.deploy(vertx, config, InstantSource.system(), heap));
    }

    /** With less room, or less patience, than a real one. */
    public static TestServer start(Path data, Limits limits) {
        Config config = config(data, Map.of());
        return start(vertx -> LivexServer.deploy(vertx, config, InstantSource.system(), limits));
    }

    public static TestServer start(Path data, InstantSource clock, Limits limits) {
        Config config = config(data, Map.of());
        return start(vertx -> LivexServer.deploy(vertx, config, clock, limits));
    }

    /** Heard over HTTPS too, at this port. */
    public static TestServer start(Path data, Limits limits, int httpsPort) {
        Config config = config(data, Map.of(), String.valueOf(httpsPort));
        return start(vertx -> LivexServer.deploy(vertx, config, InstantSource.system(), limits));
    }

    private <T> T held(T client) {
        clients.add(client);
        return client;
    }

    private static Config config(Path data, Map<String, String> environment) {
        return config(data, environment, "off");
    }

    private static Config config(Path data, Map<String, String> environment, String https) {
        return Config.read(
                List.of("--port", "0", "--https-port", https, "--data", data.toString(), "--packs", PACKS.toString()),
                environment);
    }

    private static TestServer start(Function<Vertx, Future<LivexServer>> deploy) {
        Vertx vertx = Vertx.vertx();
        try {
            return new TestServer(vertx, await(deploy.apply(vertx)));
        } catch (RuntimeException failure) {
            await(vertx.close());
            throw failure;
        }
    }

    /** For the clients of a test. */
    public Vertx vertx() {
        return phones;
    }

    public WebClient webClient() {
        return held(WebClient.create(phones));
    }

    public HttpClient httpClient(HttpClientOptions options) {
        return held(phones.createHttpClient(options));
    }

    public WebSocketClient socketClient(WebSocketClientOptions options) {
        return held(phones.createWebSocketClient(options));
    }

    /** As it looks every hour. */
    public void endRetention() {
        await(server.endRetention());
    }

    public int port() {
        return server.port();
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** Why it must not go on, once it must not. */
    public Future<String> ended() {
        return server.ended().map(StartProblem::getMessage);
    }

    /** What its terminal shows to whoever wants to follow. */
    public StandbyCode standbyCode() {
        return Objects.requireNonNull(standbyCodes.poll(), "no code was shown");
    }

    public HttpEdge edge() {
        return server.edge();
    }

    /** A join code of the demo exercise. */
    public String codeFor(String person) {
        return code(person, false);
    }

    /** A join code that makes its device a host. */
    public String hostCodeFor(String person) {
        return code(person, true);
    }

    @Override
    public void close() {
        await(vertx.close());
        // Nobody waits for phones: their sockets are gone with the server.
        var _ = phones.close();
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.await(120, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("nothing came for two minutes", e);
        }
    }

    private String code(String person, boolean host) {
        CodeOrder order = new CodeOrder(DEMO, new PersonId(person), host, Duration.ofHours(1), false);
        return await(server.access().issueCode(order)).code().shown();
    }
}
