package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.start.Strain;

/** A memory that fills up while the demo exercise runs: who hears of it. */
class LittleMemoryTest {
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path data;

    private final AtomicReference<Strain.Fill> heap = new AtomicReference<>(fill(40));
    TestServer server;
    TestPhone control;
    TestPhone phone;

    @BeforeEach
    void start() {
        server = TestServer.startWithHeap(data, heap::get);
        control =
                TestPhone.of(server).join(server.hostCodeFor("excon-director")).listen();
        phone = TestPhone.joined(server, "inv-01").listen();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_hears_how_full_it_is_and_when_there_is_room_again() {
        told(84, "filling");
        told(60, "ample");
    }

    @Test
    void a_console_that_opens_later_hears_of_it_too() {
        told(84, "filling");

        TestPhone later =
                TestPhone.of(server).join(server.hostCodeFor("excon-director")).listen();

        assertThat(later.next("memory").path("state").asText()).isEqualTo("filling");
    }

    @Test
    void whoever_runs_the_server_finds_it_in_readyz_and_it_is_ready_all_the_same() {
        assertThat(ready().bodyAsString()).isEqualTo("{\"status\":\"ready\"}");

        told(84, "filling");
        assertThat(ready().statusCode()).isEqualTo(200);
        assertThat(ready().bodyAsString())
                .isEqualTo(
                        "{\"status\":\"ready\",\"memory\":\"filling\",\"memoryPercent\":84,\"memoryMegabytes\":170}");

        told(60, "ample");
        assertThat(ready().bodyAsString()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void metrics_tell_what_the_feeds_keep() {
        double items = metric("livex_feed_items");
        double changes = metric("livex_feed_changes");
        assertThat(items).isPositive();
        assertThat(changes).isGreaterThanOrEqualTo(items);

        control.does(TestPhone.command("write-shift-entry").put("entry", "one").put("text", "A note"));

        assertThat(metric("livex_feed_items")).isGreaterThan(items);
    }

    private void told(int percent, String state) {
        heap.set(fill(percent));
        JsonNode told = control.next("memory");
        while (!told.path("state").asText().equals(state)) {
            told = control.next("memory");
        }
        assertThat(told.path("percent").asInt()).isEqualTo(percent);
        assertThat(told.path("megabytes").asInt()).isEqualTo(170);
    }

    private double metric(String name) {
        String all = phone.send(HttpMethod.GET, "/metrics", null).bodyAsString();
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(all);
        assertThat(line.find()).as(all).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private HttpResponse<Buffer> ready() {
        return phone.send(HttpMethod.GET, "/readyz", null);
    }

    private static Strain.Fill fill(int percent) {
        return new Strain.Fill(170 * MEGABYTE, percent * 170L * MEGABYTE / 100, 170 * MEGABYTE);
    }
}
