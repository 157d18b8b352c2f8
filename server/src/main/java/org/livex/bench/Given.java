package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What ops/bench says to one of these programs, as NAME=VALUE: what it wants, and what it has started. */
final class Given {
    private final Map<String, String> values = new HashMap<>();

    private Given() {}

    static Given read(String[] arguments) {
        Given given = new Given();
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            if (end < 1) {
                throw new IllegalArgumentException("NAME=VALUE is wanted, not " + argument);
            }
            given.values.put(argument.substring(0, end), argument.substring(end + 1));
        }
        return given;
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    Optional<Path> file(String name) {
        return find(name).map(Path::of);
    }

    /** From PID:PORT, where there is TLS that of TLS. */
    Target target(String name) {
        String[] parts = text(name).split(":", -1);
        return new Target(new ServerProcess(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
    }

    /** A process that listens on a port. */
    record Target(ServerProcess process, int port) {}

    /** Livex gives out its own authority's certificate; {@code https} is the port, where phones come over TLS. */
    Future<Door> livexDoor(Vertx vertx) {
        int port = target("livex").port();
        return find("https")
                .map(https -> {
                    WebClient client = WebClient.create(vertx);
                    return client.get(port, Door.HOST, "/ca.crt")
                            .send()
                            .map(answer -> Door.tls(Integer.parseInt(https), answer.bodyAsBuffer()))
                            .onComplete(_ -> client.close());
                })
                .orElseGet(() -> Future.succeededFuture(Door.plain(port)));
    }

    /** Of the others {@code certificate} is the file of the one that they show. */
    Door door(Vertx vertx, String name) {
        int port = target(name).port();
        return find("certificate")
                .map(file -> Door.tls(
                        port,
                        Buffer.buffer(vertx.fileSystem().readFileBlocking(file).getBytes())))
                .orElseGet(() -> Door.plain(port));
    }
}
