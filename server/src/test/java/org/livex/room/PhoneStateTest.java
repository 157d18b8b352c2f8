package org.livex.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.TestPhone;

/** What phones say of themselves reaches control, and keeps nothing else from arriving. */
public class PhoneStateTest {
    private static final Path REQUEST = Path.of("..", "docs", "protocol", "messages", "sync-request.json");

    @TempDir
    Path data;

    /** As the protocol shows it. */
    public static ObjectNode whole() {
        try {
            return (ObjectNode)
                    DomainJson.parse(Files.readAllBytes(REQUEST)).path("phone").deepCopy();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void all_that_a_phone_says_is_read() {
        assertThat(DomainJson.tree(PhoneState.read(whole())).toString()).isEqualTo(whole().toString());
    }

    @Test
    void each_strange_part_is_passed_over_by_itself() {
        PhoneState read = PhoneState.read(json("""
                {"battery":1.5,"charging":"yes","powerSaving":1,"queue":-1,"app":7,"system":"Android 14","colour":"red",
                 "allowed":{"notifications":null,"alarms":true,"position":"everywhere","camera":{}}}"""));

        assertThat(DomainJson.tree(read)).isEqualTo(json("""
                {"system":"Android 14","allowed":{"alarms":true}}"""));
    }

    @Test
    void a_phone_that_says_nonsense_of_itself_is_served_all_the_same() {
        for (String nonsense : new String[] {"17", "[]", "\"fine\"", "null", "{\"battery\":1e400,\"allowed\":[]}"}) {
            SyncRequest request = SyncRequest.read(json("{\"cursor\":0,\"phone\":" + nonsense + "}"), 0);

            assertThat(request.cursor()).as(nonsense).isZero();
        }
    }

    @Test
    void control_sees_at_once_and_later_how_a_phone_is() {
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.listen();
            control.next("synced");
            TestPhone phone = TestPhone.joined(server, "inv-01");
            ObjectNode request = phone.syncBody();
            request.set("phone", whole());
            phone.post("/api/exercises/demo/sync", request, phone.accessToken());

            JsonNode told = control.next("contact");
            assertThat(told.path("battery").asDouble()).isEqualTo(0.63);
            assertThat(told.path("allowed")).isEqualTo(whole().path("allowed"));
            assertThat(TestPhone.json(control.get("/api/exercises/demo/devices"))
                            .path("devices"))
                    .anySatisfy(device -> {
                        assertThat(device.path("device")).isEqualTo(told.path("device"));
                        assertThat(device.path("phone")).isEqualTo(whole());
                    });
        }
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) DomainJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
