package org.livex.sheet.file;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.GarbledText;

/**
 * A cell as a person sees it. {@code serial} is Excel's number behind a date or time, null for all else; {@code number} is
 * the one behind any other number. {@code colour} is the fill as {@code RRGGBB}, null for none. {@code isStruck} says that its
 * words are crossed out.
 */
public record Cell(
        String text,
        @Nullable Double serial,
        @Nullable Double number,
        @Nullable String colour,
        boolean isStruck) {
    private static final int FIRST_HIGH = 0x80;

    static final Cell EMPTY = new Cell("", null, null, null, false);

    /** Half a character and signs that steer a printer are shown as what cannot be read. */
    public Cell {
        text = shown(text);
    }

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, null, null, false);
    }

    /** Whether nothing of it can be seen. */
    public boolean isBlank() {
        return isBlank(text);
    }

    private static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isSeen(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Signs without a letter stay where they are letters of another encoding: what was meant can be told by them. */
    private static String shown(String text) {
        if (text.chars().noneMatch(Cell::isControl) || isBlank(text) || isReadOtherwise(text)) {
            return WholeText.mended(text);
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(letter -> shown.append(isControl(letter) ? '\uFFFD' : (char) letter));
        return WholeText.mended(shown.toString());
    }

    private static boolean isReadOtherwise(String text) {
        return text.chars().allMatch(letter -> !isControl(letter) || letter >= FIRST_HIGH)
                && GarbledText.meant(text).isPresent();
    }

    /** With another text, as it looks. */
    public Cell saying(String other) {
        return other.equals(text) ? this : new Cell(other, serial, number, colour, isStruck);
    }

    private static boolean isControl(int letter) {
        return letter != '\n' && letter != '\t' && Character.isISOControl(letter);
    }

    private static boolean isSeen(int letter) {
        int type = Character.getType(letter);
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && type != Character.FORMAT
                && type != Character.CONTROL;
    }
}
