package org.livex.access;

import java.time.Duration;

/**
 * How long things are good for. {@code lostAnswer}: a used refresh token that comes again within it only missed its
 * answer.
 */
public record AccessTimes(Duration joinCode, Duration accessToken, Duration lostAnswer) {
    public static final AccessTimes DEFAULT =
            new AccessTimes(Duration.ofDays(7), Duration.ofMinutes(10), Duration.ofSeconds(60));
}
