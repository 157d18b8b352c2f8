package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.livex.web.routes.HttpEdge;

/** Whose work is in this server, and under which licences: the build leaves it beside the program, for whoever asks. */
public final class NoticeFile {
    public static final String PATH = "/notice.txt";
    public static final String TYPE = "text/plain;charset=utf-8";
    private static final String NAME = "NOTICE";

    private NoticeFile() {}

    /** Empty where the program was not built as a whole. */
    public static Future<Optional<Buffer>> read(Vertx vertx) {
        return vertx.executeBlocking(() -> in(ProgramFolder.find()));
    }

    /** Whoever asks this edge gets it, where there is one. */
    public static Future<HttpEdge> show(Vertx vertx, HttpEdge edge) {
        return read(vertx).map(notice -> {
            notice.ifPresent(words -> edge.file(PATH, TYPE, words));
            return edge;
        });
    }

    static Optional<Buffer> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? Optional.of(Buffer.buffer(Files.readAllBytes(file))) : Optional.empty();
    }
}
