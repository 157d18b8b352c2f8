package org.livex.review;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read every script. A cell that they
 * would take for a formula is led by an apostrophe.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder written = new StringBuilder("\uFEFF");

    public Csv(String... header) {
        row(List.of(header));
    }

    public void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            written.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        written.append("\r\n");
    }

    public byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
