package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.start.Config;
import org.livex.start.StartProblem;
import org.livex.start.StartProblem.Kind;
import org.livex.tls.MachineNames;
import org.livex.tls.OwnCertificates;

/** What an operator gets wrong, each in one sentence that says what to do. */
@ExtendWith(VertxExtension.class)
class StartFailuresTest {
    @TempDir
    private Path folder;

    private Vertx vertx;

    @BeforeEach
    void start(Vertx given) {
        vertx = given;
    }

    static Stream<Arguments> wrongOptions() {
        return Stream.of(
                arguments(List.of("--prot", "80"), "There is no option --prot; --help lists what there is."),
                arguments(
                        List.of("frobnicate", "--help"), "There is no option frobnicate; --help lists what there is."),
                arguments(List.of("--port"), "The option --port needs a value; --help tells which."),
                arguments(
                        List.of("--port", "http"),
                        "--port (LIVEX_PORT) must be a port number from 0 to 65535, not \"http\"."),
                arguments(
                        List.of("--https-port=65536"),
                        "--https-port (LIVEX_HTTPS_PORT) must be a port number from 0 to 65535, not \"65536\"."),
                arguments(
                        List.of("--mongodb-uri", "mysql://user:secret@host"),
                        "--mongodb-uri (MONGODB_URI) must start with mongodb:// or mongodb+srv://."),
                arguments(
                        List.of("--public-url", "livex.example.org"),
                        "--public-url (LIVEX_PUBLIC_URL) must be a web address such as https://livex.example.org,"
                                + " not \"livex.example.org\"."),
                arguments(
                        List.of("--public-url", "https://livex.example.org:8443/livex/"),
                        "--public-url (LIVEX_PUBLIC_URL) must end with the name or the port: Livex answers at the root of"
                                + " an address, at no path, not \"https://livex.example.org:8443/livex/\"."),
                arguments(
                        List.of("--public-url", "https://me@livex.example.org"),
                        "--public-url (LIVEX_PUBLIC_URL) must be an address without a user or a password in it,"
                                + " not \"https://me@livex.example.org\"."),
                arguments(
                        List.of("--public-url", "https://livex.example.org:99999"),
                        "--public-url (LIVEX_PUBLIC_URL) must have a port from 1 to 65535,"
                                + " not \"https://livex.example.org:99999\"."),
                arguments(
                        List.of("--https-port", "9443", "--public-url", "http://livex.example.org:9443"),
                        "--public-url (LIVEX_PUBLIC_URL) must begin with https://, since port 9443 speaks HTTPS,"
                                + " not \"http://livex.example.org:9443\"."),
                arguments(
                        List.of("--wifi-password", "correct horse"),
                        "--wifi-name (LIVEX_WIFI_NAME) must be the name of the wireless network, of at most 32 bytes."),
                arguments(
                        List.of("--wifi-name", "Livex", "--wifi-password", "short"),
                        "--wifi-password (LIVEX_WIFI_PASSWORD) must have 8 to 63 letters, digits or signs of plain"
                                + " English, as Wi-Fi takes them."),
                arguments(
                        List.of("--keep-tracks", "-1"),
                        "--keep-tracks (LIVEX_KEEP_TRACKS) must be a number of days from 0 to 3650, not \"-1\"."),
                arguments(
                        List.of("--backup-every", "0"),
                        "--backup-every (LIVEX_BACKUP_EVERY) must be a number of minutes from 1 to 1440, not \"0\"."),
                arguments(
                        List.of("--backup-to", "/mnt/stick"),
                        "--backup-to (LIVEX_BACKUP_TO) needs --backup-passphrase-file (LIVEX_BACKUP_PASSPHRASE_FILE):"
                                + " backups hold names and keys."),
                arguments(
                        List.of("--backup-to", "/mnt/stick", "--mongodb-uri", "mongodb://localhost"),
                        "--backup-to (LIVEX_BACKUP_TO) copies the data folder; what is in MongoDB is copied by"
                                + " mongodump."),
                arguments(
                        List.of("--backup-to", "/mnt/stick", "--backup-passphrase-file", "/nowhere/passphrase"),
                        "--backup-passphrase-file (LIVEX_BACKUP_PASSPHRASE_FILE): /nowhere/passphrase is not a readable"
                                + " file of one line with a passphrase of at least 12 characters."),
                arguments(
                        List.of("--log", "loud"),
                        "--log (LIVEX_LOG) must be error, warn, info or debug, not \"loud\"."),
                arguments(
                        List.of("--codes", "maybe"),
                        "--codes (LIVEX_CODES) must be terminal, yes or no, not \"maybe\"."),
                arguments(
                        List.of("--push-contact", "me"),
                        "--push-contact (LIVEX_PUSH_CONTACT) must start with mailto: or https://, not \"me\"."));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void a_wrong_option_is_named(List<String> arguments, String sentence) {
        StartProblem problem = problem(arguments, Map.of());

        assertThat(problem.kind()).isEqualTo(Kind.OPTION);
        assertThat(problem).hasMessage(sentence);
    }

    @Test
    void a_wrong_environment_variable_is_named() {
        assertThat(problem(List.of(), Map.of("LIVEX_PORT", "x"))).hasMessageContaining("LIVEX_PORT");
    }

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
    void an_app_that_is_asked_for_must_be_one() throws IOException {
        Path none = folder.resolve("none.apk");
        Path letter = Files.writeString(folder.resolve("letter.apk"), "a letter, signed: your aunt");

        assertThat(start("--app", none.toString()))
                .hasMessage("--app (LIVEX_APP) must be the signed Android app: " + none + ", there is no such file.");
        assertThat(start("--app", letter.toString()))
                .hasMessageStartingWith("--app (LIVEX_APP) must be the signed Android app: " + letter + ", ");
    }

    @Test
    void a_map_that_is_asked_for_must_be_one() throws IOException {
        Path none = folder.resolve("none.mbtiles");
        Path letter = Files.writeString(folder.resolve("letter.mbtiles"), "a letter, folded: your aunt");

        assertThat(start("--map", none.toString()))
                .hasMessage("--map (LIVEX_MAP) must be a map of raster tiles (MBTiles): " + none
                        + ", there is no such file.");
        assertThat(start("--map", letter.toString()))
                .hasMessage("--map (LIVEX_MAP) must be a map of raster tiles (MBTiles): " + letter
                        + ", it has no tiles that can be read.");
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

    @Test
    void a_key_of_a_record_store_is_one_line_of_user_and_password() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "no password");

        StartProblem problem = start("--lrs-url", "https://lrs.example.org/xapi", "--lrs-key", key.toString());

        assertThat(problem)
                .hasMessage(
                        "--lrs-key (LIVEX_LRS_KEY): " + key + " is not a readable file of one line, user:password.");
    }

