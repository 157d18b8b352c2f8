package org.livex.standby;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.livex.json.DomainJson;
import org.livex.outside.OutsideAnswer;

/**
 * The server that is followed, as the second laptop talks to it. Its certificate is not looked at: nobody is believed who has not
 * the keys, and nobody else reads what is said. One thread at a time, no event loop's; all of it blocks.
 */
final class FirstServer implements AutoCloseable {
    private static final String PATH = "/api/standby";
    private static final int PORT = 8443;
    private static final int PATIENCE_SECONDS = 20;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int MOST_BUSY = 6;

    /** A value of a row may be 64 MB. */
    private static final int MOST_ANSWER_BYTES = 96 * 1024 * 1024;

    private static final long PAUSE_NANOS = 20_000_000;

    private final HttpClient client;
    private final String address;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SealedSession session;
    private long number;

    private FirstServer(Vertx vertx, String address) {
        this.client = SilentClient.of(vertx, CONNECT_MILLIS);
        this.address = address;
    }

    static FirstServer at(Vertx vertx, String address) {
        return new FirstServer(vertx, address);
    }

    /** A whole address of what somebody typed: a name or number, with a port or without. */
    static String address(String typed) throws StandbyProblem {
        String whole = typed.contains("://") ? typed : "https://" + typed;
        try {
            URI uri = URI.create(whole);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null) {
                int port = uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : PORT;
                return uri.getScheme() + "://" + uri.getHost() + ":" + port;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new StandbyProblem(
                StandbyProblem.Kind.REFUSED,
                "\"" + typed + "\" is no address: name the first laptop as 192.168.1.10 or 192.168.1.10:8443.");
    }

    /** The first server shows a code then. */
    byte[] ask() throws StandbyProblem {
        return say(call("ask"));
    }

    StandbyDoor.Paired pair(StandbyCode code, byte[] salt, String machine) throws StandbyProblem {
        byte[] nonce = chance();
        Pairing.Keys keys = Pairing.Keys.of(code, salt, nonce);
        ObjectNode json = call("pair")
                .put("id", HexFormat.of().formatHex(nonce))
                .put("sealed", base64(keys.request().seal(1, machine.getBytes(UTF_8))));
        return StandbyDoor.Paired.read(keys.answer().open(1, say(json)));
    }

    /** In a session that is begun when there is none, or when the first server has started anew. */
    byte[] ask(byte[] secret, Question question) throws StandbyProblem {
        boolean isNew = session == null;
        try {
            return askIn(session(secret), question);
        } catch (StandbyProblem problem) {
            session = null;
            if (isNew || problem.kind() != StandbyProblem.Kind.NOT_BELIEVED) {
                throw problem;
            }
            return askIn(session(secret), question);
        }
    }

    private SealedSession session(byte[] secret) throws StandbyProblem {
        SealedSession open = session;
        if (open == null) {
            open = SealedSession.of(secret, say(call("hello")), chance());
            session = open;
            number = 0;
        }
        return open;
    }

    private byte[] askIn(SealedSession open, Question question) throws StandbyProblem {
        long mine = ++number;
        ObjectNode json = call("tell")
                .put("id", open.id())
                .put("number", mine)
                .put("sealed", base64(open.questions().seal(mine, Question.write(question))));
        return open.answers().open(mine, say(json));
    }

    /** A server under load, or one that has not quite done with the question before, says that it is to be asked again. */
    private byte[] say(ObjectNode json) throws StandbyProblem {
        for (int busy = 0; busy < MOST_BUSY; busy++) {
            Optional<byte[]> answer = sayOnce(json);
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS << busy);
        }
        throw StandbyProblem.away(address, "it is busy, or has been replaced");
    }

    private Optional<byte[]> sayOnce(ObjectNode json) throws StandbyProblem {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(address + PATH);
        Future<Optional<byte[]>> answer = client.request(options)
                // All within: what is added from this thread may come after the body has gone by.
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .send(Buffer.buffer(DomainJson.write(json)))
                        .compose(this::answer));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StandbyProblem problem
                    ? problem
                    : StandbyProblem.away(address, reason(e.getCause()));
        } catch (TimeoutException e) {
            throw StandbyProblem.away(address, "nothing came for " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StandbyProblem.away(address, "interrupted");
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return cause instanceof ConnectException ? "nothing listens there" : "the connection broke";
    }

    /** Empty where it is to be asked again. */
    private Future<Optional<byte[]>> answer(HttpClientResponse response) {
        return OutsideAnswer.of(response, MOST_ANSWER_BYTES).compose(answer -> switch (answer.status()) {
            case 200 ->
                answer.isWhole()
                        ? Future.succeededFuture(Optional.of(answer.body().getBytes()))
                        : Future.failedFuture(StandbyProblem.away(address, "its answer has no end"));
            case 503 -> Future.succeededFuture(Optional.empty());
            default ->
                Future.failedFuture(problem(answer.status(), answer.body().toString()));
        });
    }

    private StandbyProblem problem(int status, String body) {
        return switch (status) {
            case 401 -> StandbyProblem.notBelieved();
            case 404 ->
                body.contains("code-unknown")
                        ? Pairing.wrongCode()
                        : new StandbyProblem(
                                StandbyProblem.Kind.REFUSED,
                                "The server at " + address
                                        + " lets nobody follow: start it with --standby yes (and a Livex that knows it).");
            case 429 ->
                new StandbyProblem(
                        StandbyProblem.Kind.TOO_MANY, "Too many wrong codes were said: wait a minute, then try again.");
            default -> StandbyProblem.away(address, "it says " + status);
        };
    }

    private byte[] chance() {
        byte[] bytes = new byte[SealedSession.ID_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static ObjectNode call(String call) {
        return JsonNodeFactory.instance.objectNode().put("call", call);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        var _ = client.close();
    }
}
