package org.livex.phone.sync;

import java.time.Instant;

/**
 * Why this phone does not take part any more until it joins again.
 *
 * @param code of the server's problem: {@code device-revoked}, {@code token-invalid}, {@code wrong-exercise}
 * @param at by this phone's clock
 */
public record Ended(String code, Instant at) {
    public String json() {
        return Json.object().put("code", code).put("at", at.toEpochMilli()).text();
    }
}
