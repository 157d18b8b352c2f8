package org.livex.csv;

/**
 * A cell that an office program would calculate gets an apostrophe before it (OWASP, CSV injection; full-width signs count
 * too). So does one that begins with an apostrophe, so that what was put there can be taken off again.
 */
public final class FormulaGuard {
    private static final String CALCULATED = "=+-@\t\r\n＝＋－＠'";

    private FormulaGuard() {}

    public static String guarded(String text) {
        return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Of our own files only: in anybody else's an apostrophe is an apostrophe. */
    public static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && CALCULATED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
