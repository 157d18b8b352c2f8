package org.livex.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The baseline of {@link Ingest}: reads a body, answers, forgets. Prints its port. */
public final class BareServer {
    private BareServer() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        vertx.createHttpServer()
                .requestHandler(request ->
                        request.body().onSuccess(_ -> request.response().end("{\"outcome\":\"accepted\"}")))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> out.println(server.actualPort()))
                .await();
    }
}
