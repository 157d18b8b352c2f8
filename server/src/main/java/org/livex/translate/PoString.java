package org.livex.translate;

import java.util.Locale;
import java.util.Optional;

/** A string between quotes as PO has it, with the escapes of C: what they say are bytes, which {@link PoBytes} puts together. */
final class PoString {
    private static final int OCTAL = 3;
    private static final int HEX = 2;

    private PoString() {}

    /** Empty where it is not closed, holds a quote of its own, or an escape that there is not. */
    static Optional<String> of(String quoted) {
        int end = quoted.length() - 1;
        if (end < 1 || quoted.charAt(0) != '"' || quoted.charAt(end) != '"') {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int at = 1;
        while (at < end) {
            char c = quoted.charAt(at);
            if (c == '"') {
                return Optional.empty();
            }
            if (c != '\\') {
                text.append(c);
                at++;
                continue;
            }
            int length = escape(quoted.substring(at + 1, Math.min(end, at + 1 + OCTAL)), text);
            if (length == 0) {
                return Optional.empty();
            }
            at += 1 + length;
        }
        return Optional.of(text.toString());
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c == 0x7F ? String.format(Locale.ROOT, "\\%03o", (int) c) : c);
            }
        }
        return quoted.append('"').toString();
    }

    /** How many characters after the backslash belong to it, 0 where it is no escape. */
    private static int escape(String rest, StringBuilder text) {
        if (rest.isEmpty()) {
            return 0;
        }
        char first = rest.charAt(0);
        int simple = "ntrbfva\"\\'?".indexOf(first);
        if (simple >= 0) {
            text.append("\n\t\r\b\f\u000B\u0007\"\\'?".charAt(simple));
            return 1;
        }
        int from = first == 'x' ? 1 : 0;
        int radix = first == 'x' ? 16 : 8;
        int most = Math.min(rest.length(), first == 'x' ? 1 + HEX : OCTAL);
        int end = from;
        while (end < most && Character.digit(rest.charAt(end), radix) >= 0 && rest.charAt(end) < 0x80) {
            end++;
        }
        if (end == from) {
            return 0;
        }
        int value = Integer.parseInt(rest.substring(from, end), radix);
        if (value > 0xFF) {
            return 0;
        }
        text.append(PoBytes.escaped(value));
        return end;
    }
}
