package org.livex.access;

import java.time.Instant;

/** What a device keeps: a short-lived access token, and a refresh token that is good for the next pair only. */
public record Tokens(String accessToken, Instant accessTokenExpiresAt, String refreshToken) {
    /** Says nothing: tokens must not reach a log. */
    @Override
    public String toString() {
        return "Tokens[secret]";
    }
}
