package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** A rehearsal of the demo. The long one: {@code -Dlivex.rehearsal.phones=70 -Dlivex.rehearsal.minutes=60}. */
class RehearsalTest {
    private static final int PHONES = Integer.getInteger("livex.rehearsal.phones", 30);
    private static final int MINUTES = Integer.getInteger("livex.rehearsal.minutes", 10);
    private static final double SPEED = 60;

    @TempDir
    Path data;

    @Test
    void everybody_gets_everything_and_the_board_is_complete() {
        RehearsalReport report = rehearse(Network.GOOD);

        assertThat(report.json().path("errors")).isEmpty();
        assertThat(report.json().path("unanswered").asInt()).isZero();
        assertThat(report.json().path("missing")).as(ReportText.of(report)).isEmpty();
        assertThat(report.json().path("rejected")).isEmpty();
        assertThat(report.json().path("fired")).isNotEmpty();
        assertThat(report.json().path("actions").asInt()).isPositive();
        assertThat(report.json().path("decisions").asInt()).isPositive();
        assertThat(report.json().path("dutiesTicked").asInt()).isPositive();
        assertThat(report.json().path("ratings").asInt()).isPositive();
        assertThat(report.json().path("observations").asInt()).isPositive();
        assertThat(report.json().path("moments").asInt()).isPositive();
        assertThat(report.json().path("feedback").asInt()).isPositive();
        assertThat(report.json().path("rejected")).as(ReportText.of(report)).isEmpty();
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void also_when_phones_drop_out_all_the_time() {
        RehearsalReport report = rehearse(Network.BAD);

        assertThat(report.json().path("lostAnswers").asInt()).isPositive();
        assertThat(report.json().path("missing")).as(ReportText.of(report)).isEmpty();
        assertThat(report.json().path("errors")).isEmpty();
    }

    private RehearsalReport rehearse(Network network) {
        try (TestServer server = TestServer.start(data);
                Loop loop = new Loop()) {
            String code = server.hostCodeFor("excon-director");
            RehearsalPlan plan = new RehearsalPlan(
                    URI.create(server.url()), Optional.empty(), PHONES, SPEED, MINUTES / 60d, 7, network);
            return loop.run(
                    () -> Rehearsal.join(loop.vertx(), plan, code, _ -> {}).compose(Rehearsal::run),
                    MINUTES * 60L / (long) SPEED + 240);
        }
    }
}
