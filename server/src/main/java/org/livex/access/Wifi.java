package org.livex.access;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The wireless network that phones are to be in. A phone's camera joins it from a QR code of {@link #text()}.
 *
 * @param password empty for an open network
 */
public record Wifi(String name, String password) {
    /** IEEE 802.11: an SSID has 1 to 32 bytes. */
    private static final int LONGEST_NAME = 32;

    /** WPA takes a passphrase of 8 to 63 printable ASCII characters, or 64 hexadecimal digits. */
    private static final Pattern PASSWORD = Pattern.compile("[\\x20-\\x7e]{8,63}|[0-9A-Fa-f]{64}");

    private static final Pattern SPECIAL = Pattern.compile("([\\\\;,:\"])");

    public static boolean isName(String name) {
        return !name.isBlank()
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    public static boolean isPassword(String password) {
        return PASSWORD.matcher(password).matches();
    }

    /** What Android's and the iPhone's cameras read (the form that ZXing described). */
    public String text() {
        return password.isEmpty()
                ? "WIFI:T:nopass;S:" + escaped(name) + ";;"
                : "WIFI:T:WPA;S:" + escaped(name) + ";P:" + escaped(password) + ";;";
    }

    private static String escaped(String value) {
        return SPECIAL.matcher(value).replaceAll("\\\\$1");
    }

    /** Not for a log. */
    @Override
    public String toString() {
        return "Wifi[" + name + "]";
    }
}
