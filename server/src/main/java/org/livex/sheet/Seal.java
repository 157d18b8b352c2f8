package org.livex.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a row said when it was written to the file. Kept with the row it tells whether the row was edited in the file, in
 * Livex since, or in both. White space that office programs change does not count.
 */
public final class Seal {
    private static final int BYTES = 9;
    private static final int CELL_BYTES = 6;

    private Seal() {}

    /** Of what people edit, behind a dot of what follows from it, and behind one more of each cell that people edit. */
    static String of(List<Column> columns, UnaryOperator<String> cell) {
        return edited(columns, cell) + "." + calculated(columns, cell) + "." + cells(columns, cell);
    }

    static String edited(List<Column> columns, UnaryOperator<String> cell) {
        return hash(columns, Column.Use.EDITED, cell);
    }

    static String calculated(List<Column> columns, UnaryOperator<String> cell) {
        return hash(columns, Column.Use.CALCULATED, cell);
    }

    private static String hash(List<Column> columns, Column.Use use, UnaryOperator<String> cell) {
        String all = columns.stream()
                .filter(column -> column.use() == use)
                .map(Column::key)
                .sorted()
                .map(key -> key + "=" + plain(cell.apply(key)))
                .filter(pair -> !pair.endsWith("="))
                .collect(Collectors.joining("\u0000"));
        return HexFormat.of().formatHex(digest(all), 0, BYTES);
    }

    private static String cells(List<Column> columns, UnaryOperator<String> cell) {
        return columns.stream()
                .filter(Column::isEdited)
                .map(column -> ofCell(column.key(), cell.apply(column.key())))
                .collect(Collectors.joining());
    }

    /** Also of an empty one: a colleague may have filled it since. */
    private static String ofCell(String key, String text) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest(key + "=" + plain(text)), CELL_BYTES));
    }

    /** Whether a cell is as it was when {@code cells} was written. */
    static boolean hasCell(String cells, String key, String text) {
        String wanted = ofCell(key, text);
        return IntStream.iterate(0, at -> at + wanted.length() <= cells.length(), at -> at + wanted.length())
                .anyMatch(at -> cells.startsWith(wanted, at));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As much of a text as every file format keeps. */
    public static String plain(String text) {
        if (isEverywhere(text)) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || isKept(c))
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean isEverywhere(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isEverywhere(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** What is in most texts, and told without a look at what kind of sign it is. */
    private static boolean isEverywhere(int c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xC0 && c < 0x2000) || c == '\n';
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
