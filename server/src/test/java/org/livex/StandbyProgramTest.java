package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.disk.FreeSpace;
import org.livex.web.TestPhone;

/** {@code ops/standby} at a terminal, beside a real first server. */
@Timeout(180)
class StandbyProgramTest {
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private final AtomicLong free = new AtomicLong(10_000 * MEGABYTE);
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PipedOutputStream keys = new PipedOutputStream();
    private TestServer first;
    private TestPhone control;
    private CompletableFuture<List<String>> program;

    @BeforeEach
    void follow() throws IOException {
        first = TestServer.start(folder.resolve("first"), InstantSource.system(), Map.of("LIVEX_STANDBY", "yes"));
        control = TestPhone.of(first).join(first.hostCodeFor("excon-director"));
        program = started(new PipedInputStream(keys));
        until(() -> said().contains("Type the code"));
        type(first.standbyCode().shown());
        until(() -> said().contains("All there up to"));
    }

    @AfterEach
    void stop() throws IOException {
        // The program follows until somebody takes over.
        free.set(10_000 * MEGABYTE);
        type("take over");
        program.exceptionally(_ -> List.of()).join();
        first.close();
    }

    @Test
    void a_full_disk_of_the_second_is_said_once_here_and_at_the_first_and_it_goes_on_when_there_is_room()
            throws IOException {
        free.set(MEGABYTE);
        until(() -> said().contains("The disk of this laptop is full"));
        until(() -> standby().equals("disk-full"));
        int heard = said().length();
        control.does(TestPhone.command("write-shift-entry").put("entry", "late").put("text", "While it was full"));
        type("");
        until(() -> said().substring(heard).contains("All up to"));

        free.set(10_000 * MEGABYTE);
        until(() -> standby().equals("following"));

        assertThat(said().split("The disk of this laptop is full", -1)).hasSize(2);
        until(() -> said().substring(heard).contains("All there up to"));
    }

    @Test
    void a_disk_that_nobody_can_ask_about_is_none_that_is_full() throws IOException {
        free.set(-1);
        int heard = said().length();
        type("");
        until(() -> said().substring(heard).contains("All there up to"));

        assertThat(said()).doesNotContain("is full");
        assertThat(standby()).isEqualTo("following");
    }

    private CompletableFuture<List<String>> started(PipedInputStream typed) {
        PrintStream out = new PrintStream(terminal, true, StandardCharsets.UTF_8);
        List<String> given = List.of(
                first.url(), "--data", folder.resolve("second").toString(), "--", "--port", "0", "--https-port", "off");
        CompletableFuture<List<String>> ended = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                ended.complete(StandbyMain.followed(given, Map.of(), typed, out, InstantSource.system(), this::space));
            } catch (IOException | RuntimeException failure) {
                ended.completeExceptionally(failure);
            }
        });
        return ended;
    }

    private FreeSpace space(Path data) {
        assertThat(Files.isDirectory(data)).isTrue();
        return () -> {
            if (free.get() < 0) {
                throw new IOException("no disk is known");
            }
            return new FreeSpace.Room(free.get(), 10_000 * MEGABYTE);
        };
    }

    private String standby() {
        return TestPhone.json(control.send(HttpMethod.GET, "/readyz", null))
                .path("standby")
                .asText();
    }

    private void type(String line) throws IOException {
        keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    private String said() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    private void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            if (program.isCompletedExceptionally()) {
                throw new CompletionException(said(), program.exceptionNow());
            }
            Thread.onSpinWait();
        }
    }
}
