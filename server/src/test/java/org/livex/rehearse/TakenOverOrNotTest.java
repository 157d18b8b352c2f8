package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.Seeds;
import org.livex.TestServer;
import org.livex.json.DomainJson;

/** A pack is being taken over when the server is killed: afterwards all of it is there, or nothing. */
class TakenOverOrNotTest {
    private static final String COMPARISONS = "/api/exercises/demo/pack-comparisons";
    private static final int CHANGES = 6;
    private static final int LONGEST_WAIT_MILLIS = 60;

    @TempDir
    Path data;

    @Test
    void killed_while_a_pack_is_taken_over_nothing_is_taken_in_part() throws Exception {
        String code;
        try (TestServer first = TestServer.start(data)) {
            code = first.hostCodeFor("excon-director");
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            KeepingPhone control = KeepingPhone.join(server.url(), code);
            byte[] pack = control.ask("GET", "/api/exercises/demo/pack", "", new byte[0])
                    .body();
            for (long seed : (Iterable<Long>) LongStream.of(Seeds.some(3, 40).toArray())::iterator) {
                for (int i = 0; i < CHANGES; i++) {
                    control.does(variable(control, "v-" + Long.toHexString(seed) + "-" + i));
                }
                JsonNode seen = compared(control, pack);
                assertThat(seen.path("found").asInt()).isEqualTo(CHANGES);

                boolean isAnswered = takenWhileKilled(server, control, seen, new Random(seed));

                JsonNode left = compared(control, pack);
                assertThat(left.path("found").asInt()).isIn(isAnswered ? new Object[] {0} : new Object[] {0, CHANGES});
                if (left.path("found").asInt() > 0) {
                    assertThat(takeOver(control, left).get().statusCode()).isEqualTo(200);
                    assertThat(compared(control, pack).path("found").asInt()).isZero();
                }
            }
            server.stop();
        }
        Journalled.read(data).has_no_gap_and_says_nothing_twice();
    }

    /** Whether the answer came before the end. */
    private static boolean takenWhileKilled(ServerProcess server, KeepingPhone control, JsonNode seen, Random random)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = takeOver(control, seen);
        // Somewhere in the middle of it, on most machines.
        Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
        server.killMinusNine();
        server.startAgain();
        try {
            return answer.get().statusCode() == 200;
        } catch (ExecutionException _) {
            return false;
        }
    }

    private static JsonNode compared(KeepingPhone control, byte[] pack) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = control.ask("POST", COMPARISONS, "application/zip", pack);
        assertThat(answer.statusCode()).isEqualTo(201);
        return DomainJson.parse(answer.body());
    }

    private static CompletableFuture<HttpResponse<byte[]>> takeOver(KeepingPhone control, JsonNode seen) {
        ObjectNode body = Json.object().put("seen", seen.path("seen").asText());
        for (JsonNode change : seen.path("changes")) {
            body.withArray("chosen").add(change.path("key").asText());
        }
        return control.asks(
                "POST",
                COMPARISONS + "/" + seen.path("upload").asText() + "/take-over",
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode variable(KeepingPhone control, String id) {
        ObjectNode write = control.command("write-variable").put("basedOn", 0);
        write.putObject("variable")
                .put("id", id)
                .putObject("value")
                .put("type", "quantity")
                .put("number", "12");
        return write;
    }
}
