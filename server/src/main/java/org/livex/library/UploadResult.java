package org.livex.library;

import java.util.Map;

/** What came of bringing a file, or a piece of one. */
public sealed interface UploadResult {
    record Going(Upload upload) implements UploadResult {}

    /** {@code parameters} name what the words of the refusal speak of. */
    record Refused(Reason reason, Map<String, String> parameters) implements UploadResult {
        static Refused because(Reason reason) {
            return new Refused(reason, Map.of());
        }

        static Refused because(Reason reason, String parameter, long value) {
            return new Refused(reason, Map.of(parameter, String.valueOf(value)));
        }
    }

    /** All from {@link #DAMAGED} on are final: what was sent is gone, and would be refused again. */
    enum Reason {
        NOT_ANNOUNCED,
        OFFSET_WRONG,
        QUOTA_REACHED,
        TOO_LARGE,
        DAMAGED,
        NOT_ITS_TYPE,
        HAS_METADATA
    }
}
