package org.livex.translate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format in which texts go out to translation tools. What comes back is told by its content, whatever it is called. */
public enum FileFormat {
    XLIFF_2_1("xliff-2.1", "xlf", "application/xliff+xml"),
    XLIFF_2_0("xliff-2.0", "xlf", "application/xliff+xml"),
    XLIFF_1_2("xliff-1.2", "xlf", "application/x-xliff+xml"),
    PO("po", "po", "text/x-gettext-translation");

    private final String code;
    private final String ending;
    private final String type;

    FileFormat(String code, String ending, String type) {
        this.code = code;
        this.ending = ending;
        this.type = type;
    }

    public static Optional<FileFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /** Of a file's name, without its dot. */
    public String ending() {
        return ending;
    }

    /** As the header of an answer has it. */
    public String type() {
        return type;
    }
}
