package org.livex.standby;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.livex.outside.OutsideAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second laptop of a server that comes back, which may have taken over meanwhile: it is asked where it was heard from last and
 * where this server was. What it says proves itself, so its certificate is not looked at, and no answer is none.
 */
public final class Successor {
    private static final Logger LOG = LoggerFactory.getLogger(Successor.class);
    private static final String PATH = "/api/standby";
    private static final Buffer QUESTION = Buffer.buffer("{\"call\":\"term\"}");
    private static final int LONGEST_PROOF = 100;
    private static final long PATIENCE_MILLIS = 3_000;
    private static final long ASKS_EVERY_MILLIS = 5_000;

    private final Vertx vertx;
    private final Path data;
    private final Fence fence;

    public Successor(Vertx vertx, Path data, Fence fence) {
        this.vertx = vertx;
        this.data = data;
        this.fence = fence;
    }

    /**
     * Done when all have answered, or nobody did for a few seconds: the fence is down then where one of them took over. A sentence
     * says where nobody could be asked who may have.
     */
    public Future<Optional<String>> ask() {
        return fence.proof().isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : vertx.executeBlocking(this::followedFrom).compose(this::ask);
    }

    /** {@code addresses}: none where it never said any. */
    private record Places(boolean isFollowed, List<URI> addresses) {}

    private Places followedFrom() throws IOException {
        List<URI> addresses = HeardFrom.in(data).map(HeardFrom::addresses).orElse(List.of());
        return new Places(Follower.in(data).isPresent(), addresses);
    }

    private Future<Optional<String>> ask(Places places) {
        Future<Boolean> asked = places.addresses().isEmpty() ? Future.succeededFuture(false) : ask(places.addresses());
        return asked.map(isAnswered ->
                isAnswered || !places.isFollowed() ? Optional.empty() : Optional.of(unasked(places.addresses())));
    }

    private static String unasked(List<URI> addresses) {
        String where = addresses.stream().map(URI::getHost).distinct().collect(Collectors.joining(", "));
        return "Whether the second laptop has taken over could not be asked: "
                + (where.isEmpty()
                        ? "where it serves is not known."
                        : "no server answers at " + where + ". It is asked again every " + ASKS_EVERY_MILLIS / 1_000
                                + " s.")
                + " If it has, stop this server.";
    }

    /** Asks again while {@code isAway}, until somebody took over; what is given back ends it. */
    public Runnable watch(BooleanSupplier isAway) {
        long timer = vertx.setPeriodic(ASKS_EVERY_MILLIS, id -> {
            if (fence.isDown()) {
                vertx.cancelTimer(id);
            } else if (isAway.getAsBoolean()) {
                ask().onFailure(failure -> LOG.debug("the second laptop was not asked", failure));
            }
        });
        return () -> vertx.cancelTimer(timer);
    }

    /** Whether somebody answered. */
    private Future<Boolean> ask(List<URI> addresses) {
        LOG.debug("Asks at {} whether another server has taken over", addresses);
        HttpClient client = SilentClient.of(vertx, (int) PATIENCE_MILLIS);
        List<Future<Optional<String>>> answers = addresses.stream()
                .map(address -> proof(client, address).onSuccess(said -> said.ifPresent(fence::hear)))
                .toList();
        return Future.join(answers)
                .transform(_ -> client.close())
                .map(_ -> answers.stream()
                        .anyMatch(
                                answer -> answer.succeeded() && answer.result().isPresent()));
    }

    private static Future<Optional<String>> proof(HttpClient client, URI address) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(address + PATH)
                        .setTimeout(PATIENCE_MILLIS))
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .send(QUESTION)
                        .compose(response -> OutsideAnswer.of(response, LONGEST_PROOF)))
                .map(Successor::read)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Optional<String> read(OutsideAnswer answer) {
        return answer.status() == 200 && answer.isWhole()
                ? Optional.of(answer.body().toString(UTF_8))
                : Optional.empty();
    }
}
