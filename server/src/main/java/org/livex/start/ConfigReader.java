package org.livex.start;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.livex.access.Wifi;
import org.livex.backup.BackupProblem;
import org.livex.backup.Passphrase;
import org.livex.sms.BodyTemplate;

/** Reads each option by its rule; what is wrong ends the start with a sentence that names it. */
record ConfigReader(Map<Option, String> given) {
    private static final String OFF = "off";
    private static final String NONE = "none";
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_MINUTES = 1_440;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    Config config() {
        return new Config(
                new Config.Web(
                        port(Option.PORT),
                        httpsPort(),
                        publicUrl(),
                        hostNames(),
                        file(Option.KEYSTORE).map(file -> new Config.Keystore(file, value(Option.KEYSTORE_PASSWORD))),
                        app(),
                        wifi()),
                new Config.Storage(
                        path(Option.DATA),
                        mongodbUri(),
                        days(Option.KEEP_TRACKS),
                        days(Option.KEEP_PEOPLE),
                        new Config.Given(path(Option.FONTS), file(Option.MAP))),
                new Config.Scenarios(
                        path(Option.PACKS), Optional.of(value(Option.LOAD)).filter(pack -> !pack.equals(NONE))),
                new Config.Push(file(Option.FIREBASE_KEY), file(Option.FIREBASE_APP), pushContact()),
                new Config.Translation(
                        url(Option.TRANSLATE_URL).map(URI::create),
                        Optional.of(value(Option.TRANSLATE_KEY)).filter(key -> !key.isEmpty()),
                        yesOrNo(Option.SHARE_MEMORY)),
                new Config.Records(
                        url(Option.LRS_URL).map(URI::create),
                        file(Option.LRS_KEY).map(ConfigReader::userAndPassword)),
                backups(),
                standby(),
                sms(),
                new Config.Terminal(printsCodes(), logLevel()));
    }

    private Config.App app() {
        return value(Option.APP).equals(NONE)
                ? new Config.App(Optional.empty(), false)
                : new Config.App(file(Option.APP), true);
    }

