package org.livex.translate;

import java.util.Locale;
import java.util.Map;

/** What a check says about a translation. {@code parameters} are for its words: terms, numbers, codes of the text. */
public record Remark(Kind kind, Map<String, String> parameters) {
    public Remark {
        parameters = Map.copyOf(parameters);
    }

    /** An error is certainly wrong and keeps a file's unit out; a warning is for the translator to look at. */
    public enum Kind {
        CODE_LOST(true),
        CODE_ADDED(true),
        PATTERN_BROKEN(true),
        ARGUMENTS_DIFFER(true),
        NOT_ONE_LINE(true),
        TOO_LONG(true),
        NO_NAME(true),
        /** Letters of UTF-8 that a tool read byte by byte. */
        GARBLED(true),
        /** Plural forms of a PO file that cannot be told apart. */
        NO_PLURAL_RULE(true),
        NAME_CHANGED(false),
        REFERENCE_CHANGED(false),
        NUMBER_CHANGED(false),
        NUMBER_ADDED(false),
        TERM_FORBIDDEN(false),
        TERM_MISSING(false),
        SAME_AS_SOURCE(false),
        OTHER_SCRIPT(false),
        PLURAL_MISSING(false),
        /** A form of a plural that no number of the language takes. */
        PLURAL_UNUSED(false),
        LONG_FOR_A_PHONE(false),
        /** What stands in {@code **} and is not shown in bold. */
        NOT_BOLD(false),
        /** Signs that nobody sees, or that turn letters around, were left out. */
        MENDED(false),
        /** It has the sign for what could not be read. */
        UNREADABLE(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        public boolean isError() {
            return error;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Remark of(Kind kind) {
        return new Remark(kind, Map.of());
    }

    static Remark of(Kind kind, String parameter, String value) {
        return new Remark(kind, Map.of(parameter, value));
    }
}
