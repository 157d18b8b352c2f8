package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.livex.TestServer;
import org.livex.archive.ArchiveZip;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.room.Problem;
import org.livex.web.routes.archive.ArchivePart;
import org.livex.web.routes.archive.ArchiveStream;
import org.livex.web.routes.archive.Archives;

/** An archive that is called off, or that would tell too much, ends without its list of hashes, and the next one may begin. */
@ExtendWith(VertxExtension.class)
class ArchiveStreamTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final PersonId DIRECTOR = new PersonId("director");
    private static final Instant NOW = Instant.parse("2026-06-01T09:30:00Z");

    private final Archives archives = new Archives();
    private final Archives.Taking taking = archives.begin(DEMO, DIRECTOR, NOW);

    @Test
    void whole_is_what_has_its_list_of_hashes_out(Vertx vertx) {
        ArchiveStream stream = stream(vertx, new AtomicBoolean(true));

        StringBuilder made = new StringBuilder();
        assertThat(archives.of(DEMO).path("state").asText()).isEqualTo("going");
        for (int piece = 0; piece < 3; piece++) {
            made.append(TestServer.await(stream.next()).orElseThrow().toString(StandardCharsets.ISO_8859_1));
        }
        assertThat(archives.of(DEMO).path("share").asDouble()).isEqualTo(1);
        assertThat(TestServer.await(stream.next())).isEmpty();
        archives.over(taking);

        assertThat(made).contains("one.txt", "two.txt", ArchiveZip.MANIFEST);
        assertThat(archives.of(DEMO).path("state").asText()).isEqualTo("whole");
    }

    @Test
    void one_that_is_called_off_is_told_from_one_that_broke(Vertx vertx) {
        ArchiveStream stream = stream(vertx, new AtomicBoolean(true));
        String made = TestServer.await(stream.next()).orElseThrow().toString(StandardCharsets.ISO_8859_1);

        archives.cancel(DEMO);
        Future<?> next = stream.next();
        archives.over(taking);

        assertThat(next.cause()).isInstanceOf(CancellationException.class);
        assertThat(made).contains("one.txt").doesNotContain(ArchiveZip.MANIFEST);
        assertThat(archives.of(DEMO).path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void once_somebody_in_it_is_erased_it_breaks_off(Vertx vertx) {
        AtomicBoolean mayGoOn = new AtomicBoolean(true);
        ArchiveStream stream = stream(vertx, mayGoOn);
        TestServer.await(stream.next());

        mayGoOn.set(false);
        Future<?> next = stream.next();
        archives.over(taking);

        assertThat(next.failed()).isTrue();
        assertThat(archives.of(DEMO).path("state").asText()).isEqualTo("broken-off");
    }

    @Test
    void a_server_makes_one_at_a_time() {
        ExerciseId other = new ExerciseId("other");

        assertThatThrownBy(() -> archives.begin(other, DIRECTOR, NOW)).isInstanceOf(Problem.class);
        archives.over(taking);

        assertThat(archives.begin(other, DIRECTOR, NOW)).isNotNull();
    }

    private ArchiveStream stream(Vertx vertx, AtomicBoolean mayGoOn) {
        WorkerExecutor worker = vertx.createSharedWorkerExecutor("archive-test", 1);
        return new ArchiveStream(
                List.of(part("one.txt"), part("two.txt")),
                LocalDateTime.of(2026, 6, 1, 9, 30),
                worker,
                taking,
                mayGoOn::get);
    }

    private static ArchivePart part(String path) {
        return zip -> {
            zip.file(path, path.getBytes(StandardCharsets.UTF_8));
            return Future.succeededFuture(1.0);
        };
    }
}
