package org.livex.xml;

import java.util.Map;

/** Why a file from another tool cannot be read at all. The code is stable; clients have words for it. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        EMPTY("file-empty"),
        /** Broken or no XML; {@code line} says where. */
        NOT_XML("file-not-xml"),
        /** Broken or no JSON; {@code line} says where. */
        NOT_JSON("file-not-json"),
        /** A line that no PO file has; {@code line} says where. */
        NOT_PO("file-not-po"),
        /** Declares entities or wants other files: no tool needs that. */
        UNSAFE("file-unsafe"),
        /** Another format, version or a zip; {@code found} names it. */
        WRONG_KIND("file-wrong-kind"),
        WRONG_ENCODING("file-wrong-encoding"),
        /** No language or one that is none; {@code found} is what stands there. */
        WRONG_LANGUAGE("file-wrong-language"),
        /** Its translations are in other letters than those of the {@code language} that it says. */
        OTHER_SCRIPT("file-other-script"),
        /** Its translations read as {@code found}, and it says {@code language}. */
        OTHER_LANGUAGE("file-other-language"),
        /** Other coordinates than degrees of WGS 84; {@code found} is what the file calls them. */
        WRONG_COORDINATES("file-wrong-coordinates"),
        /** More bytes, units, levels or letters than any real file has. */
        TOO_LARGE("too-large"),
        /** More than {@code most} texts. */
        TOO_MANY_TEXTS("file-too-many-texts");

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

    UnreadableFile(Reason reason, Map<String, String> parameters) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.parameters = Map.copyOf(parameters);
    }

    public static UnreadableFile of(Reason reason) {
        return new UnreadableFile(reason, Map.of());
    }

    public static UnreadableFile at(Reason reason, int line) {
        return new UnreadableFile(reason, Map.of("line", String.valueOf(line)));
    }

    public static UnreadableFile found(Reason reason, String found) {
        return new UnreadableFile(reason, Map.of("found", found.substring(0, Math.min(80, found.length()))));
    }

    /** Throws where the file is packed: what it would hold is not looked for. */
    public static void refusePacked(byte[] file) throws UnreadableFile {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            throw found(Reason.WRONG_KIND, "zip");
        }
        if (file.length > 1 && file[0] == (byte) 0x1F && file[1] == (byte) 0x8B) {
            throw found(Reason.WRONG_KIND, "gzip");
        }
    }

    public static UnreadableFile limit(Reason reason, long most) {
        return new UnreadableFile(reason, Map.of("most", String.valueOf(most)));
    }

    /** {@code said} is the tag that the file has, {@code found} that of what it seems to be, empty where only the letters are other ones. */
    public static UnreadableFile inAnotherLanguage(String said, String found) {
        return found.isEmpty()
                ? new UnreadableFile(Reason.OTHER_SCRIPT, Map.of("language", said))
                : new UnreadableFile(Reason.OTHER_LANGUAGE, Map.of("language", said, "found", found));
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, String> parameters() {
        return parameters;
    }
}
