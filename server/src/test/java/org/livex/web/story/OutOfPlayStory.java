package org.livex.web.story;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** An exercise whose clock jumped, with one phone in it and a wall clock that the story sets. */
abstract class OutOfPlayStory {
    static final Instant STARTEX = Instant.parse("2026-11-25T08:00:00.000Z");
    static final Duration BEFORE = Duration.ofMinutes(-7);
    static final Duration IN_PLAY = Duration.ofMinutes(2);
    static final Duration ARRIVED = Duration.ofMinutes(5);
    static final Duration AFTER = Duration.ofMinutes(8);

    private static final int BYTE_ORDER_MARK = 1;

    @TempDir
    Path data;

    private Instant now = STARTEX;
    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void play() {
        server = TestServer.start(data, () -> now, Map.of());
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        control.does(TestPhone.command("start-exercise"));
        at(Duration.ofMinutes(4));
        control.does(TestPhone.command("jump-clock").put("to", "D1 12:00:00"));
        at(ARRIVED);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    void at(Duration sinceStart) {
        now = STARTEX.plus(sinceStart);
    }

    static String taken(Duration sinceStart) {
        return STARTEX.plus(sinceStart).toString().replace("00Z", "00.000Z");
    }

    List<CSVRecord> table(String part) {
        return records("review", part);
    }

    List<CSVRecord> figures(String part) {
        return records("figures", part);
    }

    List<CSVRecord> records(String of, String part) {
        String csv = control.get("/api/exercises/demo/" + of + "/csv?language=en&part=" + part)
                .bodyAsString();
        try {
            return CSVFormat.EXCEL
                    .builder()
                    .setHeader()
                    .get()
                    .parse(new StringReader(csv.substring(BYTE_ORDER_MARK)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
