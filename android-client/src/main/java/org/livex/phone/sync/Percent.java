package org.livex.phone.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Any words as a part of an address. */
final class Percent {
    /** Beside letters and digits: RFC 3986, section 2.3. */
    private static final String UNRESERVED = "-._~";

    private Percent() {}

    static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : value.getBytes(UTF_8)) {
            boolean isPlain = (one >= '0' && one <= '9')
                    || (one >= 'A' && one <= 'Z')
                    || (one >= 'a' && one <= 'z')
                    || UNRESERVED.indexOf(one) >= 0;
            encoded.append(isPlain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one));
        }
        return encoded.toString();
    }
}
