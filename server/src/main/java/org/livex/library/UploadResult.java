package org.livex.library;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.media.MediaRefusal;

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

    /** Those with a refusal are final: what was sent is gone, and would be refused again. */
    enum Reason {
        NOT_ANNOUNCED(null),
        OFFSET_WRONG(null),
        QUOTA_REACHED(MediaRefusal.QUOTA_REACHED),
        TOO_LARGE(MediaRefusal.TOO_LARGE),
        DAMAGED(MediaRefusal.DAMAGED),
        NOT_ITS_TYPE(MediaRefusal.NOT_ITS_TYPE),
        HAS_METADATA(MediaRefusal.HAS_METADATA);

        private final @Nullable MediaRefusal refusal;

        Reason(@Nullable MediaRefusal refusal) {
            this.refusal = refusal;
        }

        public @Nullable MediaRefusal refusal() {
            return refusal;
        }
    }
}
