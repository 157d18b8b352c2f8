package org.livex.sms;

/** What a gateway said to one short message. */
public sealed interface GatewayAnswer {
    /** It will send it. Whether the phone gets it, nobody tells. */
    record Taken() implements GatewayAnswer {}

    /** Not now: it may be tried again. {@code reason} names nobody. */
    record NotNow(String reason) implements GatewayAnswer {}

    /** It will not help to try again. {@code reason} names nobody. */
    record Refused(String reason) implements GatewayAnswer {}
}
