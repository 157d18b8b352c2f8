package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;

/** A server that may have few files and connections open, and somebody who takes as many as there are. */
class FewFilesTest {
    private static final int FEW = 300;
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @TempDir
    Path logs;

    private final List<Socket> taken = new ArrayList<>();

    @Test
    @Timeout(300)
    void phones_go_on_and_nobody_reads_that_the_server_is_broken() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the limit is set by a shell of Linux");
        String phoneCode;
        String lateCode;
        String controlCode;
        try (TestServer first = TestServer.start(data)) {
            phoneCode = first.codeFor("inv-01");
            lateCode = first.codeFor("inv-02");
            controlCode = first.hostCodeFor("excon-director");
        }
        Path said = logs.resolve("said");
        try (ServerProcess server = ServerProcess.start(data, said, FEW)) {
            KeepingPhone phone = KeepingPhone.join(server.url(), phoneCode);
            KeepingPhone control = KeepingPhone.join(server.url(), controlCode);
            control.does(control.command("start-exercise"));
            CompletableFuture<String> heard = control.hears("open-files");
            for (int more = 0; more < 2 * FEW; more++) {
                taken.add(new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort()));
            }

            long began = System.nanoTime();
            assertThat(phone.does(phone.action(1)).path("outcome").asText()).isEqualTo("accepted");
            assertThat(status(control, "/api/exercises/demo/board/xlsx")).isIn(200, 503);
            assertThat(status(control, "/api/exercises/demo/board")).isEqualTo(200);
            KeepingPhone late = KeepingPhone.join(server.url(), lateCode);
            assertThat(late.does(late.action(2)).path("outcome").asText()).isEqualTo("accepted");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(Files.readString(said))
                    .isLessThan(AT_ONCE);
            assertThat(DomainJson.parse(ready(control)).path("openFiles").asText())
                    .isEqualTo("turning-away");
            assertThat(heard.join()).contains("\"state\":\"turning-away\"").contains("\"most\":" + FEW);
            assertThat(Files.readString(said)).contains("files and connections that Livex may have open");

            letGo();
            long deadline = System.nanoTime() + AT_ONCE.toNanos();
            int status = status(control, "/api/exercises/demo/board/xlsx");
            while (status == 503 && System.nanoTime() < deadline) {
                status = status(control, "/api/exercises/demo/board/xlsx");
            }
            assertThat(status).isEqualTo(200);
        } finally {
            letGo();
        }
    }

    private static int status(KeepingPhone phone, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = phone.ask("GET", path, "", new byte[0]);
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        return answer.statusCode();
    }

    private static byte[] ready(KeepingPhone phone) throws IOException, InterruptedException {
        return phone.ask("GET", "/readyz", "", new byte[0]).body();
    }

    private void letGo() throws IOException {
        for (Socket one : taken) {
            one.close();
        }
        taken.clear();
    }
}
