package org.livex.room;

import java.time.Duration;
import org.livex.access.TokenBucket;

/**
 * How much everybody together, and each alone, may make this server hold; bytes where no other unit is named. What is
 * beyond is refused for now, never queued without end. docs/runbook.md lists the figures.
 */
public record Limits(Memory memory, Disk disk, Readings readings, Lines lines, Patience patience, Quotas quotas) {
    private static final long MEGABYTE = 1024 * 1024;

    /** For a heap of 256 MB: the rest of it is for the exercises, and for the one file that is being read. */
    public static final Limits DEFAULT = new Limits(
            new Memory(48 * MEGABYTE, 12 * MEGABYTE, 20 * MEGABYTE, 5 * MEGABYTE),
            new Disk(1024 * MEGABYTE, 256 * MEGABYTE, 256 * MEGABYTE),
            new Readings(16, 3),
            new Lines(4_096, 1_024, 128, 8, new Handshakes(128, 16)),
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(75),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2)),
            Quotas.DEFAULT);

    /**
     * What requests and answers in flight hold. {@code strangers} have shown no token; {@code address} is for those of one
     * address. By device and not by address for all others: a whole class may share one address.
     */
    public record Memory(long all, long device, long strangers, long address) {}

    /** What large bodies and files that wait for an answer hold; {@code leave} is never taken from the disk. */
    public record Disk(long all, long device, long leave) {}

    /** Files that wait to be read, besides the one that is: of all, and of one device. */
    public record Readings(int waiting, int device) {}

    /** Connections that have not shown a token, in all and from one address; of one device; and its live sockets. */
    public record Lines(int strangers, int address, int device, int sockets, Handshakes handshakes) {}

    /** Of TLS, begun and not yet through: with all whose address has shown no token of late, and with one address. */
    public record Handshakes(int strangers, int address) {}

    /** What one person may send: a participant, and one of control, whose programs may send whole plans. */
    public record Quotas(Quota participant, Quota control) {
        public static final Quotas DEFAULT = new Quotas(
                new Quota(
                        new TokenBucket.Size(1_000, Duration.ofMillis(200)),
                        new TokenBucket.Size(8 * 1024, Duration.ofMillis(60))),
                new Quota(
                        new TokenBucket.Size(50_000, Duration.ofMillis(2)),
                        new TokenBucket.Size(256 * 1024, Duration.ofMillis(2))));
    }

    /** Commands and kilobytes: so much at once, for a phone that was away for hours, and one more as often as this says. */
    public record Quota(TokenBucket.Size commands, TokenBucket.Size kilobytes) {}

    /**
     * {@code handshake}: until TLS is agreed on, the wait for a turn included. {@code head}: until the first request is there whole. {@code idle}: between two; clients
     * give up theirs after 60 seconds, and should be first. {@code body}: in which some of it
     * must come. {@code stuck}: until a connection is cut on which nothing moves in either direction.
     */
    public record Patience(Duration handshake, Duration head, Duration idle, Duration body, Duration stuck) {}
}
