package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.access.QrCode;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.Told;
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

    private String welcome(Vertx vertx, String codes, String... options) {
        List<String> all = new ArrayList<>(
                List.of("--port", "0", "--https-port", "off", "--data", data.toString(), "--packs", "../ops"));
        all.addAll(List.of(options));
        Config config = Config.read(all, Map.of("LIVEX_CODES", codes));
        LivexServer server = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        return await(Welcome.of(server.running(), config));
    }
}
