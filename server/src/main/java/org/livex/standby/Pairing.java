package org.livex.standby;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one code that is valid: made when somebody asks, shown at the first server's terminal, good once and for a quarter of an hour.
 */
final class Pairing {
    static final Duration VALID = Duration.ofMinutes(15);
    private static final int SALT_BYTES = 16;
    private static final String REQUEST = "pairing request";
    private static final String ANSWER = "pairing answer";

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile Consumer<StandbyCode> shown = _ -> {};
    private @Nullable Offer offer;

    private record Offer(StandbyCode code, String salt, Instant until) {}

    /** The keys of one pairing. */
    record Keys(SealingKey request, SealingKey answer) {
        static Keys of(StandbyCode code, byte[] salt, byte[] nonce) {
            byte[] both = ByteBuffer.allocate(salt.length + nonce.length)
                    .put(salt)
                    .put(nonce)
                    .array();
            byte[] secret = code.value().getBytes(US_ASCII);
            return new Keys(SealingKey.of(secret, both, REQUEST), SealingKey.of(secret, both, ANSWER));
        }
    }

    /** What a stand-by said with the right code, and how it is answered. */
    record Opened(String said, SealingKey answer) {}

    Pairing(InstantSource clock) {
        this.clock = clock;
    }

    void onCode(Consumer<StandbyCode> listener) {
        shown = listener;
    }

    /** The salt of the code that is shown; asked again while it is valid, no other is made. */
    synchronized byte[] ask() {
        Offer valid = valid();
        if (valid == null) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            valid = new Offer(
                    StandbyCode.random(random),
                    HexFormat.of().formatHex(salt),
                    clock.instant().plus(VALID));
            offer = valid;
            shown.accept(valid.code());
        }
        return HexFormat.of().parseHex(valid.salt());
    }

    /** Uses the code up where it is the right one; else fails, and it stays. */
    synchronized Opened open(byte[] nonce, byte[] sealed) throws StandbyProblem {
        Offer valid = valid();
        if (valid == null) {
            throw wrongCode();
        }
        Keys keys = Keys.of(valid.code(), HexFormat.of().parseHex(valid.salt()), nonce);
        try {
            Opened opened = new Opened(new String(keys.request().open(1, sealed), UTF_8), keys.answer());
            offer = null;
            return opened;
        } catch (StandbyProblem e) {
            throw wrongCode();
        }
    }

    private @Nullable Offer valid() {
        Offer made = offer;
        return made != null && clock.instant().isBefore(made.until()) ? made : null;
    }

    static StandbyProblem wrongCode() {
        return new StandbyProblem(
                StandbyProblem.Kind.NOT_BELIEVED,
                "That is not the code that the first server's terminal shows, or it is older than a quarter of an hour.");
    }
}