    /** What is wrong with a password is said without it. */
    private Optional<Wifi> wifi() {
        String name = value(Option.WIFI_NAME);
        String password = value(Option.WIFI_PASSWORD);
        if (name.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        if (!Wifi.isName(name)) {
            throw StartProblem.option(
                    Option.WIFI_NAME.bothForms() + " must be the name of the wireless network, of at most 32 bytes.");
        }
        if (!password.isEmpty() && !Wifi.isPassword(password)) {
            throw StartProblem.option(Option.WIFI_PASSWORD.bothForms()
                    + " must have 8 to 63 letters, digits or signs of plain English, as Wi-Fi takes them.");
        }
        return Optional.of(new Wifi(name, password));
    }

    private String value(Option option) {
        return given.getOrDefault(option, option.otherwise());
    }

    private int port(Option option) {
        String value = value(option);
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw wrong(option, "must be a port number from 0 to 65535");
    }

    private Duration days(Option option) {
        String value = value(option);
        if (value.matches("\\d{1,4}") && Integer.parseInt(value) <= MOST_DAYS) {
            return Duration.ofDays(Integer.parseInt(value));
        }
        throw wrong(option, "must be a number of days from 0 to " + MOST_DAYS);
    }

    private Duration minutes(Option option) {
        String value = value(option);
        if (value.matches("[1-9]\\d{0,3}") && Integer.parseInt(value) <= MOST_MINUTES) {
            return Duration.ofMinutes(Integer.parseInt(value));
        }
        throw wrong(option, "must be a number of minutes from 1 to " + MOST_MINUTES);
    }

    private Optional<Config.Backups> backups() {
        Duration every = minutes(Option.BACKUP_EVERY);
        Optional<Path> to = file(Option.BACKUP_TO);
        if (to.isEmpty()) {
            return Optional.empty();
        }
        if (mongodbUri().isPresent()) {
            throw StartProblem.option(Option.BACKUP_TO.bothForms()
                    + " copies the data folder; what is in MongoDB is copied by mongodump.");
        }
        Path passphrase = file(Option.BACKUP_PASSPHRASE_FILE)
                .orElseThrow(() -> StartProblem.option(Option.BACKUP_TO.bothForms() + " needs "
                        + Option.BACKUP_PASSPHRASE_FILE.bothForms() + ": backups hold names and keys."));
        try {
            return Optional.of(new Config.Backups(to.get(), every, Passphrase.in(passphrase)));
        } catch (BackupProblem problem) {
            throw StartProblem.option(Option.BACKUP_PASSPHRASE_FILE.bothForms() + ": " + problem.getMessage());
        }
    }

    private boolean standby() {
        boolean wanted = yesOrNo(Option.STANDBY);
        if (wanted && mongodbUri().isPresent()) {
            throw StartProblem.option(Option.STANDBY.bothForms()
                    + " copies the data folder; what is in MongoDB is followed by another member of its replica set.");
        }
        return wanted;
    }

    private Path path(Option option) {
        try {
            return Path.of(value(option)).toAbsolutePath().normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw wrong(option, "must be a path");
        }
    }

    private Optional<Path> file(Option option) {
        return value(option).isEmpty() ? Optional.empty() : Optional.of(path(option));
    }

    /** What is in the file is not repeated in the sentence. */
    private static String userAndPassword(Path file) {
        try {
            String written = Files.readString(file).strip();
            if (written.indexOf(':') > 0 && written.lines().count() == 1) {
                return written;
            }
        } catch (IOException _) {
            // Said below: what can be done about it is the same.
        }
        throw StartProblem.option(
                Option.LRS_KEY.bothForms() + ": " + file + " is not a readable file of one line, user:password.");
    }

    private Config.Sms sms() {
        return new Config.Sms(
                smsUrl(),
                file(Option.SMS_KEY).map(file -> line(Option.SMS_KEY, file)),
                file(Option.SMS_BODY).map(ConfigReader::smsBody).orElse(BodyTemplate.PLAIN),
                minutes(Option.SMS_AFTER));
    }

    /** Numbers of people go there: in clear only to a gateway on this machine. */
    private Optional<URI> smsUrl() {
        Optional<URI> url = url(Option.SMS_URL).map(URI::create);
        if (url.isPresent()
                && !"https".equals(url.get().getScheme())
                && !PublicUrl.THIS_MACHINE.contains(url.get().getHost())) {
            throw wrong(Option.SMS_URL, "must begin with https://");
        }
        return url;
    }

    private static BodyTemplate smsBody(Path file) {
        try {
            return new BodyTemplate(Files.readString(file));
        } catch (IOException e) {
            throw StartProblem.option(Option.SMS_BODY.bothForms() + ": " + file + " is not a readable file.");
        } catch (IllegalArgumentException e) {
            throw StartProblem.option(Option.SMS_BODY.bothForms() + ": " + file + " " + e.getMessage() + ".");
        }
    }

    /** What is in the file is not repeated in the sentence. */
    private static String line(Option option, Path file) {
        try {
            String written = Files.readString(file).strip();
            if (!written.isEmpty() && written.lines().count() == 1) {
                return written;
            }
        } catch (IOException _) {
            // Said below: what can be done about it is the same.
        }
        throw StartProblem.option(option.bothForms() + ": " + file + " is not a readable file of one line.");
    }

    /** Not repeated in the sentence when wrong: it may hold a password. */
    private Optional<String> mongodbUri() {
        String value = value(Option.MONGODB_URI);
        if (value.isEmpty() || value.startsWith("mongodb://") || value.startsWith("mongodb+srv://")) {
            return Optional.of(value).filter(uri -> !uri.isEmpty());
        }
        throw StartProblem.option(Option.MONGODB_URI.bothForms() + " must start with mongodb:// or mongodb+srv://.");
    }

    /** What goes into a file or a service's log is kept, and read by others. */
    private boolean printsCodes() {
        return switch (value(Option.CODES)) {
            case "yes" -> true;
            case "no" -> false;
            case "terminal" -> isTerminal();
            default -> throw wrong(Option.CODES, "must be terminal, yes or no");
        };
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private boolean yesOrNo(Option option) {
        String value = value(option);
        if (!value.equals("yes") && !value.equals("no")) {
            throw wrong(option, "must be yes or no");
        }
        return value.equals("yes");
    }

    private Optional<Integer> httpsPort() {
        return value(Option.HTTPS_PORT).equals(OFF) ? Optional.empty() : Optional.of(port(Option.HTTPS_PORT));
    }

    private Optional<String> publicUrl() {
        Optional<String> url = url(Option.PUBLIC_URL);
        url.flatMap(typed -> PublicUrl.fault(URI.create(typed), port(Option.PORT), httpsPort()))
                .ifPresent(fault -> {
                    throw wrong(Option.PUBLIC_URL, fault);
                });
        return url;
    }

    private Optional<String> url(Option option) {
        String value = PublicUrl.ofPhones(value(option));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(value);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null) {
                return Optional.of(value.replaceAll("/+$", ""));
            }
        } catch (IllegalArgumentException _) {
            // Said below: the sentence is the same for every kind of wrong address.
        }
        throw wrong(option, "must be a web address such as https://livex.example.org");
    }

    private List<String> hostNames() {
        List<String> names = Arrays.stream(value(Option.HOST_NAMES).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!names.stream().allMatch(name -> HOST_NAME.matcher(name).matches())) {
            throw wrong(Option.HOST_NAMES, "must be names such as livex.example.org, with commas between them");
        }
        return names;
    }

    private String pushContact() {
        String value = value(Option.PUSH_CONTACT);
        if (value.startsWith("mailto:") || value.startsWith("https://")) {
            return value;
        }
        throw wrong(Option.PUSH_CONTACT, "must start with mailto: or https://");
    }

    private String logLevel() {
        String value = value(Option.LOG);
        if (List.of("error", "warn", "info", "debug").contains(value)) {
            return value;
        }
        throw wrong(Option.LOG, "must be error, warn, info or debug");
    }

    private StartProblem wrong(Option option, String rule) {
        return StartProblem.option(option.bothForms() + " " + rule + ", not \"" + value(option) + "\".");
    }
}
