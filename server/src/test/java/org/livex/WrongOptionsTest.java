package org.livex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.start.StartProblem;
import org.livex.start.StartProblem.Kind;

/** Options that say what cannot be, and files that they name and that are not what they should be. */
class WrongOptionsTest extends FailingStart {
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
                        "--public-url (LIVEX_PUBLIC_URL) must end with the name or the port: Livex answers at the root"
                                + " of an address, at no path, not \"https://livex.example.org:8443/livex/\"."),
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
                .hasMessage("--map (LIVEX_MAP) must be a map of raster tiles (MBTiles or PMTiles): " + none
                        + ", there is no such file.");
        assertThat(start("--map", letter.toString()))
                .hasMessage("--map (LIVEX_MAP) must be a map of raster tiles (MBTiles or PMTiles): " + letter
                        + ", it has no tiles that can be read.");
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
}