    @Test
    void numbers_go_in_clear_to_no_other_machine() {
        assertThat(start("--sms-url", "http://sms.example.org/send"))
                .hasMessage("--sms-url (LIVEX_SMS_URL) must begin with https://, not \"http://sms.example.org/send\".");
    }

    @Test
    void what_a_gateway_gets_has_a_place_for_number_and_words() throws IOException {
        Path body = Files.writeString(folder.resolve("body"), "{\"to\":\"{to}\"}");
        Path broken = Files.writeString(folder.resolve("broken"), "{\"to\":\"{to}\",\"text\":{text}");

        assertThat(start("--sms-url", "https://sms.example.org", "--sms-body", body.toString()))
                .hasMessage("--sms-body (LIVEX_SMS_BODY): " + body + " must have {to} and {text} in it.");
        assertThat(start("--sms-url", "https://sms.example.org", "--sms-body", broken.toString()))
                .hasMessage("--sms-body (LIVEX_SMS_BODY): " + broken + " begins with a brace and is no JSON.");
    }

    @Test
    void a_firebase_project_without_the_app_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("google-services.json"), "{}");

        assertThat(start("--firebase-app", file.toString()))
                .hasMessage("--firebase-app (LIVEX_FIREBASE_APP): " + file
                        + " is not a readable google-services.json of the app org.livex.phone.");
    }

    @Test
    void firebase_credentials_that_cannot_be_read_are_named() {
        StartProblem problem =
                start("--firebase-key", folder.resolve("none.json").toString());

        assertThat(problem.kind()).isEqualTo(Kind.OPTION);
        assertThat(problem).hasMessageContaining("none.json is not a readable service account key");
    }

    /** What stops this server, which must not start. */
    private StartProblem start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--https-port", "off"));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--packs", "../ops"));
        all.addAll(List.of(arguments));
        return problem(all, Map.of());
    }

    private StartProblem problem(List<String> arguments, Map<String, String> environment) {
        try {
            Config config = Config.read(arguments, environment);
            LivexServer.deploy(vertx, config, InstantSource.system()).await(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            return StartProblem.of(failure);
        }
        throw new AssertionError("it started");
    }
}
