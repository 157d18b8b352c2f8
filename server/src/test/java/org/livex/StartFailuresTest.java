package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.livex.start.StartProblem;
import org.livex.start.StartProblem.Kind;
import org.livex.tls.MachineNames;
import org.livex.tls.OwnCertificates;

/** What an operator gets wrong, each in one sentence that says what to do. */
class StartFailuresTest extends FailingStart {
    @Test
    void a_port_that_is_taken_is_named_with_the_option_that_changes_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartProblem problem = start("--port", String.valueOf(taken.getLocalPort()));

            assertThat(problem.kind()).isEqualTo(Kind.ADDRESS);
            assertThat(problem)
                    .hasMessage(
                            "Port " + taken.getLocalPort() + " cannot be opened (another program uses it): stop what"
                                    + " uses it, or choose another with --port (LIVEX_PORT).");
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        StartProblem problem = start("--data", file.toString());

        assertThat(problem.kind()).isEqualTo(Kind.STORAGE);
        assertThat(problem).hasMessageContaining(file.toString());
    }

    @Test
    void a_database_in_use_is_told_from_a_broken_one() {
        Path data = folder.resolve("data");
        try (TestServer running = TestServer.start(data)) {
            assertThat(running.port()).isPositive();

            StartProblem problem = start("--data", data.toString());

            assertThat(problem.kind()).isEqualTo(Kind.STORAGE);
            assertThat(problem)
                    .hasMessage(data.resolve("livex.db") + " is in use by another Livex server: stop that one first.");
        }
    }

    @Test
    void a_server_that_was_replaced_ends_with_one_sentence_and_its_exit_code() throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(
                Files.createDirectories(data.resolve("standby")).resolve("term"),
                "{\"number\":1,\"key\":\"" + "0".repeat(64) + "\",\"replacedBy\":2}");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        data.toString(),
                        "--log",
                        "error")
                .redirectError(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(7);
            assertThat(Files.readString(said))
                    .contains("The second laptop has taken over")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_file_that_is_no_database_is_named() throws IOException {
        Path database = Files.createDirectories(folder.resolve("data")).resolve("livex.db");
        Files.writeString(database, "a letter to my aunt, long enough to be taken for a database header".repeat(20));

        StartProblem problem = start();

        assertThat(problem.kind()).isEqualTo(Kind.STORAGE);
        assertThat(problem).hasMessage(database + " is not a database: is it the right file?");
    }

    @Test
    void a_database_of_a_newer_livex_is_left_alone() throws Exception {
        TestServer.start(folder.resolve("data")).close();
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/livex.db"));
                var statement = sql.createStatement()) {
            statement.execute("pragma user_version = 99");
        }

        StartProblem problem = start();

        assertThat(problem.kind()).isEqualTo(Kind.STORAGE);
        assertThat(problem).hasMessageContaining("was written by a newer Livex");
    }

    @Test
    void a_mongodb_that_does_not_answer_is_named_without_its_password() {
        StartProblem problem =
                start("--mongodb-uri", "mongodb://user:secret@127.0.0.1:1/?serverSelectionTimeoutMS=200");

        assertThat(problem.kind()).isEqualTo(Kind.STORAGE);
        assertThat(problem)
                .hasMessage("MongoDB, as MONGODB_URI names it, does not answer: does it run, and can this machine reach"
                        + " it?");
    }

    @Test
    void a_pack_that_is_not_there_is_named() {
        StartProblem problem = start("--load", "nowhere");

        assertThat(problem.kind()).isEqualTo(Kind.PACK);
        assertThat(problem).hasMessageStartingWith("There is no scenario pack \"nowhere\" in ");
    }

    @Test
    void a_pack_of_which_a_finished_example_is_wanted_is_named_if_it_is_not_there() {
        StartProblem problem = start("--load", "nowhere-finished");

        assertThat(problem.kind()).isEqualTo(Kind.PACK);
        assertThat(problem).hasMessageStartingWith("There is no scenario pack \"nowhere\" in ");
    }

    @Test
    void the_first_mistake_of_a_pack_is_named_with_its_line() throws IOException {
        Path packs = folder.resolve("packs");
        Path pack = Files.createDirectories(packs.resolve("broken"));
        Files.writeString(pack.resolve("pack.yaml"), "format: 1\nid: broken\nnights: never\n");

        StartProblem problem = start("--packs", packs.toString(), "--load", "broken");

        assertThat(problem.kind()).isEqualTo(Kind.PACK);
        assertThat(problem).hasMessageContaining("pack.yaml:");
    }

    @Test
    void a_keystore_that_is_not_there_is_named() {
        StartProblem problem = start(
                "--https-port", "0", "--keystore", folder.resolve("none.p12").toString());

        assertThat(problem.kind()).isEqualTo(Kind.CERTIFICATE);
        assertThat(problem).hasMessageContaining("none.p12 is not there");
    }

    @Test
    void a_wrong_keystore_password_is_told_from_a_wrong_file() throws IOException {
        OwnCertificates.in(folder, MachineNames.now(), Instant.now());
        String keystore = folder.resolve("certificates.p12").toString();

        StartProblem wrongPassword = start("--https-port", "0", "--keystore", keystore, "--keystore-password", "guess");
        Path letter = Files.writeString(folder.resolve("letter.p12"), "a letter", StandardCharsets.UTF_8);
        StartProblem wrongFile = start("--https-port", "0", "--keystore", letter.toString());

        assertThat(wrongPassword.kind()).isEqualTo(Kind.CERTIFICATE);
        assertThat(wrongPassword).hasMessage("The password does not open the keystore " + keystore + ".");
        assertThat(wrongFile).hasMessage("The keystore " + letter + " is not a PKCS#12 file.");
    }
}
