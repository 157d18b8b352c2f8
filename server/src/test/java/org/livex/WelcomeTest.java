package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
    void where_the_output_is_kept_it_holds_no_code_and_nobodys_name(Vertx vertx) throws IOException {
        String shown = welcome(vertx, "no");
        String link = Files.readString(data.resolve("controller-link")).strip();

        assertThat(shown).contains(data.resolve("controller-link").toString());
        assertThat(shown).doesNotContain("/j/").doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        assertThat(shown).doesNotContain("Investigator", "reads");
    }

    private String welcome(Vertx vertx, String codes) {
        Config config = Config.read(
                List.of("--port", "0", "--https-port", "off", "--data", data.toString(), "--packs", "../ops"),
                Map.of("LIVEX_CODES", codes));
        LivexServer server = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        return await(Welcome.of(server.running(), config));
    }
}
