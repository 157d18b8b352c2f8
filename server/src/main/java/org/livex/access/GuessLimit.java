package org.livex.access;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Counts wrong join codes, per client address and over all. A class room of thirty behind one address may mistype twice
 * each; at the overall rate, 200 open codes and 7 days, a guesser's chance of one hit is below 1 in 1500. Only failures
 * cost: right codes are given back, so a hundred people may join in one minute. Where somebody has spent the budget,
 * {@link PrefixTries} lets right codes in.
 */
public final class GuessLimit {
    static final TokenBucket.Size PER_ADDRESS = new TokenBucket.Size(60, Duration.ofSeconds(2));
    static final TokenBucket.Size OVER_ALL = new TokenBucket.Size(600, Duration.ofMillis(200));
    private static final int ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Recent<String, TokenBucket> perAddress = new Recent<>(ADDRESSES);
    private TokenBucket overAll;

    public GuessLimit(InstantSource clock) {
        this.clock = clock;
        this.overAll = OVER_ALL.full(clock.instant());
    }

    /** Counts one try; how long to wait if there are too many. */
    public synchronized Optional<Duration> count(String address) {
        var now = clock.instant();
        String client = client(address);
        TokenBucket mine = perAddress.get(client).orElse(PER_ADDRESS.full(now)).refilled(PER_ADDRESS, now);
        overAll = overAll.refilled(OVER_ALL, now);
        perAddress.put(client, mine);
        if (mine.isEmpty()) {
            return Optional.of(mine.wait(PER_ADDRESS));
        }
        if (overAll.isEmpty()) {
            return Optional.of(overAll.wait(OVER_ALL));
        }
        perAddress.put(client, mine.spent());
        overAll = overAll.spent();
        return Optional.empty();
    }

    /** What was counted was right after all. */
    public synchronized void giveBack(String address) {
        String client = client(address);
        perAddress.get(client).ifPresent(bucket -> perAddress.put(client, bucket.givenBack(PER_ADDRESS)));
        overAll = overAll.givenBack(OVER_ALL);
    }

    int addresses() {
        return perAddress.size();
    }

    /** A client of IPv6 owns at least a /64, and would otherwise be 2^64 clients. */
    private static String client(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
