package org.livex.sms;

import io.vertx.core.Future;

/** Sends a short message, or reads it aloud to whoever answers: which of them is the gateway's. */
public interface Gateway {
    /** Never fails: whatever goes wrong is an answer. */
    Future<GatewayAnswer> send(PhoneNumber to, String text);

    void close();
}
