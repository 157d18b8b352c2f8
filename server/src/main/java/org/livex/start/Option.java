package org.livex.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every option of the server; each also has an environment variable, which the command line outranks. */
public enum Option {
    PORT("LIVEX_PORT", "PORT", "8080", "HTTP for this machine only"),
    HTTPS_PORT("LIVEX_HTTPS_PORT", "PORT", "8443", "HTTPS for phones, on every address; 'off' for none"),
    DATA("LIVEX_DATA", "FOLDER", "data", "where the database and the keys are kept"),
    MONGODB_URI("MONGODB_URI", "URI", "", "keep everything in this MongoDB instead of SQLite in the data folder"),
    PUBLIC_URL("LIVEX_PUBLIC_URL", "URL", "", "where phones reach this server, if not at its LAN address"),
    HOST_NAMES(
            "LIVEX_HOST_NAMES",
            "NAMES",
            "",
            "names, with commas, by which a proxy on this machine asks plain HTTP, besides the public URL's"),
    KEYSTORE("LIVEX_KEYSTORE", "FILE", "", "PKCS#12 file with your own certificate, instead of a generated CA"),
    KEYSTORE_PASSWORD("LIVEX_KEYSTORE_PASSWORD", "TEXT", "", "the password of that file"),
    WIFI_NAME(
            "LIVEX_WIFI_NAME",
            "TEXT",
            "",
            "the wireless network that phones are to be in, for a QR code that joins it"),
    WIFI_PASSWORD("LIVEX_WIFI_PASSWORD", "TEXT", "", "its password; none for an open network"),
    APP("LIVEX_APP", "FILE", "", "the Android app to offer at /app, if not the one built here; 'none' for none"),
    PACKS("LIVEX_PACKS", "FOLDER", "ops", "a folder of scenario packs"),
    LOAD("LIVEX_LOAD", "PACK", "demo", "the pack to plan at first start; 'none' for none, 'demo-finished': played"),
    KEEP_TRACKS("LIVEX_KEEP_TRACKS", "DAYS", "14", "how long people's position tracks are kept"),
    KEEP_PEOPLE("LIVEX_KEEP_PEOPLE", "DAYS", "365", "how long after ENDEX it is known who took part"),
    FONTS("LIVEX_FONTS", "FOLDER", "/usr/share/fonts/truetype/noto", "fonts for reports as PDF: NotoSans-Regular.ttf…"),
    MAP("LIVEX_MAP", "FILE", "", "a map of raster tiles (MBTiles or PMTiles) to draw below places and people"),
    FIREBASE_KEY("GOOGLE_APPLICATION_CREDENTIALS", "FILE", "", "service account key, to wake Android apps by Firebase"),
    FIREBASE_APP(
            "LIVEX_FIREBASE_APP", "FILE", "", "google-services.json of that project, which Android apps need for it"),
    PUSH_CONTACT("LIVEX_PUSH_CONTACT", "URL", "mailto:livex@localhost", "whom push services may ask about this server"),
    TRANSLATE_URL("LIVEX_TRANSLATE_URL", "URL", "", "a LibreTranslate server that may make drafts; it gets the texts"),
    TRANSLATE_KEY("LIVEX_TRANSLATE_KEY", "TEXT", "", "the API key of that server"),
    SHARE_MEMORY(
            "LIVEX_SHARE_MEMORY", "YES", "no", "whether control sees what other exercises here approved: yes or no"),
    LRS_URL(
            "LIVEX_LRS_URL",
            "URL",
            "",
            "a learning record store (xAPI) that may get what people did, when a director says so"),
    LRS_KEY("LIVEX_LRS_KEY", "FILE", "", "a file with user:password of that store"),
    BACKUP_TO(
            "LIVEX_BACKUP_TO",
            "FOLDER",
            "",
            "a folder on another disk or a stick, for encrypted backups while it runs"),
    BACKUP_EVERY("LIVEX_BACKUP_EVERY", "MINUTES", "10", "how often one is made"),
    BACKUP_PASSPHRASE_FILE(
            "LIVEX_BACKUP_PASSPHRASE_FILE", "FILE", "", "a file with their passphrase that only you can read"),
    STANDBY("LIVEX_STANDBY", "YES", "no", "whether a second laptop may follow this one (ops/standby): yes or no"),
    SMS_URL("LIVEX_SMS_URL", "URL", "", "a gateway for short messages (HTTPS) to phones that nothing else has reached"),
    SMS_KEY("LIVEX_SMS_KEY", "FILE", "", "a file with the whole Authorization header for it, such as Bearer …"),
    SMS_BODY("LIVEX_SMS_BODY", "FILE", "", "a file with what it gets, {to} and {text} in it; JSON with both if not"),
    SMS_AFTER("LIVEX_SMS_AFTER", "MINUTES", "5", "how late an acknowledgement may be before a short message goes"),
    CODES(
            "LIVEX_CODES",
            "WHERE",
            "terminal",
            "where a start prints names and join codes: terminal, yes (anywhere) or no"),
    LOG("LIVEX_LOG", "LEVEL", "info", "how much is logged: error, warn, info or debug");

    private final String variable;
    private final String value;
    private final String otherwise;
    private final String meaning;

    Option(String variable, String value, String otherwise, String meaning) {
        this.variable = variable;
        this.value = value;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String variable() {
        return variable;
    }

    String otherwise() {
        return otherwise;
    }

    /** For sentences that tell the operator what to change. */
    String bothForms() {
        return flag() + " (" + variable + ")";
    }

    static Optional<Option> ofFlag(String flag) {
        return Arrays.stream(values())
                .filter(option -> option.flag().equals(flag))
                .findFirst();
    }

    /** All of them; {@code set} is what whoever starts an installed one has set for its folders. */
    public static String help(Map<String, String> set) {
        return Arrays.stream(values()).map(option -> option.line(set)).collect(Collectors.joining("\n"));
    }

    private String line(Map<String, String> set) {
        boolean isFolderOfPackage = this == DATA || this == PACKS;
        String without = isFolderOfPackage ? set.getOrDefault(variable, otherwise) : otherwise;
        return String.format(
                Locale.ROOT,
                "  %-26s %-31s %s%s",
                flag() + " " + value,
                variable,
                meaning,
                without.isEmpty() ? "" : " (" + without + ")");
    }
}
