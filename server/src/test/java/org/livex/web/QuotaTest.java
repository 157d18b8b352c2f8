package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.access.TokenBucket;
import org.livex.room.Limits;

/** One person who sends without end takes nothing from the others, and what they did is not lost. */
class QuotaTest {
    private static final int AT_ONCE = 20;
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final String SYNC = "/api/exercises/demo/sync";

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock();

    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() {
        Limits.Quota little = new Limits.Quota(new TokenBucket.Size(AT_ONCE, EACH), new TokenBucket.Size(40, EACH));
        Limits limits = IntakeTest.SMALL;
        server = TestServer.start(
                data,
                clock,
                new Limits(
                        limits.memory(),
                        limits.disk(),
                        limits.readings(),
                        limits.lines(),
                        limits.patience(),
                        new Limits.Quotas(little, limits.quotas().control())));
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(TestPhone.command("start-exercise"));
        control.listen();
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_beyond_is_welcome_later_and_control_reads_whose_it_is() {
        List<ObjectNode> deeds = deeds("x", AT_ONCE);
        List<ObjectNode> more = deeds("y", AT_ONCE);
        assertThat(sync(phone, deeds).statusCode()).isEqualTo(200);

        HttpResponse<Buffer> refused = sync(phone, more);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
        assertThat(TestPhone.json(refused).path("code").asText()).isEqualTo("try-again-later");
        assertThat(control.next("sends-too-much").path("person").asText()).isEqualTo("inv-01");
        assertThat(sync(TestPhone.joined(server, "inv-02"), deeds("z", AT_ONCE)).statusCode())
                .isEqualTo(200);

        clock.pass(EACH.multipliedBy(AT_ONCE));
        assertThat(sync(phone, more).statusCode()).isEqualTo(200);
        assertThat(sync(phone, more).statusCode()).isEqualTo(503);
        control.sync();
        assertThat(control.items("action")).hasSize(3 * AT_ONCE);
    }

    @Test
    void a_red_stop_goes_past_it_and_opens_no_door_for_the_rest() {
        List<ObjectNode> more = new ArrayList<>(deeds("y", AT_ONCE));
        sync(phone, deeds("x", AT_ONCE));
        assertThat(sync(phone, more).statusCode()).isEqualTo(503);
        more.add(TestPhone.command("call-red-stop").put("reason", ""));

        assertThat(sync(phone, more).statusCode()).isEqualTo(200);
        assertThat(sync(phone, more).statusCode()).isEqualTo(503);
        assertThat(control.untilItHas("red-stop", "red-stop").path("active").asBoolean())
                .isTrue();
    }

    @Test
    void size_counts_as_well_as_number() {
        List<ObjectNode> large = deeds("x".repeat(2_000), AT_ONCE - 1);

        assertThat(sync(phone, large).statusCode()).isEqualTo(200);
        assertThat(sync(phone, deeds("x".repeat(2_000), 10)).statusCode()).isEqualTo(503);
    }

    @Test
    void a_second_device_of_the_same_person_and_single_commands_count_too() {
        assertThat(sync(phone, deeds("x", AT_ONCE)).statusCode()).isEqualTo(200);
        TestPhone second = TestPhone.joined(server, "inv-01");

        List<Integer> answers = IntStream.range(0, 5)
                .mapToObj(_ -> second.post(
                                "/api/exercises/demo/commands", deeds("y", 1).getFirst(), second.accessToken())
                        .statusCode())
                .toList();

        assertThat(answers).contains(503);
    }

    @Test
    void who_only_listens_is_never_over() {
        sync(phone, deeds("x", AT_ONCE));
        sync(phone, deeds("y", AT_ONCE));

        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThat(sync(phone, List.of()).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<Buffer> sync(TestPhone who, List<ObjectNode> outbox) {
        return who.post(SYNC, who.syncBody(outbox.toArray(JsonNode[]::new)), who.accessToken());
    }

    private List<ObjectNode> deeds(String note, int count) {
        phone.sync();
        String kind = phone.items("action-kind").getFirst().path("id").asText();
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    ObjectNode record = TestPhone.command("record-action");
                    record.putObject("action")
                            .put("kind", kind)
                            .put("note", note)
                            .put("takenAt", Instant.now().toString());
                    return record;
                })
                .toList();
    }
}
