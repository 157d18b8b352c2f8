package org.livex.phone.device.push;

/** One way to be woken. Its answers come as broadcasts, some time or never. */
interface PushWay {
    /** Under which it is remembered. */
    String name();

    /** The phone has what it takes. */
    boolean isThere();

    /**
     * Asks for an address, as Web Push knows it (RFC 8030).
     *
     * @param channel which nobody can guess; every answer names it
     * @param serverKey who may ring (RFC 8292), base64url
     */
    void ask(String channel, String serverKey);

    void end(String channel);
}
