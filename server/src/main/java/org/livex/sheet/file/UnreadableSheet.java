package org.livex.sheet.file;

import java.util.Map;

/** Why a file cannot be read as a table at all. The code is stable; clients have words for it. */
public final class UnreadableSheet extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        EMPTY("sheet-empty"),
        /** Neither a workbook nor a text. */
        WRONG_KIND("sheet-wrong-kind"),
        /** Excel 97: says how to save it anew. */
        OLD_EXCEL("sheet-old-excel"),
        /** ODS, XLSB and the like: says how to save it anew. */
        OTHER_FORMAT("sheet-other-format"),
        WEB_PAGE("sheet-web-page"),
        TEXT_DOCUMENT("sheet-text-document"),
        ENCRYPTED("sheet-encrypted"),
        MACROS("sheet-macros"),
        DAMAGED("sheet-damaged"),
        /** Declares entities, names parts outside of itself or expands without end. */
        UNSAFE("sheet-unsafe"),
        TOO_LARGE("sheet-too-large");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final transient Map<String, String> parameters;

    UnreadableSheet(Reason reason, Map<String, String> parameters) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.parameters = Map.copyOf(parameters);
    }

    public static UnreadableSheet of(Reason reason) {
        return new UnreadableSheet(reason, Map.of());
    }

    /** {@code what} is a word that clients know: bytes, rows, columns, cells, letters, sheets. */
    static UnreadableSheet tooLarge(String what, long most) {
        return new UnreadableSheet(Reason.TOO_LARGE, Map.of("what", what, "most", String.valueOf(most)));
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> parameters() {
        return parameters;
    }
}
