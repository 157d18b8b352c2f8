package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.start.Config;
import org.livex.start.StartProblem;
import org.livex.start.Welcome;

/** A newcomer starts a server with an exercise that has been played. */
@ExtendWith(VertxExtension.class)
class FinishedExampleTest {
    private static final ExerciseId ID = new ExerciseId("demo-finished");
    private static final int ALL = 100_000;

    @TempDir
    Path folder;

    @Test
    void it_is_there_after_the_start_and_over_and_the_terminal_says_so(Vertx vertx) {
        Config config = config("demo-finished");
        LivexServer server = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        String shown = await(Welcome.of(server.running(), config));

        assertThat(entries(server))
                .anyMatch(entry -> entry.facts().stream().anyMatch(ClockFact.ExerciseEnded.class::isInstance));
        assertThat(shown)
                .contains("\"demo-finished\" is a finished example")
                .contains("Control of \"demo-finished\" (this link works once")
                .contains("/j/");
    }

    @Test
    void it_is_made_once(Vertx vertx) {
        Config config = config("demo-finished");
        LivexServer first = await(LivexServer.deploy(vertx, config, InstantSource.system()));
        List<Entry> made = entries(first);
        await(vertx.undeploy(first.deploymentID()));

        LivexServer second = await(LivexServer.deploy(vertx, config, InstantSource.system()));

        assertThat(entries(second)).isEqualTo(made);
    }

    @Test
    void it_comes_beside_what_is_there(Vertx vertx) {
        LivexServer first = await(LivexServer.deploy(vertx, config("demo"), InstantSource.system()));
        await(vertx.undeploy(first.deploymentID()));

        LivexServer second = await(LivexServer.deploy(vertx, config("demo-finished"), InstantSource.system()));

        assertThat(await(journal(second).exercises())).containsExactlyInAnyOrder(new ExerciseId("demo"), ID);
    }

    @Test
    void it_is_not_in_the_way_of_the_first_exercise(Vertx vertx) {
        LivexServer first = await(LivexServer.deploy(vertx, config("demo-finished"), InstantSource.system()));
        await(vertx.undeploy(first.deploymentID()));

        LivexServer second = await(LivexServer.deploy(vertx, config("demo"), InstantSource.system()));

        assertThat(await(journal(second).exercises())).containsExactlyInAnyOrder(new ExerciseId("demo"), ID);
    }

    @Test
    void none_can_be_made_of_a_pack_without_a_script(Vertx vertx) {
        assertThatThrownBy(() -> await(LivexServer.deploy(vertx, config("blank-finished"), InstantSource.system())))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith("The scenario pack \"blank\" has no played/script.json");
    }

    @Test
    void a_mistake_of_the_script_is_named_and_no_exercise_is_left_behind(Vertx vertx) throws IOException {
        Path packs = folder.resolve("packs");
        copy(Path.of("..", "ops", "blank"), packs.resolve("blank"));
        Path script = packs.resolve("blank").resolve("played").resolve("script.json");
        Files.createDirectories(script.getParent());
        Files.writeString(script, "[{}]");

        assertThatThrownBy(
                        () -> await(LivexServer.deploy(vertx, config(packs, "blank-finished"), InstantSource.system())))
                .isInstanceOf(StartProblem.class)
                .hasMessage("played/script.json of the scenario pack \"blank\" cannot be played: part 1: does must be a"
                        + " command.");

        LivexServer empty = await(LivexServer.deploy(vertx, config(packs, "none"), InstantSource.system()));
        assertThat(await(journal(empty).exercises())).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private Config config(String load) {
        return config(Path.of("..", "ops"), load);
    }

    private Config config(Path packs, String load) {
        return Config.read(
                List.of(
                        "--port",
                        "0",
                        "--https-port",
                        "off",
                        "--data",
                        folder.resolve("data").toString(),
                        "--packs",
                        packs.toString(),
                        "--load",
                        load),
                Map.of("LIVEX_CODES", "yes"));
    }

    private static Journal journal(LivexServer server) {
        return server.running().stores().journal();
    }

    private static List<Entry> entries(LivexServer server) {
        return await(journal(server).readAfter(ID, 0, ALL));
    }
}
