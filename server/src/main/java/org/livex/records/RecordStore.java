package org.livex.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.outside.OutsideAnswer;
import org.livex.outside.OutsideServer;

/**
 * A learning record store by the Experience API 1.0.3 (part 3, 2.1). Every failure is a {@link NotTaken}. What it has already
 * under an id counts as there.
 */
public final class RecordStore {
    /** A batch that every store takes. */
    public static final int MOST_AT_ONCE = 50;

    /** An answer has 40 bytes for each statement. */
    private static final int MOST_ANSWER_BYTES = 64 * 1024;

    private static final int CONFLICT = 409;
    /** Of what was sent: it is no such statement, or too much. Of every other one below 500 it is no record store that answers. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private final OutsideServer server;
    private final String url;
    private final Optional<String> authorization;

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
        this.server = new OutsideServer(vertx, patience, MOST_ANSWER_BYTES);
        this.url = url.toString().replaceAll("/+$", "");
        this.authorization = key.map(
                secret -> "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
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
        Map<String, String> headers =
                new HashMap<>(Map.of("X-Experience-API-Version", "1.0.3", "Content-Type", "application/json"));
        authorization.ifPresent(secret -> headers.put("Authorization", secret));
        return server.post(URI.create(url + "/statements"), headers, body)
                .recover(_ -> Future.failedFuture(new NotTaken(NotTaken.Reason.UNREACHABLE, null)))
                .map(answer -> status(answer, statements.size()));
    }

    private static int status(OutsideAnswer answer, int statements) {
        int status = answer.status();
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
    private static boolean hasIds(OutsideAnswer answer, int statements) {
        if (!answer.isWhole()) {
            return false;
        }
        try {
            JsonNode ids = DomainJson.parse(answer.body().getBytes());
            return ids.isArray()
                    && ids.size() == statements
                    && StreamSupport.stream(ids.spliterator(), false).allMatch(JsonNode::isTextual);
        } catch (MalformedJson _) {
            return false;
        }
    }

    public void close() {
        server.close();
    }
}
