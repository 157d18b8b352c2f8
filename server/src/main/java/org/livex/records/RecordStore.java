package org.livex.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;

/**
 * A learning record store by the Experience API 1.0.3 (part 3, 2.1). Every failure is a {@link NotTaken}. What it has already
 * under an id counts as there.
 */
public final class RecordStore {
    /** A batch that every store takes. */
    public static final int MOST_AT_ONCE = 50;

    private static final int CONFLICT = 409;
    /** Of what was sent: it is no such statement, or too much. Of every other one below 500 it is no record store that answers. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private final WebClient client;
    private final String url;
    private final Optional<String> authorization;
    private final Duration patience;

    /** {@code sent} now, and {@code there} before, as something else. */
    public record Taken(int sent, int there) {
        public static final Taken NOTHING = new Taken(0, 0);

        public int total() {
            return sent + there;
        }

        public Taken plus(Taken more) {
            return new Taken(sent + more.sent, there + more.there);
        }
    }

    /** {@code url} as an operator gives it; {@code key} is user:password. */
    public RecordStore(Vertx vertx, URI url, Optional<String> key, Duration patience) {
        WebClientOptions options = new WebClientOptions();
        options.setFollowRedirects(false).setConnectTimeout((int) patience.toMillis());
        this.client = WebClient.create(vertx, options);
        this.url = url.toString().replaceAll("/+$", "");
        this.authorization = key.map(
                secret -> "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        this.patience = patience;
    }

    /** By which it is told from another one. */
    public String url() {
        return url;
    }

    /** At most {@link #MOST_AT_ONCE}. A store that has one of them as something else takes none: then each goes by itself. */
    public Future<Taken> send(List<ObjectNode> statements) {
        if (statements.isEmpty()) {
            return Future.succeededFuture(Taken.NOTHING);
        }
        return post(statements).compose(status -> {
            if (status != CONFLICT) {
                return Future.succeededFuture(new Taken(statements.size(), 0));
            }
            return statements.size() == 1
                    ? Future.succeededFuture(new Taken(0, 1))
                    : oneByOne(statements, 0, Taken.NOTHING);
        });
    }

    private Future<Taken> oneByOne(List<ObjectNode> statements, int at, Taken before) {
        return at == statements.size()
                ? Future.succeededFuture(before)
                : send(List.of(statements.get(at))).compose(taken -> oneByOne(statements, at + 1, before.plus(taken)));
    }

    private Future<Integer> post(List<ObjectNode> statements) {
        Buffer body = Buffer.buffer(
                DomainJson.write(JsonNodeFactory.instance.arrayNode().addAll(statements)));
        var request = client.postAbs(url + "/statements")
                .timeout(patience.toMillis())
                .putHeader("X-Experience-API-Version", "1.0.3")
                .putHeader("Content-Type", "application/json");
        authorization.ifPresent(secret -> request.putHeader("Authorization", secret));
        return request.sendBuffer(body)
                .recover(_ -> Future.failedFuture(new NotTaken(NotTaken.Reason.UNREACHABLE, null)))
                .map(answer -> status(answer, statements.size()));
    }

    private static int status(HttpResponse<Buffer> answer, int statements) {
        int status = answer.statusCode();
        if (status == CONFLICT || (status == 200 && hasIds(answer, statements))) {
            return status;
        }
        throw new NotTaken(reason(status), status);
    }

    private static NotTaken.Reason reason(int status) {
        if (status == 401 || status == 403) {
            return NotTaken.Reason.UNAUTHORIZED;
        }
        if (status == 429 || status >= 500) {
            return NotTaken.Reason.BUSY;
        }
        return REFUSALS.contains(status) ? NotTaken.Reason.REFUSED : NotTaken.Reason.STRANGE;
    }

    /** A store answers with the ids of what it took; a proxy or a sign-in page says 200 too. */
    private static boolean hasIds(HttpResponse<Buffer> answer, int statements) {
        Buffer body = answer.body();
        if (body == null) {
            return false;
        }
        try {
            JsonNode ids = DomainJson.parse(body.getBytes());
            return ids.isArray()
                    && ids.size() == statements
                    && StreamSupport.stream(ids.spliterator(), false).allMatch(JsonNode::isTextual);
        } catch (MalformedJson _) {
            return false;
        }
    }

    public void close() {
        client.close();
    }
}
