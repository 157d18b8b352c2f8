package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.access.QrCode;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.Told;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;
import org.livex.start.Config;
import org.livex.start.Welcome;

@ExtendWith(VertxExtension.class)
class WelcomeTest {
    @TempDir
    Path data;

    @Test
    void the_terminal_shows_who_gets_in_and_how(Vertx vertx) {
        String shown = welcome(vertx, "yes");

        assertThat(shown).contains("Phones, each link for one person and once:").contains("/j/");
    }

    @Test
    void phones_get_into_the_wireless_network_by_a_picture_on_the_terminal(Vertx vertx) {
        assertThat(welcome(vertx, "yes", "--wifi-name", "Livex Field", "--wifi-password", "correct horse"))
                .contains(
                        QrCode.of("WIFI:T:WPA;S:Livex Field;P:correct horse;;").terminal(),
                        "Phones get into the wireless network \"Livex Field\" with this.");
    }

    @Test
    void where_the_output_is_kept_the_password_of_the_network_is_not(Vertx vertx) {
        assertThat(welcome(vertx, "no", "--wifi-name", "Livex Field", "--wifi-password", "correct horse"))
                .doesNotContain("wireless", "correct horse");
    }

    @Test
    void where_the_output_is_kept_it_holds_no_code_and_nobodys_name(Vertx vertx) throws IOException {
        String shown = welcome(vertx, "no");
        String link = Files.readString(data.resolve("controller-link")).strip();

        assertThat(shown).contains(data.resolve("controller-link").toString());
        assertThat(shown).doesNotContain("/j/").doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        assertThat(shown).doesNotContain("Investigator", "reads");
    }

    @Test
    void what_the_journal_has_lost_is_the_first_that_the_terminal_says(Vertx vertx) throws IOException {
        Path told = data.resolve("livex.db-told");
        try (Told before = Told.open(told)) {
            before.note(new ExerciseId("gone"), new ChainHead(9, null, Instant.parse("2026-11-24T09:30:00Z")));
        }

        assertThat(welcome(vertx, "yes"))
                .startsWith(
                        "Entries 1 to 9 of exercise gone (until 2026-11-24T09:30:00Z) are not in the journal any more");
    }

    @Test
    void what_is_no_terminal_gets_neither_codes_nor_names(Vertx vertx) {
        assertThat(welcome(vertx, "terminal")).contains("controller-link").doesNotContain("/j/");
    }

    @Test
    void a_server_that_was_told_while_it_started_that_another_took_over_lets_nobody_in(
            Vertx vertx, @TempDir Path second) throws IOException {
        Config config = config("yes", "--standby", "yes");
        LivexServer server = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        assertThat(await(Main.welcome(server, config))).isPresent();
        try (Standby standby = paired(vertx, server, second, 1)) {
            assertThat(standby.takeOver().firstKnows()).isTrue();
        }

        assertThat(await(Main.welcome(server, config))).isEmpty();
    }

    @Test
    void that_the_second_could_not_be_asked_whether_it_took_over_is_one_sentence_on_the_terminal(
            Vertx vertx, @TempDir Path second) throws IOException {
        Config config = config("yes", "--standby", "yes");
        LivexServer server = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        assertThat(await(Main.welcome(server, config)).orElseThrow()).doesNotContain("could not be asked");
        paired(vertx, server, second, freePort()).close();
        await(vertx.undeploy(server.deploymentID()));

        LivexServer again = await(LivexServer.deploy(vertx, config, InstantSource.system()));

        assertThat(await(Main.welcome(again, config)).orElseThrow())
                .containsOnlyOnce("Whether the second laptop has taken over could not be asked: no server answers at"
                        + " 127.0.0.1. It is asked again every 5 s. If it has, stop this server.")
                .contains("Livex is ready");
    }

    /** A second laptop, which would serve at this port and follows. */
    private static Standby paired(Vertx vertx, LivexServer server, Path second, int port) throws IOException {
        BlockingQueue<StandbyCode> codes = new LinkedBlockingQueue<>();
        server.onStandbyCode(codes::add);
        Standby.Here here =
                new Standby.Here("second", List.of("http:" + port), InstantSource.system(), InstantSource.system());
        Standby standby = Standby.in(second, vertx, here);
        String url = "http://127.0.0.1:" + server.port();
        byte[] salt = standby.ask(url);
        standby.pair(url, Objects.requireNonNull(codes.poll(), "no code was shown"), salt);
        standby.catchUp();
        return standby;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private String welcome(Vertx vertx, String codes, String... options) {
        Config config = config(codes, options);
        LivexServer server = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        return await(Welcome.of(server.running(), config));
    }

    private Config config(String codes, String... options) {
        List<String> all = new ArrayList<>(
                List.of("--port", "0", "--https-port", "off", "--data", data.toString(), "--packs", "../ops"));
        all.addAll(List.of(options));
        return Config.read(all, Map.of("LIVEX_CODES", codes));
    }
}
