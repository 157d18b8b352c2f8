package org.livex.phone.device;

import org.jspecify.annotations.Nullable;

/** Whether the position is measured, and if it should be and is not, why. */
public enum PositionState {
    /** Not agreed to, outside hours, or there is no area. */
    OFF(null),
    /** It will be measured: there has been no position yet. */
    WAITING("phone.position.searching"),
    /** There has been none for so long that there may be none here. */
    NOT_FOUND("phone.position.unavailable"),
    MEASURED("phone.position.sharing"),
    /** The person lets the app know only the quarter of the town, or the phone can do no better. */
    APPROXIMATE("phone.position.sharing"),
    NOT_ALLOWED("phone.notice.no-position"),
    /** Positioning is off for the whole phone. */
    SWITCHED_OFF("phone.notice.no-position"),
    /** Android measures only for an app that was opened. */
    NEEDS_OPENING("phone.notice.reopen-position");

    private final @Nullable String noticeKey;

    PositionState(@Nullable String noticeKey) {
        this.noticeKey = noticeKey;
    }

    @Nullable String noticeKey() {
        return noticeKey;
    }

    /** Only the phone's own settings can change it. */
    boolean isForSettings() {
        return this == NOT_ALLOWED || this == SWITCHED_OFF;
    }

    boolean isMeasured() {
        return this == MEASURED || this == APPROXIMATE || this == WAITING || this == NOT_FOUND;
    }
}
